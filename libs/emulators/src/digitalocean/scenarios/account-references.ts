import { isIP } from 'node:net';
import type { Row } from '../json/row.types.js';
import type { EmulatedKind } from './scenario-reader.js';

/** A kind whose rows are in the account, with its first rows. */
export interface AccountKind {
  readonly scenario: EmulatedKind['scenario'];
  readonly rows: readonly Row[];
}

/** Ids and addresses in a scenario's samples, and those of the account that replace them. */
type Names = ReadonlyMap<string, string>;

const PREFIXED = /^(do:[a-z]+:)(.+)$/;

/**
 * Replaces references in the rows of scenarios: the id or address of another kind's sample becomes that of the
 * account's row at the same position.
 */
export function referringToAccount(kinds: readonly EmulatedKind[], account: readonly AccountKind[]): EmulatedKind[] {
  const names: Names = new Map(account.flatMap(namesOf));
  return kinds.map((kind) => {
    const samples = kind.scenario.samples.map((sample) => renamed(sample, names) as Row);
    const { held } = kind.scenario;
    const renamedRows = held && { held: (part: string) => held(part).map((row) => renamed(row, names) as Row) };
    return { ...kind, scenario: { ...kind.scenario, samples, ...renamedRows } };
  });
}

function namesOf({ scenario, rows }: AccountKind): [string, string][] {
  return scenario.samples.flatMap((sample, index) => {
    const row = rows[index];
    if (!row) return [];
    return [[scenario.id(sample), scenario.id(row)], ...addressPairs(sample, row)] as [string, string][];
  });
}

/** The addresses at the same place in both. */
function addressPairs(sample: unknown, row: unknown): [string, string][] {
  if (typeof sample === 'string' && typeof row === 'string')
    return isIP(sample) !== 0 && isIP(sample) === isIP(row) ? [[sample, row]] : [];
  if (typeof sample !== 'object' || typeof row !== 'object' || sample === null || row === null) return [];
  return Object.entries(sample).flatMap(([name, value]) => addressPairs(value, Reflect.get(row, name)));
}

function renamed(value: unknown, names: Names): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, names));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, renamed(held, names)]));
  if (typeof value === 'number') return Number(names.get(String(value)) ?? value);
  if (typeof value !== 'string') return value;
  const [, prefix = '', id = value] = PREFIXED.exec(value) ?? [];
  const name = names.get(id);
  return name === undefined ? value : prefix + name;
}
