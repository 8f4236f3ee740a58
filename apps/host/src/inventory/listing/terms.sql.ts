import { type SQL, sql } from 'drizzle-orm';
import { allOf } from './all-of.sql.js';
import { FILTER_COLUMNS, filterConditions, isFoldable } from './filter-conditions.js';
import type { ResourceFilter } from './resource-filter.types.js';

/** Fields whose values the index over terms holds, beside tags. */
const FIELDS = ['kind', 'entity', 'region', 'status', 'connection'] as const;

/**
 * What a row of `resource` or `resource_past` can be looked up by, all of it together, as the indexes `resource_by_terms` and
 * `resource_past_by_terms` have it. Rows that hold two common values at once are found without reading those that hold one of them.
 */
const TERMS: SQL = sql.raw('resource_terms(kind, entity, region, status, connection_id, tags)');

/** The term of a value, as `resource_terms` makes it; a tag is its own. No tag begins so unless its writer wanted it to: conditions still say what matches. */
const term = (field: (typeof FIELDS)[number], value: string): string => `\u0001${FILTER_COLUMNS[field]}=${value}`;

/** Terms of a filter: a row that it lets through has one of each of these sets. */
export function filterTerms(filter: ResourceFilter): readonly (readonly string[])[] {
  const fields = FIELDS.map((field) => (filter[field] ?? []).map((value) => term(field, value)));
  // At a provider that ignores case, rows hold it in lower case.
  const tags = (filter.tag ?? []).map((tag) => (isFoldable(tag, filter) ? [tag, tag.toLowerCase()] : [tag]));
  return [...fields, ...tags].filter((terms) => terms.length > 0);
}

/**
 * The rows of a table that a filter lets through, to be selected from: looked up by their terms if it has any. All that the terms say is
 * said again outside, where the planner does not take it for something else that narrows, and fetch more for it.
 *
 * @param more what else must hold.
 */
export function rowsOf(table: 'resource' | 'resource_past', filter: ResourceFilter, more: readonly SQL[]): SQL {
  const terms = termConditions(filter);
  if (terms.length === 0) return sql`${sql.raw(table)} where ${allOf([...more, ...filterConditions(filter)])}`;
  const others = { ...filter, ...NO_TERMS };
  return sql`(select * from ${sql.raw(table)} where ${allOf([...more, ...terms, ...filterConditions(others)])} offset 0) as candidate
    where ${allOf(filterConditions({ ...filter, state: 'all', q: '' }))}`;
}

const NO_TERMS = {
  kind: [],
  entity: [],
  region: [],
  status: [],
  connection: [],
  tag: [],
} satisfies Partial<ResourceFilter>;

function termConditions(filter: ResourceFilter): SQL[] {
  const sets = filterTerms(filter);
  const single = sets.filter(({ length }) => length === 1).flat();
  const several = sets.filter(({ length }) => length > 1);
  return [
    ...(single.length > 0 ? [sql`${TERMS} @> ${sql.param(single)}`] : []),
    ...several.map((terms) => sql`${TERMS} && ${sql.param(terms)}`),
  ];
}
