import { DetailError } from '@maestro/testkit';
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
    const details = kind.scenario.details?.map((detail) => ({
      ...detail,
      answer: (row: Row, part: string) => answered(detail.answer(row, part), names),
    }));
    return { ...kind, scenario: { ...kind.scenario, samples, ...renamedRows, ...(details && { details }) } };
  });
}

/** What a detail answers, unless that is an error or a text. */
const answered = (body: object | string, names: Names): object | string =>
  typeof body === 'string' || body instanceof DetailError ? body : (renamed(body, names) as object);

function namesOf({ scenario, rows }: AccountKind): [string, string][] {
  return scenario.samples.flatMap((sample, index) => {
    const row = rows[index];
    if (!row) return [];
    return [[scenario.id(sample), scenario.id(row)], ...addressPairs(sample, row)] as [string, string][];
  });
}

const HOST_NAME = /^([a-z0-9-]+\.){2,}[a-z]{2,}$/;

const isHostName = (text: string): boolean => isIP(text) === 0 && HOST_NAME.test(text);

/** The addresses and host names at the same place in both. */
function addressPairs(sample: unknown, row: unknown): [string, string][] {
  if (typeof sample === 'string' && typeof row === 'string')
    return (isIP(sample) !== 0 && isIP(sample) === isIP(row)) || (isHostName(sample) && isHostName(row))
      ? [[sample, row]]
      : [];
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
