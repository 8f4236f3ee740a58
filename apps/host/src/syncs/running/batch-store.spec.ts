import type { Resource, ResourceType } from '@maestro/core';
import { openSyncDesk, type SyncDesk } from '../../../test/sync-desk.js';
import { KindWriter } from '../writing/kind-writer.js';
import { BatchStore } from './batch-store.js';
import { SyncLostError } from './sync-claim.js';
import { TaskProgress } from './task-progress.js';

const COUNT = 400;
const TYPE = { task: 'server-list', kind: 'digitalocean.droplet' } as ResourceType;

const resource = (index: number): Resource => ({
  key: { provider: 'digitalocean', kind: TYPE.kind, uid: `${index}` },
  name: `web-${index}`,
  entity: 'server',
  active: true,
  tags: [],
  attributes: {},
  relations: [],
  raw: { id: index },
});
const RESOURCES = Array.from({ length: COUNT }, (_, index) => resource(index));

describe('a large batch', () => {
  let desk: SyncDesk;
  let runId: string;
  let progress: TaskProgress;
  let store: BatchStore;

  beforeEach(async () => {
    desk = await openSyncDesk();
    runId = await desk.run();
    const { claim } = (await desk.syncs.start(runId))!;
    const writer = new KindWriter({ connectionId: desk.connectionId, runId }, TYPE);
    progress = new TaskProgress(
      { claim, connectionId: desk.connectionId, events: desk.events, now: () => Date.now() },
      TYPE,
    );
    store = new BatchStore({ claim, writer, progress });
  });

  afterEach(() => desk.db.drop());

  const write = async (resources = RESOURCES) => (await store.prepare(resources, 'all'))();
  const kept = async () => (await desk.rows('select count(*)::int as rows from resource'))[0]?.['rows'];
  const counted = async () => (await desk.rows('select created, changed from sync_task'))[0];
  /** Makes the database refuse a droplet of the second half. */
  const refuse = (sqlstate: string, name = `web-${COUNT - 1}`) =>
    desk.rows(`
      create function refuse() returns trigger language plpgsql as $$ begin raise sqlstate '${sqlstate}'; end $$;
      create trigger refusing before insert on resource for each row when (new.name = '${name}') execute function refuse()`);

  it('is written once, each half by a transaction of its own', async () => {
    await write();
    await write();

    expect(await kept()).toBe(COUNT);
    expect(await counted()).toEqual({ created: COUNT, changed: 0 });
    expect(await desk.rows('select from resource group by xmin::text')).toHaveLength(2);
  });

  it('counts what changed of both', async () => {
    await write();
    await write(RESOURCES.map((one, index) => ({ ...one, active: index % 4 > 0 })));

    expect(await counted()).toEqual({ created: COUNT, changed: COUNT / 4 });
  });

  it('keeps all but the row that the database refuses', async () => {
    await refuse('22P02');

    await write();

    expect([await kept(), store.refused]).toEqual([COUNT - 1, [`${COUNT - 1}`]]);
    expect(await counted()).toEqual({ created: COUNT - 1, changed: 0 });
  });

  it('is over when it fails: the other half is written by then, and counted', async () => {
    await refuse('53100');

    await expect(write()).rejects.toMatchObject({ code: '53100' });

    expect([await kept(), await counted()]).toEqual([COUNT / 2, { created: COUNT / 2, changed: 0 }]);
  });

  it('writes nothing for a sync that another worker has', async () => {
    await desk.rows('update sync_run set attempt = attempt + 1');

    await expect(write()).rejects.toThrow(SyncLostError);

    expect(await kept()).toBe(0);
  });

  it('without a change counts as progress of the sync that read it, and of no other', async () => {
    await write();
    await desk.rows('update sync_task set resources = 0');
    progress.read('all', COUNT, COUNT);
    await write();
    expect(await desk.rows('select resources, created from sync_task')).toEqual([{ resources: COUNT, created: COUNT }]);

    await desk.rows('update sync_run set attempt = attempt + 1');

    await expect(write()).rejects.toThrow(SyncLostError);
  });
});
