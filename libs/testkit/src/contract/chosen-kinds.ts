import { unknownWord } from '@maestro/core';
import type { ContractCase, ContractSubject, ContractSuite } from './contract-suite.types.js';
import { representatives } from './kind-shapes.js';

/** The variable that names the kinds to try, separated by commas. */
const VARIABLE = 'MAESTRO_KIT_KINDS';

/** The variable that asks for every check of every kind. */
const WHOLE_VARIABLE = 'MAESTRO_KIT_WHOLE';

/** Which part of a contract is tried. */
export interface ContractOptions {
  /** Only these kinds: `['digitalocean.volume']`. Default: those that `MAESTRO_KIT_KINDS` names, or all. */
  readonly kinds?: readonly string[];
  /**
   * Every check of every kind. Otherwise, of kinds with declared lists of the same shape, one runs the checks of how the
   * list is read, and each runs its own. Chosen kinds run all of theirs. Default: whether `MAESTRO_KIT_WHOLE` is set.
   */
  readonly whole?: boolean;
  /** One of several parts with about as many cases each, so that a runner can run them in processes side by side. Default: all cases. */
  readonly part?: { readonly number: number; readonly of: number };
}

/**
 * The kinds to try; undefined for all.
 *
 * @throws {Error} for one that the plugin does not have.
 */
function chosenKinds({ plugin }: ContractSubject, { kinds = named() }: ContractOptions): readonly string[] | undefined {
  const known = plugin.manifest.resources.map(({ kind }) => kind);
  const unknown = kinds?.find((kind) => !known.includes(kind));
  if (unknown !== undefined) throw new Error(unknownWord('kind', unknown, known));
  return kinds;
}

/** Whether one kind of each shape runs the checks that they share. */
export const isByShape = (subject: ContractSubject, options: ContractOptions): boolean =>
  !chosenKinds(subject, options) && !(options.whole ?? (process.env[WHOLE_VARIABLE] ?? '') !== '');

/**
 * The cases of a suite to try: all, or those of one kind of each shape, or those of chosen kinds, and with these of the
 * plugin as a whole what its manifest says.
 *
 * @throws {Error} for a chosen kind that the plugin does not have.
 */
export function chosenCases(
  suite: ContractSuite,
  subject: ContractSubject,
  options: ContractOptions,
): readonly ContractCase[] {
  const cases = suite.cases(subject).filter(isIn(options.part));
  const kinds = chosenKinds(subject, options);
  if (!kinds) {
    if (!isByShape(subject, options)) return cases;
    const standing = representatives(subject);
    return cases.filter(({ kind, isShared }) => !isShared || kind === undefined || standing.has(kind));
  }
  return cases.filter(({ kind }) => (kind === undefined ? suite.name === 'manifest' : kinds.includes(kind)));
}

/** Cases beside each other take about as long, so they are dealt out in turn. */
const isIn =
  ({ number, of }: NonNullable<ContractOptions['part']> = { number: 1, of: 1 }) =>
  (_one: ContractCase, place: number): boolean =>
    place % of === number - 1;

function named(): readonly string[] | undefined {
  const kinds = (process.env[VARIABLE] ?? '').split(',').map((kind) => kind.trim());
  return kinds.some((kind) => kind !== '') ? kinds.filter((kind) => kind !== '') : undefined;
}
