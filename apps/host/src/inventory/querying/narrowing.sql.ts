import type { QueryTest, ResolvedAttribute, ResolvedQuery } from '@maestro/core';
import { type SQL, sql } from '../../database/sql.js';
import { priceRanges, priceWithin } from './index-keys.sql.js';
import { containingPhrase, isPlainText, isSearchable } from './text-condition.sql.js';

/**
 * A condition that an index supports, for a row of `resource`: every match of a query fulfils it, and few others do.
 * Undefined if there is none. Attributes have no index, but what is derived from some of them has one.
 */
export function narrowing(query: ResolvedQuery): SQL | undefined {
  switch (query.type) {
    case 'and': {
      const each = query.of.flatMap((part) => narrowing(part) ?? []);
      return each.length > 0 ? sql`(${sql.join(each, ' and ')})` : undefined;
    }
    case 'or': {
      const each = query.of.map(narrowing);
      if (each.includes(undefined)) return undefined;
      return sql`(${sql.join(
        each.flatMap((part) => part ?? []),
        ' or ',
      )})`;
    }
    case 'attribute':
      return attributeNarrowing(query);
    case 'column':
      return columnNarrowing(query);
    default:
      return undefined;
  }
}

/** Whether a query follows relations, which may take any time: one may lead to hundreds of thousands of resources. */
export function hasRelation(query: ResolvedQuery | undefined): boolean {
  if (query?.type === 'and' || query?.type === 'or') return query.of.some(hasRelation);
  return query?.type === 'not' ? hasRelation(query.of) : query?.type === 'related';
}

/** Whether every match of a query has a relation to what the query describes, so that few lead to few. */
export function isLed(query: ResolvedQuery): boolean {
  if (query.type === 'and') return query.of.some(isLed) && query.of.every((part) => isLed(part) || !hasRelation(part));
  return query.type === 'related' && query.to !== undefined;
}

/** Whether a query compares a column, which may have an index. */
export const hasColumn = (query: ResolvedQuery): boolean =>
  query.type === 'and' || query.type === 'or' ? query.of.some(hasColumn) : query.type === 'column';

/**
 * Whether {@link narrowing} finds few rows, as far as the query itself tells: an id, a name, an address, or a block of a
 * few thousand addresses.
 */
export function isPointed(query: ResolvedQuery): boolean {
  if (query.type === 'and') return query.of.some(isPointed);
  if (query.type === 'or') return query.of.every(isPointed);
  if (query.type !== 'attribute') return columnIsPointed(query);
  const { test } = query;
  if (test.op === 'within' && !test.blocks.every(isSmall)) return false;
  return query.role === 'address' && attributeNarrowing(query) !== undefined;
}

const columnIsPointed = (query: ResolvedQuery): boolean =>
  query.type === 'column' && columnNarrowing(query) !== undefined;

/** Of 4096 addresses at most; of version 6, a subnet. */
function isSmall(block: string): boolean {
  const [address = '', prefix] = block.split('/');
  return prefix === undefined || Number(prefix) >= (address.includes(':') ? 64 : 20);
}

function columnNarrowing({ column, test }: Extract<ResolvedQuery, { type: 'column' }>): SQL | undefined {
  // The condition itself has an index.
  if (test.op === 'equal') return ['uid', 'id', 'name'].includes(column) ? sql`true` : undefined;
  return undefined;
}

/** A condition as {@link narrowing}, by parts of names, which many resources may have. */
export function narrowingTexts(query: ResolvedQuery): SQL[] {
  if (query.type === 'and') return query.of.flatMap(narrowingTexts);
  if (query.type !== 'column' || query.column !== 'name') return [];
  const { test } = query;
  if (test.op !== 'contains' && test.op !== 'starts') return [];
  // What is searched has the name in lower case.
  if (!test.texts.every((text) => isPlainText(text) && isSearchable(text))) return [];
  return [sql`(${sql.join(test.texts.map(containingPhrase), ' or ')})`];
}

/** The part of {@link narrowing} that is so quick that it saves time before the condition itself. */
export function quickNarrowing(query: ResolvedQuery | undefined): SQL[] {
  if (query?.type === 'and') return query.of.flatMap(quickNarrowing);
  const found = query?.type === 'attribute' && query.role === 'cost' ? attributeNarrowing(query) : undefined;
  return found ? [found] : [];
}

function attributeNarrowing(query: ResolvedAttribute): SQL | undefined {
  const { role, volatile, value, test } = query;
  if (volatile) return undefined;
  if (role === 'address' && (value === 'address' || value === 'cidr')) return heldNetworks(test);
  const ranges = priceRanges(query)?.map(priceWithin);
  if (!ranges) return undefined;
  return ranges.length === 1 ? ranges[0] : sql`(${sql.join(ranges, ' or ')})`;
}

/** `resource_address` has every address and block of a present state. */
function heldNetworks(test: QueryTest): SQL | undefined {
  const values = test.op === 'within' ? test.blocks : test.op === 'equal' ? test.values.map(String) : [];
  if (values.length === 0) return undefined;
  const operator = sql.raw(test.op === 'within' ? '<<=' : '=');
  const each = values.map((value) => sql`network ${operator} ${value}::inet`);
  return sql`id in (select id from resource_address where ${sql.join(each, ' or ')})`;
}
