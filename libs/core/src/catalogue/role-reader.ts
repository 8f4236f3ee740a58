import type { EntityDefinition } from './entity.js';
import type { Field, FieldRole, Fields, Money } from './field.types.js';
import { parseNetwork } from './ip-network.js';
import { type Charge, chargeReader } from './charge-reader.js';
import { isMoney } from './format-value.js';

export type { Charge };

/** The average hours per month that providers use for prices: 365 × 24 / 12. */
export const HOURS_A_MONTH = 730;

/** An upper bound for prices. Sums of larger ones would lose precision or overflow. */
const LARGEST_COST = 1e12;

/** Roles whose fields are searchable. */
const SOUGHT: ReadonlySet<FieldRole | undefined> = new Set<FieldRole>(['address', 'host-name']);

/** Reads values of a resource by the roles of its entity's fields, never by their names. */
export interface RoleReader {
  /** Searchable texts: addresses, host names, and fields declared as searchable. */
  searchTexts(attributes: object): string[];
  /** The DNS name that selectors of other resources match: the first field with that role that has a value. */
  hostName(attributes: object): string | undefined;
  /** The addresses and blocks that selectors of other resources match. Invalid ones are left out. */
  addresses(attributes: object): string[];
  /** The monthly cost. An hourly price counts 730 times. Undefined if no price is known, or none that can be added up. */
  monthlyCost(attributes: object): Money | undefined;
  /** What was billed, if the resource is an invoice or a line of one. Undefined for anything else, and without a month. */
  charge(attributes: object): Charge | undefined;
  /** Identifies the roles that were applied. Values derived under another mark must be derived again. Empty: no field has a role. */
  readonly rules: string;
}

/** Prepares the reader of an entity's resources. Without an entity, it finds nothing. */
export function roleReader(entity: Pick<EntityDefinition, 'fields'> | undefined): RoleReader {
  const fields = entity?.fields ?? {};
  const sought = paths(fields, ({ role, searchable }) => searchable === true || SOUGHT.has(role));
  const addresses = paths(fields, ({ role }) => role === 'address');
  const names = Object.keys(fields).flatMap((name) => (fields[name]?.role === 'host-name' ? [[name]] : []));
  const costs = Object.entries(fields).flatMap(([name, field]) =>
    field.type === 'money' && field.role === 'cost' && field.per !== undefined ? [{ name, per: field.per }] : [],
  );
  const found = [sought, names, costs].some((each) => each.length > 0);
  return {
    rules: found ? JSON.stringify([sought, names.flat(), costs, ...addresses]) : '',
    searchTexts: (attributes) => textsAt(attributes, sought),
    hostName: (attributes) => textsAt(attributes, names)[0],
    charge: chargeReader(fields),
    addresses: (attributes) => textsAt(attributes, addresses).filter((text) => parseNetwork(text) !== undefined),
    monthlyCost(attributes) {
      for (const { name, per } of costs) {
        const price: unknown = Reflect.get(attributes, name);
        if (!isMoney(price)) continue;
        const amount = price.amount * (per === 'hour' ? HOURS_A_MONTH : 1);
        if (Math.abs(amount) <= LARGEST_COST) return { amount, currency: price.currency };
      }
      return undefined;
    },
  };
}

/** The paths of the wanted fields, including those inside records. */
function paths(fields: Fields, isWanted: (field: Field) => boolean): string[][] {
  return Object.entries(fields).flatMap(([name, field]) => [
    ...(isWanted(field) ? [[name]] : []),
    ...(field.type === 'records' ? paths(field.fields, isWanted).map((path) => [name, ...path]) : []),
  ]);
}

/** The texts at the given paths, in the order of the paths. */
function textsAt(value: object, wanted: readonly (readonly string[])[]): string[] {
  const texts: string[] = [];
  for (const path of wanted) collectTexts(value, path, 0, texts);
  return texts;
}

/** A hot path: every resource passes through it, and allocating a list per level of each path would dominate the cost. */
function collectTexts(value: unknown, path: readonly string[], depth: number, texts: string[]): void {
  if (typeof value === 'string') {
    if (depth === path.length) texts.push(value);
  } else if (Array.isArray(value)) {
    for (const item of value) collectTexts(item, path, depth, texts);
  } else if (typeof value === 'object' && value !== null) {
    const name = path[depth];
    if (name !== undefined) collectTexts(Reflect.get(value, name), path, depth + 1, texts);
  }
}
