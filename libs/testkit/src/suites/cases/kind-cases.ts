import type { ResourceType } from '@maestro/core';
import type { ContractCase, ContractSubject } from '../../contract/contract-suite.types.js';
import type { Stage } from '../../stage/stage.js';
import { withStage } from '../../stage/with-stage.js';

/** A check of one kind: its title, and a function that throws a ContractBreach unless the kind passes. */
export type KindCheck = readonly [title: string, check: (stage: Stage, type: ResourceType) => Promise<void>];

/** Creates a case for each check of one kind. */
export const casesOf = (
  subject: ContractSubject,
  type: ResourceType,
  checks: readonly KindCheck[],
): readonly ContractCase[] =>
  checks.map(([what, check]) => ({
    title: `${type.kind}: ${what}`,
    kind: type.kind,
    run: () => withStage(subject, (stage) => check(stage, type)),
  }));

/** The kinds that have their own requests, rather than being embedded in another. */
export const requestedKinds = ({ plugin }: ContractSubject): readonly ResourceType[] =>
  plugin.manifest.resources.filter(({ embedded }) => embedded === undefined);

/** Creates a case for each shared check of one kind, which only one kind of each shape needs to run. */
export const sharedCasesOf = (
  subject: ContractSubject,
  type: ResourceType,
  checks: readonly KindCheck[],
): readonly ContractCase[] => casesOf(subject, type, checks).map((one) => ({ ...one, isShared: true }));

/** Creates shared cases that kinds take turns with in a brief contract, because core does what they check in the same way for all kinds. */
export const turnCasesOf = (
  subject: ContractSubject,
  type: ResourceType,
  checks: readonly KindCheck[],
): readonly ContractCase[] => ownTurnCasesOf(subject, type, checks).map((one) => ({ ...one, isShared: true }));

/** Creates cases that every kind runs, except in a brief contract, where kinds take turns: other cases of each kind lead to the same faults. */
export const ownTurnCasesOf = (
  subject: ContractSubject,
  type: ResourceType,
  checks: readonly KindCheck[],
): readonly ContractCase[] => casesOf(subject, type, checks).map((one, place) => ({ ...one, turn: checks[place]![0] }));
