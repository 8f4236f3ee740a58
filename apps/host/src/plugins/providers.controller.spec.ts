import { type ConnectionsApp, openConnectionsApp } from '../../test/connections-app.js';
import { DIGITALOCEAN_TASKS } from '../../test/digitalocean-tasks.js';

describe('GET /providers', () => {
  let host: ConnectionsApp;

  beforeAll(async () => {
    const plugins = ['@maestro/plugin-digitalocean', '@acme/plugin-missing', '@maestro/core', '@maestro/plugin-spaces'];
    host = await openConnectionsApp({}, plugins);
  });

  afterAll(() => host.close());

  it('tells the form, the guide, the regions and the tasks of each provider', async () => {
    const { body } = await host.call('get', '/providers', 'viewer').expect(200);

    const [digitalOcean, spaces] = body.items;
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(['digitalocean', 'spaces']);
    expect(digitalOcean.credentials).toMatchObject({
      type: 'object',
      required: ['token'],
      properties: { token: { type: 'string', format: 'password', writeOnly: true } },
    });
    expect(digitalOcean.guide.title).toBe('Get App Token');
    expect(digitalOcean.regions).toEqual([]);
    expect(digitalOcean.tasks.map(({ task }: { task: string }) => task)).toEqual(DIGITALOCEAN_TASKS);
    expect(digitalOcean.tasks[0]).toMatchObject({
      task: 'server-list',
      access: 'get_all_droplets',
      scopes: expect.arrayContaining([{ name: 'droplet:read' }]),
    });
    expect(spaces.regions).toContainEqual({ id: 'nyc3', title: expect.any(String) });
    expect(spaces.tasks[0].deep).toEqual(expect.any(String));
  });

  it('goes on without the plugins that cannot be used, and says why', async () => {
    const { body } = await host.call('get', '/providers').expect(200);

    expect(body.refused).toEqual([
      { package: '@acme/plugin-missing', reason: expect.stringContaining('could not be loaded') },
      { package: '@maestro/core', reason: expect.stringContaining('not a plugin') },
    ]);
  });

  it('describes one provider', async () => {
    const { body } = await host.call('get', '/providers/spaces').expect(200);

    expect(body.credentials.required).toEqual(['accessKeyId', 'secretAccessKey']);
  });

  it('names the providers there are when it is asked for another', async () => {
    const { body } = await host.call('get', '/providers/aws').expect(404);

    expect(body.detail).toBe('provider: aws is not known. Use one of: digitalocean, spaces.');
  });
});
