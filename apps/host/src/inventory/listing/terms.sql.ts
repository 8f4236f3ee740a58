import { type SQL, sql } from '../../database/sql.js';
import { allOf } from './all-of.sql.js';
import { FILTER_COLUMNS, filterConditions, isFoldable } from './filter-conditions.js';
import type { ResourceFilter } from './resource-filter.types.js';

/** Fields in the index over terms, in addition to tags. */
const FIELDS = ['kind', 'entity', 'region', 'status', 'connection'] as const;

/**
 * The terms of a row of `resource` or `resource_past`, as in the indexes `resource_by_terms` and
 * `resource_past_by_terms`. Rows with two common values are found without reading rows that have only one of them.
 */
const TERMS: SQL = sql.raw('resource_terms(kind, entity, region, status, connection_id, tags)');

/**
 * The term of a value, as created by `resource_terms`; a tag is its own term. A tag could imitate another term, but
 * conditions still decide what matches.
 */
const term = (field: (typeof FIELDS)[number], value: string): string => `\u0001${FILTER_COLUMNS[field]}=${value}`;

/** The terms of a filter. A matching row has at least one of each set. */
export function filterTerms(filter: ResourceFilter): readonly (readonly string[])[] {
  const fields = FIELDS.map((field) => (filter[field] ?? []).map((value) => term(field, value)));
  // Stored in lower case if the provider ignores case.
  const tags = (filter.tag ?? []).map((tag) => (isFoldable(tag, filter) ? [tag, tag.toLowerCase()] : [tag]));
  return [...fields, ...tags].filter((terms) => terms.length > 0);
}

/**
 * The rows of a table that match a filter, looked up by terms if it has any. The conditions are repeated outside, where
 * the planner does not count them as additionally selective and fetch too many rows.
 *
 * @param more further conditions.
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
