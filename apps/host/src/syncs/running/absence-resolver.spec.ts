import { type ListingOutcome, Redactor, type ResourceCollector, type TaskReport } from '@maestro/core';
import { from } from 'rxjs';
import { InventoryFixture } from '../../../test/inventory-fixture.js';
import { openSyncDesk, type SyncDesk } from '../../../test/sync-desk.js';
import { AbsenceResolver, unusualLoss } from './absence-resolver.js';
import { TaskProgress } from './task-progress.js';
import { approvalLimits, DEFAULT_APPROVAL } from '../../connections/dto/gone-approval.dto.js';

const KIND = 'digitalocean.droplet';

describe('what a kind without single reads loses', () => {
  let desk: SyncDesk;
  let inventory: InventoryFixture;
  const listed = new Set<string>();

  beforeEach(async () => {
    desk = await openSyncDesk();
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
    const context = {
      pool: desk.db.pool,
      connectionId: desk.connectionId,
      affordableReads: () => 100,
      tasks: new Map(),
    };
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
    const context = {
      pool: desk.db.pool,
      connectionId: desk.connectionId,
      affordableReads: () => 100,
      tasks: new Map(),
    };
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

describe('the guard of what is marked as gone', () => {
  const size = (present: number, baseline: number | null = present) => ({ present, baseline });

  it.each([
    [20, 100, undefined],
    [21, 100, { lost: 21, of: 100 }],
    [10, 10, undefined],
    [11, 11, { lost: 11, of: 11 }],
    [21, 1000, undefined],
    [201, 1000, { lost: 201, of: 1000 }],
  ])('judges %i of %i', (gone, present, expected) => {
    expect(unusualLoss(gone, size(present), DEFAULT_APPROVAL)).toEqual(expected);
    expect(unusualLoss(gone, size(present, null), DEFAULT_APPROVAL)).toEqual(expected);
  });

  it('adds up what earlier syncs no longer found', () => {
    expect(unusualLoss(100, size(900, 1000), DEFAULT_APPROVAL)).toBeUndefined();
    expect(unusualLoss(101, size(900, 1000), DEFAULT_APPROVAL)).toEqual({ lost: 201, of: 1000 });
    expect(unusualLoss(1, size(800, 1000), DEFAULT_APPROVAL)).toEqual({ lost: 201, of: 1000 });
  });

  it('minds no loss that others make up for', () => {
    expect(unusualLoss(15, size(1015, 1000), DEFAULT_APPROVAL)).toBeUndefined();
  });

  it('never asks at a share of one, and always at zero', () => {
    expect(unusualLoss(1000, size(1000), { share: 1, count: 0 })).toBeUndefined();
    expect(unusualLoss(1, size(1000), { share: 0, count: 0 })).toEqual({ lost: 1, of: 1000 });
  });

  it('uses the value of the kind, then of the connection, then the default', () => {
    const approval = { share: 0.4, kinds: [{ kind: 'a', count: 3 }] };

    expect(approvalLimits(approval, 'a')).toEqual({ share: 0.4, count: 3 });
    expect(approvalLimits(approval, 'b')).toEqual({ share: 0.4, count: 10 });
    expect(approvalLimits(null, 'a')).toEqual({ share: 0.2, count: 10 });
  });
});
