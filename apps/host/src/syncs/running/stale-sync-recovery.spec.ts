import { openSyncDesk, type SyncDesk } from '../../../test/sync-desk.js';

const JOBS = 'graphile_worker._private_jobs';

describe('bringing runs back into the queue', () => {
  let desk: SyncDesk;
  let id: string;

  beforeEach(async () => {
    desk = await openSyncDesk();
    id = await desk.run();
  });

  afterEach(() => desk.db.drop());

  const start = async () => (await desk.syncs.start(id))!;
  const silence = () => desk.rows(`update sync_run set heartbeat_at = now() - interval '11 seconds'`);
  const run = async () => (await desk.rows('select state, message, interruptions from sync_run'))[0];

  it('takes up a sync whose worker is silent, and tells that it was interrupted', async () => {
    await start();
    await silence();

    await desk.recovery.sweep();

    const message = 'It was interrupted and taken up again.';
    expect(await run()).toEqual({ state: 'queued', message, interruptions: 1 });
    expect(await desk.woken()).toEqual([id]);
    expect((await desk.events.read(id, 0)).events.at(-1)?.data).toEqual({ state: 'queued', message });
    expect((await start()).tasks).toEqual(['server-list']);
  });

  it('takes up a sync of a worker that died before the clock was set back', async () => {
    await start();
    await desk.rows(`update sync_run set heartbeat_at = now() + interval '1 hour'`);

    await desk.recovery.sweep();

    expect(await run()).toMatchObject({ state: 'queued', interruptions: 1 });
  });

  it('wakes a worker for a sync whose job a moved clock put off', async () => {
    await desk.rows(
      `select graphile_worker.add_job('sync', json_build_object('runId', $1::text), job_key := 'sync:' || $1,
         run_at := now() + interval '1 year')`,
      [id],
    );

    await desk.recovery.sweep();

    expect(await desk.rows(`select run_at <= now() as "isDue" from ${JOBS}`)).toEqual([{ isDue: true }]);
  });

  it('leaves a sync whose worker lives', async () => {
    const { claim } = await start();
    await silence();
    await desk.syncs.heartbeat(claim);

    await desk.recovery.sweep();

    expect((await run())?.['state']).toBe('running');
  });

  it('leaves a sync whose worker is writing, however long it takes', async () => {
    const { claim } = await start();
    await silence();

    await claim.write(() => desk.recovery.sweep());

    expect((await run())?.['state']).toBe('running');
  });

  it('takes a sync up once, when all workers look at the same time', async () => {
    await start();
    await silence();

    await Promise.all([1, 2, 3, 4].map(() => desk.recovery.sweep()));

    expect((await run())?.['interruptions']).toBe(1);
    expect(await desk.woken()).toEqual([id]);
  });

  it('gives a sync up that was interrupted ten times, and lets the next one begin', async () => {
    const next = await desk.run();
    for (let times = 1; times <= 10; times += 1) {
      await start();
      await silence();
      await desk.recovery.sweep();
    }

    const message =
      'It was interrupted 10 times and is given up. See the log of the host for the reason, then start a new sync.';
    const [given] = await desk.rows('select state, message from sync_run where id = $1', [id]);
    expect(given).toEqual({ state: 'failed', message });
    expect(await desk.woken()).toContain(next);
  });

  it('hands back a sync of a worker that stops, for the next one at once', async () => {
    const { claim } = await start();

    await desk.recovery.handBack(claim);

    expect(await run()).toMatchObject({ state: 'queued', interruptions: 0 });
    expect(await desk.woken()).toEqual([id]);
  });

  it('waits longer each time before a sync that the database could not take goes on', async () => {
    const now = async () => (await desk.rows('select clock_timestamp() as now'))[0]?.['now'];
    for (const pause of [2, 4, 8]) {
      const before = await now();
      await desk.recovery.interrupt((await start()).claim, 'the disk is full.');
      const isPaused = `run_at - make_interval(secs => $3) between $1::timestamptz - interval '1 ms' and $2`;
      const jobs = await desk.rows(`select ${isPaused} as "isPaused" from ${JOBS}`, [before, await now(), pause]);
      expect(jobs).toEqual([{ isPaused: true }]);
    }

    expect((await run())?.['message']).toBe('It was interrupted 3 times: the disk is full. It is taken up again.');
  });

  it.each([
    ['nobody was woken for', `delete from ${JOBS}`, [expect.any(String)]],
    [
      'whose worker died before it began',
      `update ${JOBS} set locked_at = now() - interval '11 seconds', locked_by = 'dead', attempts = 1`,
      [expect.any(String)],
    ],
    ['whose worker is about to begin', `update ${JOBS} set locked_at = now(), locked_by = 'living', attempts = 1`, []],
  ])('wakes a worker for a sync that waits and %s', async (_what, change, expected) => {
    await desk.rows(`select graphile_worker.add_job('sync', json_build_object('runId', $1::text), job_key := $2)`, [
      id,
      `sync:${id}`,
    ]);
    await desk.rows(change);

    await desk.recovery.sweep();

    expect(await desk.woken()).toEqual(expected);
    expect((await run())?.['interruptions']).toBe(0);
  });
});
