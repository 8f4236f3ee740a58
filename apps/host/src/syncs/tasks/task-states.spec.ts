import { openSyncDesk, type SyncDesk } from '../../../test/sync-desk.js';
import { inTransaction } from '../../database/in-transaction.js';
import { TaskStatesQuery } from './task-states-query.js';

describe('how each task went the last time', () => {
  let desk: SyncDesk;

  beforeEach(async () => {
    desk = await openSyncDesk();
  });

  afterEach(() => desk.db.drop());

  const states = (...tasks: string[]) => new TaskStatesQuery(desk.db.pool).of(desk.connectionId, tasks);
  const ran = async (task: string, requestedAt: string, state: string) => {
    const id = await desk.run(task);
    await desk.rows(`update sync_run set requested_at = $2, state = 'partial' where id = $1`, [id, requestedAt]);
    await desk.rows(`update sync_task set state = $2, started_at = $3, ended_at = $3 where run_id = $1`, [
      id,
      state,
      requestedAt,
    ]);
    return id;
  };

  it('is that of the newest sync that started it, whatever other tasks came after', async () => {
    await ran('server-list', '2026-11-20T10:00:00Z', 'danger');
    const servers = await ran('server-list', '2026-11-20T11:00:00Z', 'warning');
    const volumes = await ran('volumes-list', '2026-11-20T12:00:00Z', 'success');
    await desk.run('server-list');

    const found = await states('volumes-list', 'server-list');

    expect(found.map(({ task, runId, state }) => [task, runId, state])).toEqual([
      ['volumes-list', volumes, 'success'],
      ['server-list', servers, 'warning'],
    ]);
  });

  it('is that of the sync that started last, where the clock was set back before it', async () => {
    await ran('server-list', '2099-01-01T00:00:00Z', 'danger');
    const later = await desk.run('server-list');
    await desk.syncs.start(later);

    expect(await states('server-list')).toMatchObject([{ runId: later, state: 'running' }]);
  });

  it('is found without a look at the syncs, of which there may be very many', async () => {
    const id = await ran('server-list', '2026-11-20T10:00:00Z', 'success');

    await inTransaction(desk.db.pool, async (client) => {
      await client.query('lock table sync_run in access exclusive mode');
      expect(await states('server-list', 'images-list')).toMatchObject([{ runId: id }]);
    });
  });

  it('is absent for a task that never started', async () => {
    await desk.run('server-list');

    expect(await states('server-list', 'images-list')).toEqual([]);
  });
});
