import { type AddressInfo } from 'node:net';
import { TestScheduler, type RunHelpers } from 'rxjs/testing';
import { allEvents, readEvents, type StreamedEvent } from '../../../test/event-stream.js';
import { type HostApp, startHostApp } from '../../../test/host-app.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { createHostDatabase } from '../../../test/host-database.js';
import { until } from '../../../test/until.js';
import { inTransaction } from '../../database/in-transaction.js';
import { HostMetrics } from '../../metrics/host-metrics.js';
import { SyncRepository, type StartedSync } from '../running/sync-repository.js';
import { SYNC_CHANNEL } from '../../database/sync-channel.constants.js';
import { type SyncTaskProgress } from './sync-event.dto.js';
import { SyncEventLog } from './sync-event-log.js';
import { SyncService } from '../requests/sync.service.js';
import { SyncStream, coalesce } from './sync-stream.js';

const BREAK_LISTENING = `
select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen maestro%'`;

const PROGRESS: SyncTaskProgress = {
  ...{ task: 'server-list', state: 'running', pages: 1 },
  ...{ resources: 200, expected: null, created: 0, changed: 0 },
};

describe('the events of a sync', () => {
  let database: TestDatabase;
  let host: HostApp;
  let runId: string;

  beforeAll(async () => {
    database = await createHostDatabase();
    // Without a worker: the spec itself controls the syncs.
    host = await startHostApp(database, { role: 'api' });
  });

  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  beforeEach(async () => {
    const credentials = { token: `dop_v1_${'a'.repeat(64)}` };
    const connection = await host.post('/api/v1/connections', { name: 'c', provider: 'digitalocean', credentials });
    // Requested like by a schedule, because a request through the API would wait for the sync to start.
    const asked = await inTransaction(database.pool, (client) =>
      host.app.get(SyncService, { strict: false }).requestIn(client, connection.body.id, {}, { trigger: 'schedule' }),
    );
    runId = asked.runId;
  });

  afterEach(async () => {
    await database.pool.query('delete from connection');
  });

  const start = async () => (await host.app.get(SyncRepository, { strict: false }).start(runId))!;
  const end = ({ claim }: StartedSync) => host.app.get(SyncRepository, { strict: false }).end(claim);
  const tell = (page: number) =>
    host.app.get(SyncEventLog, { strict: false }).append(runId, 'task', { ...PROGRESS, pages: page });
  const token = async (role: string) => (await host.post('/api/v1/tokens', { name: role, role })).body.token;
  const address = ({ app }: HostApp) =>
    `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}/api/v1/syncs/${runId}/events`;
  const open = async (headers: Record<string, string> = {}, signal?: AbortSignal, at = host) =>
    fetch(address(at), {
      headers: { authorization: `Bearer ${await token('viewer')}`, ...headers },
      ...(signal && { signal }),
    });
  const pages = (events: readonly StreamedEvent[]) =>
    events.filter(({ type }) => type === 'task').map(({ data }) => data['pages']);
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
  const followers = async () =>
    (await host.app.get(HostMetrics).registry.getSingleMetric('maestro_sync_event_streams')!.get()).values[0]?.value;

  it('begin at once, with headers that let nobody hold them back', async () => {
    const gone = new AbortController();

    const response = await open({}, gone.signal);
    gone.abort();

    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': expect.stringMatching(/no-store.*no-transform/),
      'x-accel-buffering': 'no',
    });
  });

  it('arrive in order, each once, regardless of the number of connections that send them, and end with the sync', async () => {
    const sync = await start();
    const events = allEvents(await open());

    await Promise.all(upTo(120).map((page) => tell(page)));
    await end(sync);
    const told = await events;

    const ids = told.map(({ id }) => Number(id));
    expect(ids).toEqual([...new Set(ids)].sort((one, other) => one - other));
    expect(
      pages(told)
        .map(Number)
        .sort((one, other) => one - other),
    ).toEqual(upTo(120));
    expect([told[0]?.data, told.at(-1)?.data]).toEqual([{ state: 'running' }, { state: 'failed' }]);
  });

  it('go on where a client was cut off, without loss or repetition', async () => {
    const sync = await start();
    const telling = upTo(60).reduce((before, page) => before.then(() => tell(page)), Promise.resolve());
    const ending = telling.then(() => end(sync));
    const seen: StreamedEvent[] = [];

    while (seen.at(-1)?.data['state'] !== 'failed') {
      const lastSeen = seen.at(-1)?.id;
      for await (const event of readEvents(await open(lastSeen ? { 'last-event-id': lastSeen } : {}))) {
        if (seen.push(event) % 7 === 0) break;
      }
    }
    await ending;

    expect(pages(seen)).toEqual(upTo(60));
  });

  it.each(['', '0', '-1', '1.5', 'abc', '99999999999999999999', "1'; select"])(
    'start from the first event after the unknown id “%s”',
    async (id) => {
      await end(await start());

      const told = await allEvents(await open({ 'last-event-id': id }));

      expect(told.map(({ data }) => data)).toEqual([{ state: 'running' }, { state: 'failed' }]);
    },
  );

  it('of a finished run are sent from the first to the last, even if there are many', async () => {
    const sync = await start();
    await database.pool.query(
      `insert into sync_event (run_id, type, data)
       select $1, 'task', $2::jsonb || jsonb_build_object('pages', page) from generate_series(0, 1299) as page`,
      [runId, PROGRESS],
    );
    await end(sync);

    const told = await allEvents(await open());
    const again = await allEvents(await open({ 'last-event-id': told.at(-1)!.id }));

    expect(pages(told)).toEqual(upTo(1300));
    expect(again).toEqual([]);
  });

  it('stop being looked for when the client goes away', async () => {
    const gone = [new AbortController(), new AbortController()];
    for (const { signal } of gone) await open({}, signal);
    // Streams of other specs may still be closing.
    await until(async () => (await followers()) === 2 || undefined);

    for (const client of gone) client.abort();

    await until(async () => (await followers()) === 0 || undefined);
  });

  it('end when the host stops, for a client to go on at another', async () => {
    await start();
    const other = await startHostApp(database, { role: 'api' });
    const events = readEvents(await open({}, undefined, other));
    const first = await events.next();

    await other.close();

    expect(first.value?.data).toEqual({ state: 'running' });
    expect(await events.next()).toEqual({ done: true, value: undefined });
  });

  it('come although the connection that brings the signals is lost', async () => {
    const sync = await start();
    const events = allEvents(await open());
    await database.pool.query(BREAK_LISTENING);

    await tell(1);
    await end(sync);

    expect(pages(await events)).toEqual([1]);
  });

  it('end when they cannot be read, and name no event that the API does not describe', async () => {
    await start();
    const events = readEvents(await open());
    const first = await events.next();
    await database.pool.query('alter table sync_event rename to lost');
    try {
      await database.pool.query('select pg_notify($1, $2)', [SYNC_CHANNEL, JSON.stringify({ type: 'event', runId })]);

      expect(first.value?.data).toEqual({ state: 'running' });
      expect(await events.next()).toEqual({ done: true, value: undefined });
    } finally {
      await database.pool.query('alter table lost rename to sync_event');
    }
  });

  it('end when the sync is removed with its connection', async () => {
    await start();
    const events = allEvents(await open());
    await database.pool.query('delete from connection');

    expect(Array.isArray(await events)).toBe(true);
  });

  it('are open to readers, and only for existing runs', async () => {
    const nobody = await fetch(address(host));
    const headers = { authorization: `Bearer ${await token('viewer')}` };
    const unknown = await fetch(address(host).replace(runId, '0194e1a6-0000-7000-8000-000000000000'), { headers });
    const malformed = await fetch(address(host).replace(runId, '1'), { headers });

    expect([nobody.status, unknown.status, malformed.status]).toEqual([401, 404, 404]);
    expect(unknown.headers.get('content-type')).toContain('application/problem+json');
  });

  it('are kept alive by comments while nothing happens', () => {
    const stream = host.app.get(SyncStream, { strict: false });

    new TestScheduler((actual, expected) => expect(actual).toEqual(expected)).run(({ expectObservable }) => {
      expectObservable(stream.of(runId, 0), '^ 40s !').toBe('c 14999ms c 14999ms c', {
        c: { comment: 'The sync goes on.' },
      });
    });
  });
});

describe('looking again', () => {
  const inMarbles = (work: (helpers: RunHelpers) => void): void =>
    new TestScheduler((actual, expected) => expect(actual).toEqual(expected)).run(work);

  it('looks once for each of what happens one after the other', () => {
    inMarbles(({ hot, cold, expectObservable }) => {
      const happens = hot('a----b----|');

      expectObservable(happens.pipe(coalesce(() => cold('-(s|)')))).toBe('-s----s---|');
    });
  });

  it('looks once more for all that happens during a look', () => {
    inMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const happens = hot('abcd---------|');
      const look = cold('----(s|)');

      expectObservable(happens.pipe(coalesce(() => look))).toBe('----s---s----|');
      expectSubscriptions(look.subscriptions).toBe(['^---!', '----^---!']);
    });
  });

  it('ends a look when nobody wants to see it any more', () => {
    inMarbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const happens = hot('a--------');
      const look = cold('--------(s|)');

      expectObservable(happens.pipe(coalesce(() => look)), '^--!').toBe('----');
      expectSubscriptions(look.subscriptions).toBe('^--!');
    });
  });
});
