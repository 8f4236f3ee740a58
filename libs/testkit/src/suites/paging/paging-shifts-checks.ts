import type { ResourceType } from '@maestro/core';
import { expectContract, show } from '../../contract/expect-contract.js';
import type { ListingRun } from '../../stage/list-kind.js';
import { measurePages } from '../../stage/measure-pages.js';
import type { Stage } from '../../stage/stage.js';
import { StageRows } from '../../stage/stage-rows.js';
import type { KindCheck } from '../cases/kind-cases.js';
import { expectHonest, expectWhole } from './paging-checks.js';

/** What happens to a list. */
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
 * A list that changes once while it is read, and then stays as it is, is read whole in the end. Where no total tells of a row that
 * came into a page that was read already, nobody can know of it.
 */
const settles =
  (change: Change) =>
  async (stage: Stage, type: ResourceType): Promise<void> => {
    const { rows, before, run } = await listShifted(stage, type, change);

    const uids = new Set(rows.uids);
    expectHonest(
      run,
      rows,
      before.filter((uid) => uids.has(uid)),
    );
    if (rows.kind.page.total === undefined) return;
    expectKnown(run, new Set([...before, ...uids]));
    const there = run.resources.filter(({ key }) => uids.has(String(key.uid)));
    expectWhole({ ...run, resources: there }, rows);
  };

function expectKnown({ resources }: ListingRun, uids: ReadonlySet<string>): void {
  const invented = resources.find(({ key }) => !uids.has(String(key.uid)));
  expectContract(invented === undefined, {
    expected: 'only uids of rows that were there',
    received: show(invented?.key.uid),
    fix: 'make the uid of the row’s own id, and of nothing that was seen before',
  });
}

/** One row goes and one comes, so that every total agrees: a row may slip through, and nothing else may happen. */
async function staysHonest(stage: Stage, type: ResourceType): Promise<void> {
  const { rows, before, run, size } = await listShifted(stage, type, (all) => {
    removeFirst(all);
    insertLast(all);
  });
  const slips = before[size];
  const were = new Set(before);

  expectHonest(
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

/** What a list that changes while it is read may do to a reader. */
export const SHIFTS: readonly KindCheck[] = [
  ['is whole though a row was added before it while it was read', settles(insertFirst)],
  ['is whole though a row was added at its end while it was read', settles(insertLast)],
  ['is whole though a row was removed while it was read', settles(removeFirst)],
  ['stays honest though one row went and one came, so that every total agrees', staysHonest],
];
