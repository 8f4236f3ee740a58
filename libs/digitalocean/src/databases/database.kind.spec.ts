import { databaseKind } from './database.kind.js';
import { databaseScenario } from './database.scenario.js';

const mapped = (row: object) =>
  databaseKind.resource({ id: '9cc10173-e9ea-4176-9dbc-a4cee4c4ff30', name: 'backend', engine: 'pg', ...row });

describe('a database', () => {
  it('keeps its users without what lets them in', () => {
    const { attributes, raw } = mapped({
      users: [{ name: 'doadmin', role: 'primary', password: 'pw-1', access_cert: 'cert-2', access_key: 'key-3' }],
    });

    expect(attributes.users).toEqual([{ name: 'doadmin', role: 'primary' }]);
    expect(JSON.stringify({ attributes, raw })).not.toMatch(/pw-1|cert-2|key-3/);
  });

  it('shows no passwords or addresses with passwords of any connection', () => {
    for (const sample of databaseScenario.samples) {
      const resource = databaseKind.resource(sample);

      expect(JSON.stringify(resource)).not.toMatch(/made-up-|doadmin:/);
      expect(resource.attributes.hostName).toMatch(/ondigitalocean\.com$/);
    }
  });

  it('is a member of its VPC and its project, and of none where the API leaves them empty', () => {
    const { relations } = mapped({ private_network_uuid: 'v1', project_id: 'p1' });

    expect(relations.map(({ type, to }) => [type, 'uid' in to && `${to.kind} ${to.uid}`])).toEqual([
      ['member-of', 'digitalocean.vpc v1'],
      ['member-of', 'digitalocean.project p1'],
    ]);
    expect(mapped({ private_network_uuid: '', project_id: null }).relations).toEqual([]);
  });

  it.each([
    [undefined, undefined],
    [null, undefined],
    [[], true],
    [[{ type: 'droplet', value: '1' }], false],
  ])('with the rules %p is public: %p', (rules, isPublic) => {
    expect(mapped({ rules }).attributes.public).toBe(isPublic);
  });

  it('tells the exact version, the storage in gigabytes and when it is maintained', () => {
    const { attributes } = mapped({
      ...{ version: '16', semantic_version: '16.4', storage_size_mib: 61440 },
      maintenance_window: { day: 'saturday', hour: '08:45:12', description: ['Upgrade to 16.5'] },
    });

    expect(attributes).toMatchObject({
      ...{ version: '16.4', storageGb: 60, maintenanceWindow: 'saturday 08:45:12' },
      pendingUpdates: ['Upgrade to 16.5'],
    });
    expect(mapped({ version: '7' }).attributes).toMatchObject({ version: '7', pendingUpdates: [], databaseNames: [] });
  });

  it('is active only when it is online', () => {
    expect([mapped({ status: 'online' }).active, mapped({ status: 'creating' }).active, mapped({}).active]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
