import { type ListingOutcome, Redactor, type ResourceCollector, type TaskReport } from '@maestro/core';
import { from } from 'rxjs';
import { InventoryFixture } from '../../../test/inventory-fixture.js';
import { openRunDesk, type RunDesk } from '../../../test/run-desk.js';
import { AbsenceResolver } from './absence-resolver.js';
import { TaskProgress } from './task-progress.js';

const KIND = 'digitalocean.droplet';

describe('what a kind without single reads loses', () => {
  let desk: RunDesk;
  let inventory: InventoryFixture;
  const listed = new Set<string>();

  beforeEach(async () => {
    desk = await openRunDesk();
    inventory = new InventoryFixture(desk.db);
    listed.clear();
    await add(...Array.from({ length: 100 }, (_, index) => `r${index}`));
  });

  afterEach(() => desk.db.drop());

  const resource = (uid: string) => ({
    ...{ key: { provider: 'digitalocean', kind: KIND, uid }, name: uid, entity: 'server' as const, active: true },
    ...{ tags: [], attributes: {}, relations: [], raw: {} },
  });
  const collector = {
    type: { task: 'server-list', kind: KIND },
    collect: () => from([{ resources: [...listed].map(resource), unreadable: [], expected: listed.size }]),
  } as unknown as ResourceCollector;

  async function add(...uids: string[]): Promise<void> {
    for (const uid of uids) listed.add(uid);
    await inventory.write(
      desk.connectionId,
      uids.map((uid) => ({ kind: KIND, uid })),
      '2026-11-20T10:00:00Z',
    );
  }

  /** A sync that finds what is listed. */
  async function sync() {
    const runId = await desk.run();
    const run = (await desk.syncs.start(runId))!;
    const outcome = { part: { id: 'default' }, complete: true } as ListingOutcome;
    const context = { pool: desk.db.pool, connectionId: desk.connectionId, affordableReads: () => 100 };
    const settlement = await new AbsenceResolver(context, collector, new Redactor([])).settle([outcome], listed);
    const report = {
      state: 'success',
      complete: true,
      resources: listed.size,
      requests: 1,
      unreadable: [],
      message: '',
    };
    const told = { claim: run.claim, connectionId: desk.connectionId, events: desk.events, now: Date.now };
    const progress = new TaskProgress(told, collector.type);
    await progress.end(report as unknown as TaskReport, settlement);
    await desk.syncs.end(run.claim);
    return {
      runId,
      gone: settlement.gone.length,
      awaiting: settlement.awaiting.length,
      says: settlement.remarks.join(),
    };
  }
  const lose = (many: number): void => [...listed].slice(0, many).forEach((uid) => listed.delete(uid));

  it('is nothing of a part that was not read, as nothing in it has changed', async () => {
    const context = { pool: desk.db.pool, connectionId: desk.connectionId, affordableReads: () => 100 };
    const outcomes = [
      { part: { id: 'default' }, complete: true, unchanged: true, resources: 100 },
      { part: { id: 'other' }, complete: true, resources: 2 },
    ] as unknown as ListingOutcome[];
    const settlement = await new AbsenceResolver(context, collector, new Redactor([])).settle(
      outcomes,
      new Set(['o1', 'o2']),
    );

    expect(settlement).toMatchObject({ gone: [], awaiting: [], undecided: 0, present: 102 });
  });

  it('is marked up to a fifth, and needs approval beyond it, over however many syncs', async () => {
    await sync();
    const outcomes = [];
    for (const many of [15, 5, 1, 40]) {
      lose(many);
      outcomes.push(await sync());
    }

    expect(outcomes.map(({ gone, awaiting }) => [gone, awaiting])).toEqual([
      [15, 0],
      [5, 0],
      [0, 1],
      [0, 41],
    ]);
    expect(outcomes.at(-2)?.says).toContain('1 resource could not be found any more, 21 with those of earlier syncs');
  });

  it('is always marked when as many are added as removed', async () => {
    await sync();
    const gone: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      lose(15);
      await add(...Array.from({ length: 15 }, (_, index) => `new-${round}-${index}`));
      gone.push((await sync()).gone);
    }

    expect(gone).toEqual([15, 15, 15, 15]);
  });
});
