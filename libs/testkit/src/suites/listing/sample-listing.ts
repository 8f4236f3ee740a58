import type { Resource, ResourceType, TaskReport } from '@maestro/core';
import type { ContractSubject } from '../../contract/contract-suite.types.js';
import type { ReceivedRequest } from '../../provider/fault.types.js';
import type { KindScenario } from '../../scenario/kind-scenario.types.js';
import type { Stage } from '../../stage/stage.js';
import { StageRows } from '../../stage/stage-rows.js';
import { withStage } from '../../stage/with-stage.js';

/** Fills the lists of the first account with the samples of the scenario. */
export const samples = (stage: Stage, type: ResourceType): StageRows => {
  const rows = new StageRows(stage, type);
  rows.fill(rows.kind.samples.length);
  return rows;
};

/** A listing of the samples, with everything that a deep sync reads. */
export async function listSamples(stage: Stage, type: ResourceType) {
  const rows = samples(stage, type);
  const connection = await stage.connect({ deep: type.deep !== undefined });
  const { resources, report } = await stage.list(connection, type);
  return { rows, connection, resources, report };
}

/** What a listing of the samples of a kind resulted in. */
export interface SampleListing {
  readonly kind: KindScenario;
  /** The rows of all parts, and the ids of those parts. */
  readonly uids: readonly string[];
  readonly parts: readonly string[];
  readonly resources: readonly Resource[];
  readonly report: TaskReport;
  readonly requests: readonly ReceivedRequest[];
}

const listed = new WeakMap<ContractSubject, Map<string, Promise<SampleListing>>>();

/** Lists the samples on a separate stage. Once for each subject, because checks that only look at the result need no listing of their own. */
export function sampleListing({ subject }: Stage, type: ResourceType): Promise<SampleListing> {
  const kinds = listed.get(subject) ?? new Map<string, Promise<SampleListing>>();
  listed.set(subject, kinds);
  const known = kinds.get(type.kind) ?? listOnce(subject, type);
  kinds.set(type.kind, known);
  return known;
}

async function listOnce(subject: ContractSubject, type: ResourceType): Promise<SampleListing> {
  const made: SampleListing[] = [];
  await withStage(subject, async (stage) => {
    const { rows, resources, report } = await listSamples(stage, type);
    const { kind, uids, parts } = rows;
    made.push({ kind, uids, parts, resources, report, requests: stage.provider.requests });
  });
  return made[0]!;
}
