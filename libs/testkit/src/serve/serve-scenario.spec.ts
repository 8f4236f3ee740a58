import { channel } from 'node:diagnostics_channel';
import { discover, LimiterRegistry, openConnection, parseCredentials } from '@maestro/core';
import { lastValueFrom, toArray } from 'rxjs';
import { AcmeCredentials } from '../../test/reference/acme-credentials.js';
import { acmePlugin } from '../../test/reference/acme-plugin.js';
import { acmeScenario } from '../../test/reference/acme.scenario.js';
import { type ServedScenario, type ServeOptions, serveScenario } from './serve-scenario.js';

const subject = { plugin: acmePlugin(), scenario: acmeScenario };

describe('a served scenario', () => {
  let served: ServedScenario;
  afterEach(() => served.close());

  async function start(options?: ServeOptions) {
    served = await serveScenario(subject, options);
    const { ACME_API_URL: api = '', ACME_PROJECT: project, ACME_TOKEN: token } = served.variables;
    return { api, project, token };
  }

  async function listServers({ api, ...credential }: Awaited<ReturnType<typeof start>>) {
    const connection = await openConnection({
      plugin: subject.plugin,
      credentials: parseCredentials(AcmeCredentials, credential),
      endpoints: { api },
      limiters: new LimiterRegistry(),
    });
    const events = await lastValueFrom(discover(connection, ['server-list']).pipe(toArray()));
    await connection.close();
    return events.flatMap((event) => (event.type === 'page' ? event.page.resources : []));
  }

  it('returns the variables for Maestro’s programs and contains the samples', async () => {
    const variables = await start();

    const servers = await listServers(variables);

    expect(Object.keys(served.variables).sort()).toEqual(['ACME_API_URL', 'ACME_PROJECT', 'ACME_TOKEN']);
    expect(servers.map(({ name }) => name)).toEqual(['web-1', 'db-1']);
  });

  it('contains the requested number of rows', async () => {
    const servers = await listServers(await start({ rows: 12 }));

    expect(new Set(servers.map(({ key }) => key.uid)).size).toBe(12);
  });

  it('listens on the requested port and reports if it is in use', async () => {
    const { api } = await start();
    const port = Number(new URL(api).port);

    await expect(serveScenario(subject, { port })).rejects.toThrow('EADDRINUSE');
    await served.close();
    expect(channel('http.client.request.start').hasSubscribers).toBe(false);
    await start({ port });

    expect(served.variables['ACME_API_URL']).toBe(`http://127.0.0.1:${port}`);
  });
});
