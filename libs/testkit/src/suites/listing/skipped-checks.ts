import type { ResourceType } from '@maestro/core';
import { expectContract, show } from '../../contract/expect-contract.js';
import type { Stage } from '../../stage/stage.js';
import { StageRows } from '../../stage/stage-rows.js';
import { Inventory } from '../cases/inventory.js';

/** A row of another kind counts as read and creates no resource. */
export async function skipsWhatIsNotOfTheKind(stage: Stage, type: ResourceType): Promise<void> {
  const rows = new StageRows(stage, type);
  rows.fill(3);
  const [others, [skipped]] = [rows.uids, [rows.uid(rows.first[1]!)]];
  turn(rows, 1);
  const { resources, report, outcomes } = await stage.list(await stage.connect(), type);
  const unreadable = outcomes.flatMap((outcome) => outcome.unreadable);

  expectContract(report.complete && unreadable.length === 0 && report.skipped === 1, {
    expected: 'a complete listing that counts 1 row of another kind',
    received: `${report.complete ? 'complete' : 'not complete'}, ${report.skipped ?? 0} skipped, ${unreadable.length} unreadable. ${report.message}`,
    fix: 'let `map` return undefined for such a row (or list its uid in `skipped` of the page), instead of filtering rows or throwing',
  });
  const uids = resources.map(({ key }) => key.uid).sort();
  const expected = others.filter((uid) => uid !== skipped).sort();
  expectContract(uids.join() === expected.join(), {
    expected: `resources of the other rows: ${show(expected)}`,
    received: show(uids),
    fix: 'decide only by fields of the list',
  });
}

/** A resource whose row is now of another kind is gone, although a read by id would find it. */
export async function losesWhatIsNoLongerOfTheKind(stage: Stage, type: ResourceType): Promise<void> {
  const inventory = await Inventory.of(stage, type);
  const { rows } = inventory;
  const uid = rows.uid(rows.first[0]!);
  turn(rows, 0);
  const gone = await inventory.sync();

  expectContract(gone.join() === uid, {
    expected: `${uid} to be gone, because its row is now of another kind`,
    received: gone.length === 0 ? 'nothing is gone' : show(gone),
    fix: 'count the row under the uid of its resource: with `list.id` or `uidOf`',
  });
}

/** Converts a row to one of another kind. */
function turn(rows: StageRows, place: number): void {
  const { kind, first } = rows;
  first[place] = kind.skipped!(first[place]!);
}
