import { setTimeout as sleep } from 'node:timers/promises';
import { openSyncDesk, type SyncDesk } from '../../../test/sync-desk.js';
import { inTransaction } from '../../database/in-transaction.js';
import type { SyncTaskProgress } from './sync-event.dto.js';

const progress = (pages: number): SyncTaskProgress => ({
  ...{ task: 'server-list', state: 'running', pages },
  ...{ resources: 200 * pages, expected: null, created: 0, changed: 0 },
});

describe('the log of events', () => {
  let desk: SyncDesk;

  beforeEach(async () => {
    desk = await openSyncDesk();
  });

  afterEach(() => desk.db.drop());

  const tell = (runId: string, page: number) => desk.events.append(runId, 'task', progress(page));
  const pages = async (runId: string, after = 0) =>
    (await desk.events.read(runId, after)).events.map(({ data }) => (data as SyncTaskProgress).pages);
  const isWaiting = async () => {
    const text = `select from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`;
    while ((await desk.rows(text)).length === 0) await sleep(5);
  };

  it('shows no event before all that were told earlier: a reader goes on after the last it saw', async () => {
    const runId = await desk.run();
    let later = Promise.resolve();
    let meanwhile: unknown;

    await inTransaction(desk.db.pool, async (client) => {
      await desk.events.append(runId, 'task', progress(1), client);
      later = tell(runId, 2);
      await Promise.race([later, isWaiting()]);
      meanwhile = await pages(runId);
    });
    await later;

    expect([meanwhile, await pages(runId)]).toEqual([[], [1, 2]]);
  });

  it('lets no sync wait for another', async () => {
    const [one, other] = [await desk.run(), await desk.run()];

    await inTransaction(desk.db.pool, async (client) => {
      await desk.events.append(one, 'task', progress(1), client);
      await tell(other, 2);
    });

    expect([await pages(one), await pages(other)]).toEqual([[1], [2]]);
  });

  it('keeps nothing that was told in a transaction that failed', async () => {
    const runId = await desk.run();

    const work = inTransaction(desk.db.pool, async (client) => {
      await desk.events.append(runId, 'task', progress(1), client);
      throw new Error('no');
    });

    await expect(work).rejects.toThrow('no');
    expect(await pages(runId)).toEqual([]);
  });

  it('says whether there is more, and whether the sync is over', async () => {
    const runId = await desk.run();
    await desk.rows(
      `insert into sync_event (run_id, type, data) select $1, 'task', '{}' from generate_series(1, 501)`,
      [runId],
    );
    await desk.rows(`update sync_run set state = 'success'`);

    const first = await desk.events.read(runId, 0);
    const second = await desk.events.read(runId, first.events.at(-1)!.id);
    const unknown = await desk.events.read('0194e1a6-0000-7000-8000-000000000000', 0);

    expect([first.events.length, first.isAll, first.isOver]).toEqual([500, false, false]);
    expect([second.events.length, second.isAll, second.isOver]).toEqual([1, true, true]);
    expect(unknown).toEqual({ events: [], isAll: true, isOver: true });
  });
});
