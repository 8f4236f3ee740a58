import type { ResourceType } from '@maestro/core';
import type { ContractCase, ContractSubject } from '../contract/contract-suite.types.js';
import type { Stage } from '../stage/stage.js';
import { withStage } from '../stage/with-stage.js';

/** What is promised of a kind: in words, and as a trial on a stage of its own. */
export type KindPromise = readonly [title: string, keeps: (stage: Stage, type: ResourceType) => Promise<void>];

/** One case for each promise of one kind. */
export const casesOf = (
  subject: ContractSubject,
  type: ResourceType,
  promises: readonly KindPromise[],
): readonly ContractCase[] =>
  promises.map(([what, keeps]) => ({
    title: `${type.kind}: ${what}`,
    kind: type.kind,
    run: () => withStage(subject, (stage) => keeps(stage, type)),
  }));

/** One case for each promise of each kind of the manifest. */
export const kindCases = (subject: ContractSubject, promises: readonly KindPromise[]): readonly ContractCase[] =>
  subject.plugin.manifest.resources.flatMap((type) => casesOf(subject, type, promises));
