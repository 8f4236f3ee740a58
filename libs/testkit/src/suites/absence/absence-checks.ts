import type { ResourceType } from '@maestro/core';
import { lastValueFrom } from 'rxjs';
import { expectContract, show } from '../../contract/expect-contract.js';
import type { FaultAnswer } from '../../provider/fault.types.js';
import { listParts } from '../../stage/list-kind.js';
import type { Stage } from '../../stage/stage.js';
import { StageRows } from '../../stage/stage-rows.js';
import { FEW, Inventory } from '../cases/inventory.js';
import { shiftOnce } from '../paging/paging-shifts-checks.js';

/** More than core reads by id, so absences are confirmed by further listings. */
const MANY = 25;

/** A listing with a failed page marks nothing as gone. */
export const ignoresFailedListing =
  (answer: FaultAnswer) =>
  async (stage: Stage, type: ResourceType): Promise<void> => {
    const inventory = await Inventory.of(stage, type);
    const { firstPart } = inventory.rows;
    stage.provider.failWith({
      when: ({ route, kind, part, offset = 0 }) =>
        route === 'list' && kind === type.kind && part === firstPart && (offset > 0 || answer.as === 'error'),
      answer,
    });
    expectGone(await inventory.sync(), [], 'a failed listing proves nothing');
  };

/** One row is removed, one is added, and a third moves between two pages; only the first is gone. */
export async function ignoresShift(stage: Stage, type: ResourceType): Promise<void> {
  const inventory = await Inventory.of(stage, type);
  let removed = '';
  shiftOnce(stage, inventory.rows, (rows) => {
    removed = inventory.remove();
    rows.first.push(rows.another());
  });
  const gone = await inventory.sync();
  expectGone(gone, gone.length === 0 ? [] : [removed], 'a row that moved between two pages still exists');
}

/** The listing was right, but the second check fails: the result is unknown, so nothing is gone. */
export const ignoresFailedCheck =
  (answer: FaultAnswer) =>
  async (stage: Stage, type: ResourceType): Promise<void> => {
    const inventory = await Inventory.of(stage, type);
    inventory.remove();
    const gone = await inventory.sync(() =>
      stage.provider.failWith({ when: ({ kind }) => kind === type.kind, answer }),
    );
    expectGone(gone, [], 'a failed second check proves nothing');
  };

/** Removed rows are reported as gone, once. */
export const treatsAsGone =
  (count: number) =>
  async (stage: Stage, type: ResourceType): Promise<void> => {
    const inventory = await Inventory.of(stage, type, Math.max(FEW, 2 * count));
    const removed = inventory.known.slice(0, count);
    for (const uid of removed) inventory.remove(uid);
    expectGone(await inventory.sync(), removed, 'removed at the provider');
    expectGone(await inventory.sync(), [], 'already reported');
  };

export const someGone = treatsAsGone(1);
export const manyGone = treatsAsGone(MANY);

/** A read by id distinguishes existing rows from missing ones, and is described in the scenario. */
export async function readsById(stage: Stage, type: ResourceType): Promise<void> {
  const rows = new StageRows(stage, type);
  rows.fill(2);
  const connection = await stage.connect();
  const { collector, parts } = await listParts(stage, connection, type);
  const [part = { id: '' }] = parts;
  expectContract((collector.exists === undefined) === (rows.kind.read === undefined), {
    expected: 'a collector with `exists`, and a scenario with `read`, or neither',
    received: collector.exists ? 'only a collector with exists' : 'only a scenario with read',
    fix: 'describe in the scenario how a row is read by id',
  });
  const { exists } = collector;
  if (!exists) return;
  const absent = rows.uid(rows.another());
  const look = async (uid: string): Promise<string> => {
    const found = lastValueFrom(exists.call(collector, uid, part)).then(String, (error: unknown) => String(error));
    return stage.drive(found, `the read of ${uid} by id`);
  };
  const found = [await look(rows.uids[0] ?? ''), await look(absent)];
  expectContract(found.join() === 'true,false', {
    expected: 'true for an existing row, and false for a row that the provider reports as not found',
    received: found.join(', '),
    fix: 'request the row’s own address, and return false only for the provider’s own "not found"',
  });
}

function expectGone(gone: readonly string[], expected: readonly string[], because: string): void {
  const sorted = [...gone].map(String).sort();
  expectContract(sorted.join() === [...expected].sort().join(), {
    expected: `${expected.length === 0 ? 'nothing' : show([...expected].sort())} treated as gone: ${because}`,
    received: show(sorted),
    fix: 'pass on every error; let exists() return false only for a definite "not found", and fail otherwise',
  });
}
