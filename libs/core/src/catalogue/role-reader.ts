import type { EntityDefinition } from './entity.js';
import type { Field, FieldRole, Fields, Money } from './field.types.js';
import { parseNetwork } from './ip-network.js';
import { isMoney } from './money.js';

/** Hours of a month on average, as providers count them for prices: 365 days of 24 hours, a twelfth of it. */
const HOURS_A_MONTH = 730;

/** No resource costs more; sums of more would not be exact, or end beyond what a number can hold. */
const LARGEST_COST = 1e12;

/** Roles by which people look for a resource. */
const SOUGHT: ReadonlySet<FieldRole | undefined> = new Set<FieldRole>(['address', 'host-name']);

/** What is found in a resource by the roles of its entity's fields, never by their names. */
export interface RoleReader {
  /** Texts that people look for it by: addresses, host names, and what is declared searchable. */
  searchTexts(attributes: object): string[];
  /** The name in the DNS by which selectors of other resources find it: the first field with that role that has a value. */
  hostName(attributes: object): string | undefined;
  /** Addresses and blocks by which selectors of other resources find it. What is not one is left out. */
  addresses(attributes: object): string[];
  /** What it costs a month; a price of an hour is taken 730 times. Undefined where no price is known, or none that can be added up. */
  monthlyCost(attributes: object): Money | undefined;
  /** Tells apart declarations that find something else: what was worked out by others is to be worked out again. Empty: finds nothing. */
  readonly rules: string;
}

/** Works out once how to read the resources of an entity; of none, nothing is found. */
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

/** Where the fields are that are wanted, also within records. */
function paths(fields: Fields, isWanted: (field: Field) => boolean): string[][] {
  return Object.entries(fields).flatMap(([name, field]) => [
    ...(isWanted(field) ? [[name]] : []),
    ...(field.type === 'records' ? paths(field.fields, isWanted).map((path) => [name, ...path]) : []),
  ]);
}

/** The texts at some paths, in the order of the paths. */
function textsAt(value: object, wanted: readonly (readonly string[])[]): string[] {
  const texts: string[] = [];
  for (const path of wanted) collectTexts(value, path, 0, texts);
  return texts;
}

/** Every resource comes through here: a list for each level of each path would cost more than all else that is read by roles. */
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
