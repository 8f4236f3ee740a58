import { asyncScheduler, lastValueFrom } from 'rxjs';
import { z } from 'zod';
import { FakeCredentials, fakePlugin } from '../../../test/fake-plugin.js';
import { JsonServer, type ScriptedAnswer } from '../../../test/json-server.js';
import { defineEntity } from '../../catalogue/entity.js';
import * as field from '../../catalogue/fields.js';
import { parseCredentials } from '../../credentials/parse-credentials.js';
import { DemandGate } from '../../requests/demand-gate.js';
import { defineKind } from '../../kinds/define-kind.js';
import { kindsManifest } from '../../kinds/kinds-manifest.js';
import { LimiterRegistry } from '../../limits/limiter-registry.js';
import { Redactor } from '../../redaction/redactor.js';
import { RequestExecutor } from '../../requests/request-executor.js';
import { DEFAULT_RETRY_POLICY } from '../../requests/retry-policy.js';
import { ApiClient, meaningReader } from '../client/api-client.js';
import { planDetails } from '../declaration/detail-plan.js';
import { planList } from '../declaration/list-plan.js';
import type { RestApi } from '../declaration/rest-api.types.js';
import { RestAddress } from '../http/rest-address.js';
import { RestHttp } from '../http/rest-http.js';
import { RowDetails } from './row-details.js';

const door = defineEntity({
  id: 'door',
  title: { one: 'Door', many: 'Doors' },
  category: 'security',
  icon: 'shield',
  fields: {
    lock: field.text({ label: 'Lock', optional: true }),
    owner: field.text({ label: 'Owner', optional: true }),
  },
});

const ALWAYS = { runs: 'all', rows: 'all' } as const;

/** The owner's address needs a value of the lock. */
const doors = defineKind(door, {
  ...{ kind: 'fake.door', task: 'door-list', access: 'get_all_doors', scopes: [] },
  list: {
    ...{ path: '/doors', items: 'data' },
    details: [
      { path: '/doors/{id}/lock', into: 'lock', when: ALWAYS, fields: ['attributes.lock', 'tags'] },
      { path: '/keys/{/lock/key}', into: 'owner', when: ALWAYS, fields: ['attributes.owner'] },
    ],
  },
  row: z.object({ id: z.string(), lock: z.object({ key: z.string().nullable() }).optional() }),
  map: ({ id, lock }) => ({ uid: id, name: id, active: true, attributes: { lock: lock?.key ?? undefined } }),
});

/** Without totals, so that a list is read until two readings agree. */
const api: RestApi = {
  pages: { parameter: 'page', size: { parameter: 'size', max: 2 } },
  errors: { code: '/code', message: '/message', notFound: 404 },
};

describe('the details of rows', () => {
  let provider: JsonServer;
  let http: RestHttp;
  let answers: Record<string, ScriptedAnswer>;
  let details: RowDetails;

  beforeAll(async () => {
    provider = await JsonServer.start(({ pathname }) => answers[pathname] ?? { status: 404 });
    http = await RestHttp.open(new RestAddress(provider.url), {});
  });

  beforeEach(() => {
    answers = {};
    provider.requests.length = 0;
    const credentials = parseCredentials(FakeCredentials, { token: 't'.repeat(20), team: 'a-team' });
    const { manifest } = fakePlugin(() => [], kindsManifest([doors]));
    const executor = new RequestExecutor({
      limiter: new LimiterRegistry().forToken('fake', credentials, manifest),
      ...{ demand: new DemandGate(), clock: asyncScheduler, signal: new AbortController().signal },
      ...{ redactor: new Redactor([]), retry: { ...DEFAULT_RETRY_POLICY, tries: 1 }, listener: () => undefined },
    });
    const client = new ApiClient(api, http, executor, new Redactor([]), meaningReader(api.errors));
    const known = { rows: async () => new Map(), parts: async () => new Map() };
    const plans = planDetails(doors, api);
    details = new RowDetails({ ...{ kind: doors, plan: planList(doors, api), plans, client }, deep: false, known });
  });

  afterAll(async () => {
    http.close();
    await provider.close();
  });

  const complete = (...rows: unknown[]) => lastValueFrom(details.complete(rows, { id: '' }));
  const asked = () => provider.requests.map(({ url }) => url.pathname).sort();
  const lock = (key: string | null): ScriptedAnswer => ({ body: { key } });

  it('are put into each row, in the order of the rows and of the details', async () => {
    answers = { '/doors/a/lock': lock('k1'), '/doors/b/lock': lock('k2') };
    for (const key of ['k1', 'k2']) answers[`/keys/${key}`] = { body: { name: `owner of ${key}` } };

    const rows = await complete({ id: 'a' }, { id: 'b' });

    expect(rows).toEqual([
      { id: 'a', lock: { key: 'k1' }, owner: { name: 'owner of k1' } },
      { id: 'b', lock: { key: 'k2' }, owner: { name: 'owner of k2' } },
    ]);
    expect(rows.map((row) => details.marksOf(row))).toEqual([undefined, undefined]);
  });

  it('are not asked for, and not unknown, if the row says that there is none', async () => {
    answers = { '/doors/a/lock': lock(null) };

    const [row] = await complete({ id: 'a' });

    expect(row).toEqual({ id: 'a', lock: { key: null } });
    expect(details.marksOf(row)).toBeUndefined();
    expect(asked()).toEqual(['/doors/a/lock']);
  });

  it('are not asked for of rows that cannot be identified', async () => {
    const rows = ['text', null, {}, { id: '' }];

    expect(await complete(...rows)).toEqual(rows);
    expect(rows.map((row) => details.marksOf(row))).toEqual(rows.map(() => undefined));
    expect(asked()).toEqual([]);
  });

  it('that fail make their fields unknown, with where they would be in the row; others are read', async () => {
    answers = { '/doors/a/lock': lock('k1') };

    const [row] = await complete({ id: 'a' });

    expect(row).toEqual({ id: 'a', lock: { key: 'k1' } });
    expect(details.marksOf(row)).toEqual({
      unknown: [{ field: 'owner', reason: expect.stringContaining('GET /keys/k1') }],
      unread: ['/raw/owner'],
    });
  });

  it('are no longer asked for after five failures of the provider, but those that rows lack count as none', async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `d${index}`);
    for (const id of ids) await complete({ id });
    const lacking = asked().filter((path) => path.startsWith('/doors/')).length;

    for (const id of ids) answers[`/doors/${id}/lock`] = { status: 500 };
    provider.requests.length = 0;
    const rows = [];
    for (const id of ids) rows.push(...(await complete({ id, changed: true })));

    expect(lacking).toBe(12);
    expect(asked().filter((path) => path.startsWith('/doors/'))).toHaveLength(5);
    expect(details.marksOf(rows.at(-1))?.unknown[0]).toEqual({
      field: 'lock',
      reason: expect.stringMatching(/^It was no longer requested after 5 failures\. The last: .*GET \/doors\/d4\/lock/),
    });
  });

  it('are asked for again only of rows that have changed when their list is read again', async () => {
    for (const id of ['a', 'b']) answers[`/doors/${id}/lock`] = lock(null);
    const [first] = await complete({ id: 'a' }, { id: 'b' });
    provider.requests.length = 0;

    const [again] = await complete({ id: 'a' }, { id: 'b', painted: true });

    expect(again).toBe(first);
    expect(asked()).toEqual(['/doors/b/lock']);
  });
});
