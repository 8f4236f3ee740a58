import { type ConnectionsApp, openConnectionsApp } from '../../test/connections-app.js';

describe('GET /catalogue', () => {
  let host: ConnectionsApp;

  beforeAll(async () => {
    host = await openConnectionsApp({}, ['@maestro/plugin-digitalocean', '@maestro/plugin-spaces']);
  });
  afterAll(() => host.close());

  it('tells every kind of the loaded plugins with its entity, and the fields of each entity in order', async () => {
    const { body } = await host.call('get', '/catalogue', 'viewer').expect(200);

    const entities = new Map<string, { fields: object }>(body.entities.map((one: { id: string }) => [one.id, one]));
    expect(body.kinds.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['digitalocean.droplet', 'spaces.bucket']),
    );
    for (const { entity } of body.kinds) expect(entities.has(entity)).toBe(true);
    expect(Object.entries(entities.get('volume')?.fields ?? {})[0]).toEqual([
      'sizeGb',
      { type: 'gigabytes', label: 'Size', group: 'Size', column: 'shown' },
    ]);
  });
});
