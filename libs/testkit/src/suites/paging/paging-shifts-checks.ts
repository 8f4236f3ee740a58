import type { ResourceType } from '@maestro/core';
import { expectContract, show } from '../../contract/expect-contract.js';
import type { ListingRun } from '../../stage/list-kind.js';
import { measurePages } from '../../stage/measure-pages.js';
import type { Stage } from '../../stage/stage.js';
import { StageRows } from '../../stage/stage-rows.js';
import type { KindCheck } from '../cases/kind-cases.js';
import { expectNotWronglyComplete, expectComplete } from './paging-checks.js';

/** A change of a list. */
export type Change = (rows: StageRows) => void;

const insertFirst: Change = (rows) => void rows.first.unshift(rows.another());
const removeFirst: Change = ({ first }) => void first.shift();
const insertLast: Change = (rows) => void rows.first.push(rows.another());

/** Changes a list of three pages once, between its first page and the next. */
export function shiftOnce(stage: Stage, rows: StageRows, change: Change): void {
  let changed = false;
  const { firstPart, kind } = rows;
  stage.provider.onRequest(({ kind: asked, part, offset = 0 }) => {
    if (changed || asked !== kind.kind || part !== firstPart || offset === 0) return;
    changed = true;
    change(rows);
  });
}

/**
 * A list that changes once during the listing is read completely in the end. Without a total, a row that was added to a page that was
 * already read cannot be noticed.
 */
const settles =
  (change: Change) =>
  async (stage: Stage, type: ResourceType): Promise<void> => {
    const { rows, before, run } = await listShifted(stage, type, change);

    const uids = new Set(rows.uids);
    expectNotWronglyComplete(
      run,
      rows,
      before.filter((uid) => uids.has(uid)),
    );
    if (rows.kind.page.total === undefined) return;
    expectKnown(run, new Set([...before, ...uids]));
    const there = run.resources.filter(({ key }) => uids.has(String(key.uid)));
    expectComplete({ ...run, resources: there }, rows);
  };

function expectKnown({ resources }: ListingRun, uids: ReadonlySet<string>): void {
  const invented = resources.find(({ key }) => !uids.has(String(key.uid)));
  expectContract(invented === undefined, {
    expected: 'only uids of existing rows',
    received: show(invented?.key.uid),
    fix: 'derive the uid only from the row’s id',
  });
}

/** One row is removed and one is added, so that totals match: a row may be missed, but the listing must not be wrong otherwise. */
async function staysHonest(stage: Stage, type: ResourceType): Promise<void> {
  const { rows, before, run, size } = await listShifted(stage, type, (all) => {
    removeFirst(all);
    insertLast(all);
  });
  const slips = before[size];
  const were = new Set(before);

  expectNotWronglyComplete(
    run,
    rows,
    rows.uids.filter((uid) => uid !== slips && were.has(uid)),
  );
}

async function listShifted(stage: Stage, type: ResourceType, change: Change) {
  const { size, threePages } = await measurePages(stage.subject, type);
  const rows = new StageRows(stage, type);
  rows.fill(threePages);
  const before = rows.uids;
  shiftOnce(stage, rows, change);
  return { rows, before, size, run: await stage.list(await stage.connect(), type) };
}

/** Checks with lists that change during the listing. */
export const SHIFTS: readonly KindCheck[] = [
  ['is complete when a row is added at the start during the listing', settles(insertFirst)],
  ['is complete when a row is added at the end during the listing', settles(insertLast)],
  ['is complete when a row is removed during the listing', settles(removeFirst)],
  ['is not wrongly complete when one row is removed and one added, so that totals match', staysHonest],
];
