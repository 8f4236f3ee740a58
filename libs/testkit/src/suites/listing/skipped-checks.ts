import type { ResourceType } from '@maestro/core';
import { expectContract, show } from '../../contract/expect-contract.js';
import type { Stage } from '../../stage/stage.js';
import { StageRows } from '../../stage/stage-rows.js';
import { Inventory } from '../cases/inventory.js';

/** A row of another kind in the list counts as read, and makes no resource. */
export async function skipsWhatIsNotOfTheKind(stage: Stage, type: ResourceType): Promise<void> {
  const rows = new StageRows(stage, type);
  rows.fill(3);
  const [others, [skipped]] = [rows.uids, [rows.uid(rows.first[1]!)]];
  turn(rows, 1);
  const { resources, report, outcomes } = await stage.list(await stage.connect(), type);
  const unreadable = outcomes.flatMap((outcome) => outcome.unreadable);

  expectContract(report.complete && unreadable.length === 0 && report.skipped === 1, {
    expected: 'a complete listing that counts 1 row as one of another kind',
    received: `${report.complete ? 'complete' : 'not complete'}, ${report.skipped ?? 0} skipped, ${unreadable.length} unreadable. ${report.message}`,
    fix: 'let `map` give undefined for such a row (or name its uid in `skipped` of the page), instead of filtering the rows or throwing',
  });
  const uids = resources.map(({ key }) => key.uid).sort();
  const expected = others.filter((uid) => uid !== skipped).sort();
  expectContract(uids.join() === expected.join(), {
    expected: `resources of the other rows: ${show(expected)}`,
    received: show(uids),
    fix: 'decide by what the list itself shows of a row',
  });
}

/** What was a resource, and is a row of another kind now, is gone, though a read by id would find it. */
export async function losesWhatIsNoLongerOfTheKind(stage: Stage, type: ResourceType): Promise<void> {
  const inventory = await Inventory.of(stage, type);
  const { rows } = inventory;
  const uid = rows.uid(rows.first[0]!);
  turn(rows, 0);
  const gone = await inventory.sync();

  expectContract(gone.join() === uid, {
    expected: `${uid} to be gone: its row is one of another kind now`,
    received: gone.length === 0 ? 'nothing is gone' : show(gone),
    fix: 'count the row under the uid that its resource had: `list.id` points to it, or `uidOf` reads it',
  });
}

/** Makes a row one of another kind. */
function turn(rows: StageRows, place: number): void {
  const { kind, first } = rows;
  first[place] = kind.skipped!(first[place]!);
}
