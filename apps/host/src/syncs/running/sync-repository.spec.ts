import { openSyncDesk, type SyncDesk } from '../../../test/sync-desk.js';
import { SyncLostError } from './sync-claim.js';
import { Logger } from '@nestjs/common';

describe('the repository of syncs', () => {
  let desk: SyncDesk;

  beforeEach(async () => {
    desk = await openSyncDesk();
  });

  afterEach(() => desk.db.drop());

  const start = async (runId: string) => (await desk.syncs.start(runId))!;
  const runs = () => desk.rows('select state, message, attempt from sync_run order by requested_at');
  const told = async (runId: string) => (await desk.events.read(runId, 0)).events.map(({ data }) => data);

  it('starts a sync, says so, and names what is open of it', async () => {
    const id = await desk.run();

    const { claim, connectionId, tasks } = await start(id);

    expect([claim.runId, claim.attempt, connectionId, tasks]).toEqual([id, 1, desk.connectionId, ['server-list']]);
    expect(await runs()).toEqual([{ state: 'running', message: '', attempt: 1 }]);
    expect(await told(id)).toEqual([{ state: 'running' }]);
  });

  it('starts one sync of a connection at a time, however many ask at once', async () => {
    const ids = [await desk.run(), await desk.run(), await desk.run()];

    const started = await Promise.all([...ids, ...ids].map((id) => desk.syncs.start(id)));

    expect(started.filter(Boolean)).toHaveLength(1);
    expect((await runs()).map(({ state }) => state).sort()).toEqual(['queued', 'queued', 'running']);
  });

  it('wakes the next run of the connection when one ends', async () => {
    const [first, second, third] = [await desk.run(), await desk.run(), await desk.run()];
    const { claim } = await start(first);
    const before = await desk.woken();

    const state = await desk.syncs.end(claim);

    expect([state, before, await desk.woken()]).toEqual(['failed', [], [second]]);
    expect(await desk.syncs.start(first)).toBeUndefined();
    expect(await start(second)).toBeDefined();
    expect(await desk.syncs.start(third)).toBeUndefined();
  });

  it('lets only who started a sync last write for it', async () => {
    const id = await desk.run();
    const lost = (await start(id)).claim;
    await desk.rows(`update sync_run set state = 'queued'`);
    const { claim } = await start(id);

    const late = [
      lost.write((client) => client.query(`update sync_task set message = 'late'`)),
      desk.syncs.end(lost),
      desk.syncs.fail(lost, 'late'),
      desk.recovery.handBack(lost),
    ];

    expect((await Promise.allSettled(late)).map((result) => 'reason' in result && result.reason)).toEqual(
      late.map(() => expect.any(SyncLostError)),
    );
    expect(await desk.rows('select message from sync_task')).toEqual([{ message: '' }]);
    expect(await runs()).toEqual([{ state: 'running', message: '', attempt: 2 }]);
    expect([await desk.syncs.heartbeat(lost), await desk.syncs.heartbeat(claim)]).toEqual(['lost', 'go-on']);
  });

  it('lets nobody take a sync away in the middle of a write', async () => {
    const { claim } = await start(await desk.run());
    const order: string[] = [];
    let away: Promise<unknown> = Promise.resolve();

    await claim.write(async (client) => {
      away = desk.rows(`update sync_run set state = 'queued'`).then(() => order.push('away'));
      await client.query('select pg_sleep(0.1)');
      order.push('written');
    });
    await away;

    expect(order).toEqual(['written', 'away']);
  });

  it('tells the worker of a cancellation whose signal was lost', async () => {
    const { claim } = await start(await desk.run());
    await desk.rows('update sync_run set cancel_requested = true');

    expect(await desk.syncs.heartbeat(claim)).toBe('cancelled');
  });

  it('ends a sync that waits as soon as it is cancelled', async () => {
    const [first, second] = [await desk.run(), await desk.run()];
    const { claim } = await start(first);

    const ended = [await desk.syncs.cancelWaiting(second), await desk.syncs.cancelWaiting(first)];

    expect(ended).toEqual([true, false]);
    expect((await runs()).map(({ state }) => state)).toEqual(['running', 'cancelled']);
    expect(await told(second)).toEqual([{ state: 'cancelled' }]);
    expect(await desk.rows('select state, message from sync_task where run_id = $1', [second])).toEqual([
      { state: 'warning', message: 'It was cancelled before it started.' },
    ]);
    expect(await desk.syncs.heartbeat(claim)).toBe('go-on');
  });

  it('does not begin a sync that was cancelled while it waited to be taken up', async () => {
    const id = await desk.run();
    await desk.rows('update sync_run set cancel_requested = true');

    expect(await desk.syncs.start(id)).toBeUndefined();
    expect((await runs()).map(({ state }) => state)).toEqual(['cancelled']);
  });
});

describe('the log of a sync that ends', () => {
  let desk: SyncDesk;
  const lines: [level: string, line: Record<string, unknown>][] = [];

  beforeAll(async () => {
    desk = await openSyncDesk();
    const write = (level: string) => (line: Record<string, unknown>) => void lines.push([level, line]);
    Logger.overrideLogger({ log: write('info'), warn: write('warn'), error: write('error') });
  });

  beforeEach(() => void lines.splice(0));

  afterAll(async () => {
    Logger.overrideLogger(false);
    await desk.db.drop();
  });

  it('warns of one that failed, with the connection, how long it took, and why', async () => {
    const runId = await desk.run();
    const started = await desk.syncs.start(runId);

    await desk.syncs.fail(started!.claim, 'The token was refused. Replace it.');

    expect(lines).toEqual([
      [
        'warn',
        expect.objectContaining({
          ...{ msg: 'A sync ended without everything being read', runId, state: 'failed', connectionName: 'c' },
          ...{ connectionId: desk.connectionId, provider: 'digitalocean', trigger: 'api', resources: 0, gone: 0 },
          durationMs: expect.any(Number),
          message: 'The token was refused. Replace it.',
          problems: [{ task: 'server-list', state: 'danger', message: 'The token was refused. Replace it.' }],
        }),
      ],
    ]);
  });

  it('reports one that succeeded, and one that was cancelled before it started, without a warning', async () => {
    const runId = await desk.run();
    const started = await desk.syncs.start(runId);
    await desk.rows(
      `update sync_task set state = 'success', complete = true, resources = 7, ended_at = now() where run_id = $1`,
      [runId],
    );
    const waiting = await desk.run('volumes-list');

    await desk.syncs.end(started!.claim);
    await desk.syncs.cancelWaiting(waiting);

    expect(lines).toEqual([
      ['info', expect.objectContaining({ runId, state: 'success', resources: 7, problems: [], message: null })],
      ['info', expect.objectContaining({ runId: waiting, state: 'cancelled' })],
    ]);
  });
});
