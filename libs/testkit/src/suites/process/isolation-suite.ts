import type { Connection, ResourceType } from '@maestro/core';
import type { ContractCase, ContractSubject, ContractSuite } from '../../contract/contract-suite.types.js';
import { expectContract, show } from '../../contract/expect-contract.js';
import { coveringKinds } from '../../contract/kind-shapes.js';
import type { FaultAnswer } from '../../provider/fault.types.js';
import { listKind } from '../../stage/list-kind.js';
import type { Stage } from '../../stage/stage.js';
import { StageRows } from '../../stage/stage-rows.js';
import { withStage } from '../../stage/with-stage.js';

/** Rows of each kind, with two per page. */
const ROWS = 5;

const FIX =
  'store nothing in static fields, modules or process.env: bind dependencies in the container of the connection';

/** The fault of the other connection. */
const TROUBLES: readonly (readonly [string, FaultAnswer | undefined])[] = [
  ['reads its own account', undefined],
  ['is refused (401)', { as: 'error', status: 401 }],
  ['may not read anything (403)', { as: 'error', status: 403 }],
  ['is rate-limited (429)', { as: 'error', status: 429, headers: { 'retry-after': '30' } }],
  ['gets server errors (500)', { as: 'error', status: 500 }],
  ['gets no response', { as: 'hang' }],
];

/** Two concurrent connections to one provider never share data. */
export const isolationSuite: ContractSuite = {
  name: 'isolation',
  cases: (subject) => [
    ...TROUBLES.map(([name, answer]): ContractCase => ({
      title: `a connection reads its own account while another ${name}`,
      run: () => withStage(subject, (stage) => keepsApart(stage, { trouble: answer })),
    })),
    ...((subject.scenario.regions ?? []).length > 1 ? [regionsCase(subject)] : []),
  ],
};

const regionsCase = (subject: ContractSubject): ContractCase => ({
  title: 'a connection reads its own regions while another reads others',
  run: () =>
    withStage(subject, (stage) => {
      const [first = '', ...others] = subject.scenario.regions ?? [];
      return keepsApart(stage, { regions: [[first], others] });
    }),
});

interface Meeting {
  /** The fault of the other connection. */
  readonly trouble?: FaultAnswer;
  /** The selected regions of each connection. Default: all of the scenario. */
  readonly regions?: readonly [readonly string[], readonly string[]];
}

async function keepsApart(stage: Stage, { trouble, regions }: Meeting): Promise<void> {
  const { resources } = stage.subject.plugin.manifest;
  // How errors are handled depends on how lists are read, so few kinds are enough to test it.
  const few = coveringKinds(stage.subject);
  const types = trouble ? resources.filter(({ kind }) => few.has(kind)) : resources;
  stage.provider.pageRows = 2;
  for (const account of [0, 1] as const) for (const type of types) new StageRows(stage, type, account).fill(ROWS);
  const one = await stage.connect({ account: 0, ...(regions && { regions: regions[0] }) });
  const oneAlone = await uidsOf(stage, one, types);
  const other = await stage.connect({ account: 1, ...(regions && { regions: regions[1] }) });
  const otherAlone = await uidsOf(stage, other, types);
  expectContract(oneAlone.length > 0 && otherAlone.length > 0, {
    expected: 'two connections that each list resources, one after the other',
    received: `${oneAlone.length} and ${otherAlone.length} resources`,
    fix: FIX,
  });
  const held = [
    heldBy(stage, types, { account: 0, chosen: regions?.[0] }),
    heldBy(stage, types, { account: 1, chosen: regions?.[1] }),
  ] as const;
  expectNothingForeign(oneAlone, held[0]);
  expectNothingForeign(otherAlone, held[1]);
  if (trouble) stage.provider.failWith({ when: ({ account }) => account === 1, answer: trouble });

  const [mine, theirs] = await Promise.all([uidsOf(stage, one, types), uidsOf(stage, other, types)]);

  expectNothingForeign(theirs, held[1]);
  expectSame(mine, oneAlone);
  if (!trouble) expectSame(theirs, otherAlone);
}

/** The resources of some kinds of an account in the selected regions as `kind uid`, sorted. */
function heldBy(
  stage: Stage,
  types: readonly ResourceType[],
  { account, chosen }: { readonly account: 0 | 1; readonly chosen: readonly string[] | undefined },
): readonly string[] {
  const held = types.flatMap((type) => {
    const rows = new StageRows(stage, type, account);
    const parts = rows.isRegional && chosen ? rows.parts.filter((part) => chosen.includes(part)) : rows.parts;
    return parts.flatMap((part) => rows.of(part).map((row) => `${type.kind} ${rows.uid(row, part)}`));
  });
  return held.sort();
}

/** The resources that a connection lists, with all these kinds concurrently, as `kind uid`, sorted. */
async function uidsOf(
  stage: Stage,
  connection: Connection,
  types: readonly ResourceType[],
): Promise<readonly string[]> {
  const runs = await stage.drive(
    Promise.all(types.map((type) => listKind(connection, type))),
    'the listings of many kinds at once',
  );
  return runs.flatMap(({ resources }) => resources.map(({ key }) => `${key.kind} ${key.uid}`)).sort();
}

function expectNothingForeign(listed: readonly string[], held: readonly string[]): void {
  const foreign = listed.filter((key) => !held.includes(key));
  expectContract(foreign.length === 0, {
    expected: 'a connection to list only resources of its own credential and regions',
    received: `${show(foreign)}, which belong to the other connection`,
    fix: FIX,
  });
}

function expectSame(together: readonly string[], alone: readonly string[]): void {
  const lost = alone.filter((key) => !together.includes(key));
  const more = together.filter((key) => !alone.includes(key));
  expectContract(lost.length === 0 && more.length === 0 && together.length === alone.length, {
    expected: 'a connection to list the same resources as without the other connection',
    received: `additional: ${show(more)}; missing: ${show(lost)}`,
    fix: FIX,
  });
}
