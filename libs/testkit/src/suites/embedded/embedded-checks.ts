import { discover, type ResourceType } from '@maestro/core';
import { lastValueFrom, toArray } from 'rxjs';
import { expectContract, show } from '../../contract/expect-contract.js';
import type { FaultAnswer } from '../../provider/fault.types.js';
import { listKind } from '../../stage/list-kind.js';
import type { Stage } from '../../stage/stage.js';
import { StageRows } from '../../stage/stage-rows.js';
import { Inventory } from '../cases/inventory.js';
import { samples } from '../listing/sample-listing.js';

/** One listing of the parent serves both tasks, and the kind's task alone sends no additional requests. */
export async function takesNoRequest(stage: Stage, type: ResourceType): Promise<void> {
  const rows = samples(stage, type);
  const { provider } = stage;
  const within = containerOf(stage, type);
  const requestsOf = async (tasks: readonly string[]): Promise<number> => {
    const before = provider.requests.length;
    const connection = await stage.connect();
    await stage.drive(lastValueFrom(discover(connection, tasks).pipe(toArray())), `the listing of ${type.kind}`);
    return provider.requests.length - before;
  };
  const [of, both, alone] = [
    await requestsOf([within.task]),
    await requestsOf([within.task, type.task]),
    await requestsOf([type.task]),
  ];

  expectContract(rows.uids.length > 0 && both === of && alone === of, {
    expected: `the ${of} requests for ${within.kind} alone, with ${type.kind}, and for ${type.kind} alone`,
    received: `${both} together, ${alone} alone`,
    fix: 'declare it as `embedded`, with the kind that contains its rows as `parent`',
  });
}

/** An incomplete listing never shows that a resource is gone. */
export const isIncompleteWithout =
  (answer: FaultAnswer) =>
  async (stage: Stage, type: ResourceType): Promise<void> => {
    const inventory = await Inventory.of(stage, type);
    stage.provider.failWith({ when: ({ route }) => route === 'list', answer });
    const run = await stage.drive(listKind(inventory.connection, type), `the listing of ${type.kind}`);
    const gone = await inventory.sync();

    expectContract(!run.report.complete && gone.length === 0, {
      expected: 'an incomplete listing, and nothing gone',
      received: `${run.report.complete ? 'complete' : 'not complete'}, ${show(gone)} gone`,
      fix: 'let core read it with its parent: it is complete if the parent is',
    });
  };

/** The second check fails: nothing is gone. */
export const ignoresFailedCheck =
  (answer: FaultAnswer) =>
  async (stage: Stage, type: ResourceType): Promise<void> => {
    const inventory = await Inventory.of(stage, type);
    inventory.remove();
    const gone = await inventory.sync(() => stage.provider.failWith({ when: () => true, answer }));
    expectContract(gone.length === 0, {
      expected: 'nothing treated as gone after a failed second check',
      received: show(gone),
      fix: 'read the parent again in collect() if the part has no `embedded` rows, and pass on every error',
    });
  };

/** Null means no rows; a missing property or another value means unknown. */
export async function tellsNoneFromUnknown(stage: Stage, type: ResourceType): Promise<void> {
  const rows = samples(stage, type);
  const { at, absent } = type.embedded!;
  const values: readonly (readonly [string, unknown, boolean])[] = [
    ['null', null, true],
    ['absent', undefined, absent === 'none'],
    ['a string', 'none', false],
  ];
  const others = rows.parts.slice(1).flatMap((part) => rows.of(part).map((row) => rows.uid(row, part))).length;
  for (const [what, value, isNone] of values) {
    stage.provider.insteadOf = (kind, uid) => (kind === type.kind && uid === rows.firstPart ? { value } : undefined);
    const { report, resources } = await stage.list(await stage.connect(), type);
    expectContract(report.complete === isNone && (resources.length === others || !isNone), {
      expected: `${isNone ? 'a complete listing' : 'an incomplete listing'}${isNone ? ` of the ${others} rows of other parents` : ''}, where one has ${what} at ${at}`,
      received: `${report.complete ? 'complete' : 'not complete'}, ${resources.length} rows. ${report.message}`,
      fix: 'declare in `embedded` what a missing property means',
    });
  }
}

const containerOf = (stage: Stage, { parent }: ResourceType): ResourceType =>
  stage.subject.plugin.manifest.resources.find(({ kind }) => kind === parent)!;

/** Rows with the same id in two parents are two resources. */
export async function keepsParentsApart(stage: Stage, type: ResourceType): Promise<void> {
  const rows = new StageRows(stage, type);
  rows.fill(1);
  const [first = '', other = ''] = rows.parts;
  rows.of(other).splice(0, Infinity, ...rows.of(first));
  const { resources, report } = await stage.list(await stage.connect(), type);
  const uids = resources.map(({ key }) => key.uid).sort();

  expectContract(other !== '' && report.complete && uids.join() === [...rows.uids].sort().join(), {
    expected: `${show(rows.uids)}, where two rows have the same id within their parents`,
    received: show(uids),
    fix: 'let `map` return the row’s own id, which core prefixes with the parent’s; and add two samples of the parent',
  });
}
