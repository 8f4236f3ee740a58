import { type DigitalOceanEmulator, kindsOfPlugin, startDigitalOceanEmulator } from '@maestro/emulators';
import { OpenApiDocument } from '@maestro/testkit';
import { describeWithDocument } from './api-document.js';
import { openDigitalOcean, run } from './open-digitalocean.js';

/** Where a scenario differs from the document on purpose, and why. */
const DIFFERENCES: Readonly<Record<string, string>> = {
  '/v2/databases/{database_cluster_uuid}/logsink: /sinks/#/sink_type must be equal to one of the allowed values':
    'A value that the document does not know yet must not make a row unreadable.',
  '/v2/uptime/checks: /checks/#/target must match format "url"':
    'A check of the type "ping" has an address or a host name.',
};

const withoutPlaces = (problem: string): string => problem.replaceAll(/\/\d+/g, '/#');

describeWithDocument('everything that a deep sync of an account requests', (text) => {
  let emulator: DigitalOceanEmulator;

  beforeAll(async () => {
    const kinds = await kindsOfPlugin('@maestro/plugin-digitalocean');
    emulator = await startDigitalOceanEmulator({
      ...{ droplets: 40, kinds },
      limits: { hourly: 100_000, cdn: 1000, keys: 1000 },
    });
  });

  afterAll(() => emulator.close());

  it('is answered as the API documents it', async () => {
    const document = new OpenApiDocument(text, { allowsNull: true });
    const connection = await openDigitalOcean(emulator, { deep: true });
    await run(connection);
    await connection.close();
    const problems = new Set<string>();
    for (const { path, query } of emulator.requests.filter(({ status }) => status === 200)) {
      const documented = document.pathOf(path);
      const headers = { authorization: `Bearer ${emulator.token}` };
      const answer = await fetch(`${emulator.url}${path}?${new URLSearchParams(query).toString()}`, { headers });
      const found = documented
        ? document.problems(documented, answer.status, await answer.json())
        : [`${path}: not documented`];
      for (const problem of found) problems.add(withoutPlaces(problem));
    }

    expect([...problems].filter((problem) => !(problem in DIFFERENCES))).toEqual([]);
    expect(Object.keys(DIFFERENCES).filter((problem) => !problems.has(problem))).toEqual([]);
  });
});
