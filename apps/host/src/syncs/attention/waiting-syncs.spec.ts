import { openSyncDesk, type SyncDesk } from '../../../test/sync-desk.js';
import { SyncStore } from '../requests/sync-store.js';
import { WaitingSyncsQuery } from './attention-queries.js';

describe('WaitingSyncsQuery', () => {
  let desk: SyncDesk;

  beforeEach(async () => {
    desk = await openSyncDesk();
  });

  afterEach(() => desk.db.drop());

  const list = () => new WaitingSyncsQuery(desk.db.pool).list();
  const requestedAgo = (id: string, age: string) =>
    desk.rows(`update sync_run set requested_at = now() - $2::interval where id = $1`, [id, age]);

  it('lists what has been queued for more than two minutes', async () => {
    const id = await desk.run();
    await requestedAgo(id, '1 minute');
    const early = await list();
    await requestedAgo(id, '3 minutes');

    const late = await list();

    expect(early).toEqual([]);
    expect(late).toEqual([
      expect.objectContaining({
        ...{ runId: id, connectionId: desk.connectionId, connectionName: 'c', state: 'queued' },
        ...{ until: null, reason: 'All workers are busy, or none is running.' },
      }),
    ]);
  });

  it('lists what will wait for its provider for minutes, until it goes on', async () => {
    const id = await desk.run();
    const sync = await desk.syncs.start(id);
    const until = Date.now() + 600_000;
    await desk.syncs.noteWait(sync!.claim, { until, reason: 'the provider asked to wait' });

    const waiting = await list();
    await desk.syncs.noteWait(sync!.claim);

    expect(waiting).toMatchObject([{ runId: id, state: 'running' }]);
    expect(Date.parse(waiting[0]!.until!)).toBe(until);
    expect(await list()).toEqual([]);
  });

  it('leaves out what works, and what is queued behind a sync of its own connection', async () => {
    const [first, second] = [await desk.run(), await desk.run()];
    await desk.syncs.start(first);
    await requestedAgo(first, '1 hour');
    await requestedAgo(second, '1 hour');

    expect(await list()).toEqual([]);
    expect((await new SyncStore(desk.db.pool).find(second))?.waiting).toMatchObject({
      reason: 'Another sync of this connection is running.',
    });
  });

  it('counts the time in the queue from when a sync was handed back', async () => {
    const id = await desk.run();
    await requestedAgo(id, '1 hour');
    const sync = await desk.syncs.start(id);
    await desk.recovery.handBack(sync!.claim);

    expect(await list()).toEqual([]);
  });
});
