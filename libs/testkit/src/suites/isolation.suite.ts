import type { Connection, ResourceType } from '@maestro/core';
import type { ContractCase, ContractSuite } from '../contract/contract-suite.types.js';
import { expectContract } from '../contract/expect-contract.js';
import { show } from '../contract/show.js';
import type { FaultAnswer } from '../provider/fault.types.js';
import { listKind } from '../stage/list-kind.js';
import type { Stage } from '../stage/stage.js';
import { StageRows } from '../stage/stage-rows.js';
import { withStage } from '../stage/with-stage.js';

/** Rows of each kind, on pages of two. */
const ROWS = 5;

/** What happens to the other connection. */
const TROUBLES: readonly (readonly [string, FaultAnswer | undefined])[] = [
  ['reads its own account', undefined],
  ['is refused (401)', { as: 'error', status: 401 }],
  ['may not read anything (403)', { as: 'error', status: 403 }],
  ['is told to wait (429)', { as: 'error', status: 429, headers: { 'retry-after': '30' } }],
  ['meets a provider that fails (500)', { as: 'error', status: 500 }],
  ['gets no answer', { as: 'hang' }],
];

/** Two connections of one provider at once: neither sees anything of the other's. */
export const isolationSuite: ContractSuite = {
  name: 'isolation',
  cases: (subject) => [
    ...TROUBLES.map(([name, answer]): ContractCase => ({
      title: `a connection reads its own account while another ${name}`,
      run: () => withStage(subject, (stage) => keepsApart(stage, answer)),
    })),
  ],
};

async function keepsApart(stage: Stage, trouble: FaultAnswer | undefined): Promise<void> {
  const { resources: types } = stage.subject.plugin.manifest;
  stage.provider.pageRows = 2;
  for (const account of [0, 1] as const) for (const type of types) new StageRows(stage, type, account).fill(ROWS);
  const one = await stage.connect({ account: 0 });
  const other = await stage.connect({ account: 1 });
  const alone = [await uidsOf(stage, one, types), await uidsOf(stage, other, types)] as const;
  if (trouble) stage.provider.failWith({ when: ({ account }) => account === 1, answer: trouble });

  const [mine, theirs] = await Promise.all([uidsOf(stage, one, types), uidsOf(stage, other, types)]);

  expectSame(mine, alone[0]);
  if (!trouble) expectSame(theirs, alone[1]);
}

/** What a connection lists of all kinds at once, as `kind uid`, in order. */
async function uidsOf(
  stage: Stage,
  connection: Connection,
  types: readonly ResourceType[],
): Promise<readonly string[]> {
  const runs = await stage.drive(
    Promise.all(types.map((type) => listKind(connection, type))),
    'the listings of all kinds at once',
  );
  return runs.flatMap(({ resources }) => resources.map(({ key }) => `${key.kind} ${key.uid}`)).sort();
}

function expectSame(together: readonly string[], alone: readonly string[]): void {
  const foreign = together.filter((key) => !alone.includes(key));
  const lost = alone.filter((key) => !together.includes(key));
  expectContract(foreign.length === 0 && lost.length === 0 && together.length === alone.length, {
    expected: 'a connection to list beside another what it lists alone',
    came: `${show(foreign)} of another account, and without ${show(lost)} of its own`,
    mend: 'keep nothing in static fields, modules or process.env: bind what a connection needs in its own container',
  });
}
