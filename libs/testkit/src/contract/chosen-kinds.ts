import { listShapes, unknownWord } from '@maestro/core';
import type { ContractCase, ContractSubject, ContractSuite } from './contract-suite.types.js';
import { coveringKinds, representatives } from './kind-shapes.js';

/** The environment variable with the kinds to test, separated by commas. */
const VARIABLE = 'MAESTRO_KIT_KINDS';

/** The environment variable that enables every check for every kind. */
const WHOLE_VARIABLE = 'MAESTRO_KIT_WHOLE';

/** Selects a part of the contract. */
export interface ContractOptions {
  /** Only these kinds: `['digitalocean.volume']`. Default: the kinds in `MAESTRO_KIT_KINDS`, or all. */
  readonly kinds?: readonly string[];
  /**
   * Runs every check for every kind. Otherwise, if several kinds have declared lists of the same shape, one runs the shared
   * checks, and each runs its own. Kinds in `kinds` run all checks. Default: whether `MAESTRO_KIT_WHOLE` is set.
   */
  readonly whole?: boolean;
  /**
   * Runs the checks of what core does for only as many kinds as are needed to have every feature once, and each failure on only
   * one page of a list. Kinds whose lists core reads take turns with these checks: about three run each. For a suite that runs
   * often, in addition to one with `rest`. Default: false.
   */
  readonly brief?: boolean;
  /** Runs only the cases that `brief` omits, so that the two together are the contract. Default: false. */
  readonly rest?: boolean;
  /** Runs one of several parts with about the same number of cases each, so that they can run in parallel processes. Default: all cases. */
  readonly part?: { readonly number: number; readonly of: number };
}

/**
 * The kinds to test; undefined for all.
 *
 * @throws {Error} for one that the plugin does not have.
 */
function chosenKinds({ plugin }: ContractSubject, { kinds = named() }: ContractOptions): readonly string[] | undefined {
  const known = plugin.manifest.resources.map(({ kind }) => kind);
  const unknown = kinds?.find((kind) => !known.includes(kind));
  if (unknown !== undefined) throw new Error(unknownWord('kind', unknown, known));
  return kinds;
}

/** Whether one kind of each shape runs the shared checks. */
export const isByShape = (subject: ContractSubject, options: ContractOptions): boolean =>
  !chosenKinds(subject, options) && !(options.whole ?? (process.env[WHOLE_VARIABLE] ?? '') !== '');

/**
 * The cases of a suite to run: all, or those of one kind of each shape, or those of chosen kinds. With chosen kinds, cases of the
 * whole plugin are limited to the manifest.
 *
 * @throws {Error} for a chosen kind that the plugin does not have.
 */
export function chosenCases(
  suite: ContractSuite,
  subject: ContractSubject,
  options: ContractOptions,
): readonly ContractCase[] {
  const kinds = chosenKinds(subject, options);
  const cases = suite.cases(subject);
  if (kinds) return cases.filter(isOf(suite, kinds)).filter(isIn(options.part));
  if (!isByShape(subject, options)) return cases.filter(isIn(options.part));
  const byShape = cases.filter(standsForShape(subject));
  if (!options.brief && !options.rest) return byShape.filter(isIn(options.part));
  const brief = inTurn(subject, byShape.filter(standsForFeatures(subject)));
  return (options.rest ? byShape.filter((one) => !brief.includes(one)) : brief).filter(isIn(options.part));
}

const isOf =
  ({ name }: ContractSuite, kinds: readonly string[]) =>
  ({ kind }: ContractCase): boolean =>
    kind === undefined ? name === 'manifest' : kinds.includes(kind);

function standsForShape(subject: ContractSubject) {
  const standing = representatives(subject);
  return ({ kind, isShared }: ContractCase): boolean => !isShared || kind === undefined || standing.has(kind);
}

/** For a brief contract. */
function standsForFeatures(subject: ContractSubject) {
  const standing = coveringKinds(subject);
  return ({ kind, isShared, isCombination, turn }: ContractCase): boolean =>
    !isCombination && ((!isShared && turn === undefined) || kind === undefined || standing.has(kind));
}

/** How many kinds run the cases of one name in a brief contract, if there are many. */
const KINDS_OF_TURN = 3;

/** How many kinds at least share the cases of one name in a brief contract, if there are so many. */
const LEAST_TURNS = 3;

/** Core reads the lists of all declared kinds, so they take turns. A kind that code of the plugin reads has every case. */
function inTurn({ plugin }: ContractSubject, cases: readonly ContractCase[]): readonly ContractCase[] {
  const declared = listShapes(plugin.module);
  const takesTurns = ({ kind = '', turn }: ContractCase): boolean => turn !== undefined && declared.has(kind);
  const kindsOf = new Map<string, readonly string[]>();
  for (const { turn = '', kind = '' } of cases.filter(takesTurns))
    kindsOf.set(turn, [...new Set([...(kindsOf.get(turn) ?? []), kind])]);
  const turnsOf = [...kindsOf.keys()];
  return cases.filter((one) => {
    if (!takesTurns(one)) return true;
    const { turn = '', kind = '' } = one;
    const kinds = kindsOf.get(turn) ?? [];
    const turns = Math.max(Math.min(LEAST_TURNS, kinds.length), Math.floor(kinds.length / KINDS_OF_TURN));
    return kinds.indexOf(kind) % turns === turnsOf.indexOf(turn) % turns;
  });
}

/** Adjacent cases take about the same time, so they are assigned in turn. */
const isIn =
  ({ number, of }: NonNullable<ContractOptions['part']> = { number: 1, of: 1 }) =>
  (_one: ContractCase, place: number): boolean =>
    place % of === number - 1;

function named(): readonly string[] | undefined {
  const kinds = (process.env[VARIABLE] ?? '').split(',').map((kind) => kind.trim());
  return kinds.some((kind) => kind !== '') ? kinds.filter((kind) => kind !== '') : undefined;
}
