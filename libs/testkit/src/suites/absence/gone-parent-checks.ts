import type { ResourceType } from '@maestro/core';
import { expectContract } from '../../contract/expect-contract.js';
import { StageRows } from '../../stage/stage-rows.js';
import type { Stage } from '../../stage/stage.js';

/** A parent is removed after it was listed and before its children are: they are gone too, and nothing has failed. */
export async function goesWithItsParent(stage: Stage, type: ResourceType): Promise<void> {
  const { resources } = stage.subject.plugin.manifest;
  const parent = new StageRows(
    stage,
    resources.find(({ kind }) => kind === type.parent)!,
  );
  const rows = new StageRows(stage, type);
  rows.fill(1);
  const gone = rows.firstPart;
  stage.provider.onRequest(({ route, kind, part }) => {
    if (route === 'list' && kind === type.kind && part === gone) remove(parent, gone);
  });
  stage.provider.failWith({
    when: ({ route, kind, part }) => route === 'list' && kind === type.kind && part === gone,
    answer: { as: 'error', status: 404 },
  });
  const { report, outcomes } = await stage.list(await stage.connect(), type);
  const outcome = outcomes.find(({ part }) => part.id === gone);
  expectContract(report.complete && outcome?.complete === true && outcome.resources === 0, {
    expected: `a complete listing in which ${gone} has no children, because it was removed after it was listed`,
    received: report.message || 'an incomplete listing',
    fix: 'let exists() of the parent kind return false if the provider reports it as not found',
  });
}

function remove(rows: StageRows, uid: string): void {
  for (const part of rows.parts) {
    const list = rows.of(part);
    const place = list.findIndex((row) => rows.uid(row, part) === uid);
    if (place !== -1) list.splice(place, 1);
  }
}
