import type { QueryAmount, ResolvedQuery } from '@maestro/core';
import { type SQL, sql } from '../../database/sql.js';
import { isPlainText } from './text-condition.sql.js';

/**
 * Few values at the beginning of an index that also has the names. Each of them is found in the index itself, and its rows
 * are in the order of names.
 */
export interface IndexKeys {
  /** What part of the query it is for. */
  readonly part: ResolvedQuery;
  /** `price`: only if there are few prices. `name`: only if the database compares names byte by byte. */
  readonly of: 'price' | 'name';
  /** A statement for the values, as `key`. */
  readonly keys: SQL;
  /** Of rows of `resource` with the value `wanted.key`. */
  readonly condition: SQL;
}

/** The keys of each part that every match of a query fulfils. */
export function indexKeys(query: ResolvedQuery | undefined): readonly IndexKeys[] {
  if (query?.type === 'and') return query.of.flatMap(indexKeys);
  if (query === undefined) return [];
  return [pricesOf(query) ?? [], beginningsOf(query) ?? []].flat();
}

/** The kept amount of an hourly price is rounded. */
const SLACK = 1e-9;

/** Amounts between two limits, which a price fulfils. */
export interface PriceRange {
  readonly from?: number;
  readonly to?: number;
}

/** The ranges of the kept price of what fulfils a query, if it compares prices. */
export function priceRanges(query: ResolvedQuery): readonly PriceRange[] | undefined {
  if (query.type !== 'attribute') return undefined;
  const { role, volatile, value, paths, test } = query;
  // Only the first price of a resource is kept beside its attributes.
  if (volatile || role !== 'cost' || value !== 'money' || paths.length === 0) return undefined;
  if (test.op === '>' || test.op === '>=') return [{ from: lower(test.value as QueryAmount) }];
  if (test.op === '<' || test.op === '<=') return [{ to: upper(test.value as QueryAmount) }];
  if (test.op !== 'equal') return undefined;
  return (test.values as readonly QueryAmount[]).map((amount) => ({ from: lower(amount), to: upper(amount) }));
}

const lower = ({ amount }: QueryAmount): number => amount - Math.abs(amount) * SLACK;

const upper = ({ amount }: QueryAmount): number => amount + Math.abs(amount) * SLACK;

/** The condition for the kept price. */
export function priceWithin({ from, to }: PriceRange): SQL {
  const each = [
    ...(from === undefined ? [] : [sql`monthly_cost >= ${from}::numeric`]),
    ...(to === undefined ? [] : [sql`monthly_cost <= ${to}::numeric`]),
  ];
  return sql.join(each, ' and ');
}

function pricesOf(query: ResolvedQuery): IndexKeys | undefined {
  const ranges = priceRanges(query);
  if (!ranges) return undefined;
  // Alternatives may overlap.
  const keys = sql.join(ranges.map(pricesWithin), ' union ');
  return { part: query, of: 'price', keys, condition: sql`monthly_cost = wanted.key` };
}

/** From each price to the next one, without the rows between them. */
const pricesWithin = (range: PriceRange): SQL => sql`(
  with recursive price (amount) as (
    (select monthly_cost from resource where ${priceWithin(range)} order by monthly_cost limit 1)
    union all
    select (select monthly_cost from resource where monthly_cost > price.amount and ${priceWithin(range)} order by monthly_cost limit 1)
    from price where price.amount is not null
  ) select amount as key from price where amount is not null)`;

/** Further characters do not lead to fewer names, as a rule. Each may double the number of keys, if names differ in case only. */
const MOST_CHARACTERS = 12;

/** Characters whose lower case is that of a plain letter. */
const ODD_LETTERS: Readonly<Record<string, readonly string[]>> = { i: ['\u0130'], k: ['\u212a'] };

function beginningsOf(query: ResolvedQuery): IndexKeys | undefined {
  if (query.type !== 'column' || query.column !== 'name' || query.test.op !== 'starts') return undefined;
  const texts = query.test.texts.map((text) => text.toLowerCase().slice(0, MOST_CHARACTERS));
  if (texts.length === 0 || !texts.every((text) => text !== '' && isPlainText(text))) return undefined;
  // A name that two of them begin is found once.
  const shortest = [...new Set(texts)].filter(
    (text) => !texts.some((other) => other !== text && text.startsWith(other)),
  );
  const keys = sql.join(shortest.map(beginningsLike), ' union all ');
  const condition = sql`name >= wanted.key and name < ${after(sql`wanted.key`)}`;
  return { part: query, of: 'name', keys, condition };
}

/** The beginnings of names that equal a text but for case, character by character. */
function beginningsLike(text: string): SQL {
  const letters = [...text].map((letter) => [
    ...new Set([letter, letter.toUpperCase(), ...(ODD_LETTERS[letter] ?? [])]),
  ]);
  return sql`(
    with recursive beginning (known, length) as (
      select '', 0
      union all
      select next.known, length + 1 from beginning
      cross join lateral (select beginning.known || letter as known
        from jsonb_array_elements_text(${JSON.stringify(letters)}::jsonb -> length) as letter) as next
      where exists (select from resource where name >= next.known and name < ${after(sql`next.known`)})
    ) select known as key from beginning where length = ${letters.length}::int)`;
}

/** The first text after all that begin with a text, byte by byte. */
const after = (text: SQL): SQL => sql`(left(${text}, -1) || chr(ascii(right(${text}, 1)) + 1))`;
