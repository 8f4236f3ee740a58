import { unknownWord } from '@maestro/core';
import type { ContractCase, ContractSubject, ContractSuite } from './contract-suite.types.js';

/** The variable that names the kinds to try, separated by commas. */
const VARIABLE = 'MAESTRO_KIT_KINDS';

/** Which part of a contract is tried. */
export interface ContractOptions {
  /** Only these kinds: `['digitalocean.volume']`. Default: those that `MAESTRO_KIT_KINDS` names, or all. */
  readonly kinds?: readonly string[];
}

/**
 * The kinds to try; undefined for all.
 *
 * @throws {Error} for one that the plugin does not have.
 */
export function chosenKinds(
  { plugin }: ContractSubject,
  { kinds = named() }: ContractOptions,
): readonly string[] | undefined {
  const known = plugin.manifest.resources.map(({ kind }) => kind);
  const unknown = kinds?.find((kind) => !known.includes(kind));
  if (unknown !== undefined) throw new Error(unknownWord('kind', unknown, known));
  return kinds;
}

/** The cases of a suite that are about some kinds, and of those about the plugin as a whole what its manifest says. */
export function casesOfKinds(
  suite: ContractSuite,
  subject: ContractSubject,
  kinds: readonly string[] | undefined,
): readonly ContractCase[] {
  const cases = suite.cases(subject);
  if (!kinds) return cases;
  return cases.filter(({ kind }) => (kind === undefined ? suite.name === 'manifest' : kinds.includes(kind)));
}

function named(): readonly string[] | undefined {
  const kinds = (process.env[VARIABLE] ?? '').split(',').map((kind) => kind.trim());
  return kinds.some((kind) => kind !== '') ? kinds.filter((kind) => kind !== '') : undefined;
}
