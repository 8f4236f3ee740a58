import { DetailError } from '@maestro/testkit';
import { isIP } from 'node:net';
import type { Row } from '../json/row.types.js';
import type { Bucket } from '../rows/cdn-rows.js';
import type { EmulatedKind } from './scenario-reader.js';

/** A kind whose rows are in the account, with its first rows. */
export interface AccountKind {
  readonly scenario: EmulatedKind['scenario'];
  readonly rows: readonly Row[];
}

/** Ids and addresses in a scenario's samples, and those of the account that replace them. */
type Names = ReadonlyMap<string, string>;

const PREFIXED = /^(do:[a-z]+:)(.+)$/;
const SPACE = /^do:space:(.+)$/;
/** Of the Spaces in scenarios. */
const REGION = 'nyc3';
const DOMAIN = 'digitaloceanspaces.com';

/**
 * Replaces references in the rows of scenarios: the id or address of another kind's sample becomes that of the
 * account's row at the same position, and the name of each Space that of one of the buckets.
 */
export function referringToAccount(
  kinds: readonly EmulatedKind[],
  account: readonly AccountKind[],
  buckets: readonly Bucket[] = [],
): EmulatedKind[] {
  const spaces = new Set(kinds.flatMap(({ scenario }) => spacesIn(scenario.samples)));
  const named = [...spaces].flatMap((space, index) => spaceNames(space, buckets[index]));
  const names: Names = new Map([...named, ...account.flatMap(namesOf)]);
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

/** The names of Spaces in URNs, and those in grants of keys. */
function spacesIn(value: unknown): string[] {
  if (typeof value === 'string') return SPACE.exec(value)?.slice(1) ?? [];
  if (typeof value !== 'object' || value === null) return [];
  const { bucket, permission } = value as { readonly bucket?: unknown; readonly permission?: unknown };
  const granted = typeof bucket === 'string' && bucket !== '' && permission !== undefined ? [bucket] : [];
  return [...granted, ...Object.values(value).flatMap(spacesIn)];
}

/** The name of a Space, and the host names that records and CDN endpoints have of it. */
function spaceNames(space: string, bucket: Bucket | undefined): [string, string][] {
  if (bucket === undefined) return [];
  const { name, region } = bucket;
  const hosts = ['', 'cdn.'].map((cdn): [string, string] => [
    `${space}.${REGION}.${cdn}${DOMAIN}`,
    `${name}.${region}.${cdn}${DOMAIN}`,
  ]);
  return [[space, name], ...hosts];
}

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
