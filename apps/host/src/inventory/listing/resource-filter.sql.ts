import type { ResolvedQuery } from '@maestro/core';
import { type SQL, sql } from '../../database/sql.js';
import { queryCondition } from '../querying/query-condition.sql.js';
import { isFoldable, tagged, type TagRules } from '../querying/tag-condition.sql.js';
import { containing } from '../querying/text-condition.sql.js';
import { STATE_COLUMNS } from './resource-row.js';

/** Which resources are shown: present ones, gone ones, or both. */
export const RESOURCE_STATES = ['present', 'gone', 'all'] as const;

export type ResourceState = (typeof RESOURCE_STATES)[number];

/** A filter of resources. Several values of a field match any of them; several tags match all of them. */
export interface ResourceFilter extends TagRules {
  readonly connection?: readonly string[];
  readonly kind?: readonly string[];
  readonly entity?: readonly string[];
  readonly region?: readonly string[];
  readonly status?: readonly string[];
  readonly tag?: readonly string[];
  /** Lower-case tags, for resources of those providers only. */
  readonly foldedTag?: readonly string[];
  readonly state: ResourceState;
  /** Whether twins and aliases are left out. */
  readonly withoutTwins?: boolean;
  readonly withoutAliases?: boolean;
  /** Kinds that are no value to filter by: references, which are left out as aliases are. */
  readonly withoutKinds?: readonly string[];
  /** Every word of it occurs in the name, the uid, an address or a tag, ignoring case. */
  readonly q?: string;
  /** Further conditions of a query, which no index supports. */
  readonly where?: ResolvedQuery;
  /** Whether its relations lead to few resources, from which they are followed. */
  readonly fewEnds?: boolean;
}

/** Fields compared with a column unchanged. */
export const FILTER_COLUMNS = {
  connection: 'connection_id',
  kind: 'kind',
  entity: 'entity',
  region: 'region',
  status: 'status',
} as const satisfies Partial<Record<keyof ResourceFilter, string>>;

const STATES: Record<ResourceState, SQL[]> = {
  present: [sql`gone_at is null`],
  gone: [sql`gone_at is not null`],
  all: [],
};

/** The conditions of a filter for a row of `resource` or `resource_past`, combined with AND. */
export function filterConditions(filter: ResourceFilter): SQL[] {
  const equal = Object.entries(FILTER_COLUMNS).flatMap(([field, column]) =>
    oneOf(column, filter[field as keyof typeof FILTER_COLUMNS] ?? []),
  );
  const where = filter.where ? [queryCondition(filter.where, filter)] : [];
  return [
    ...STATES[filter.state],
    ...equal,
    ...tagged(filter),
    ...notRepeated(filter),
    ...containing(filter.q ?? ''),
    ...where,
  ];
}

function notRepeated({ withoutTwins, withoutAliases }: ResourceFilter): SQL[] {
  return [...(withoutTwins ? [sql`not twin`] : []), ...(withoutAliases ? [sql`not alias`] : [])];
}

function oneOf(column: string, values: readonly string[]): SQL[] {
  if (values.length === 0) return [];
  if (values.length === 1) return [sql`${sql.identifier(column)} = ${values[0]}`];
  return [sql`${sql.identifier(column)} in ${values}`];
}

/** The conjunction of conditions. True if there are none. */
export const allOf = (conditions: readonly SQL[]): SQL =>
  conditions.length > 0 ? sql.join([...conditions], ' and ') : sql`true`;

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
    where ${allOf(filterConditions({ ...filter, state: 'all', q: '', where: undefined }))}`;
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

/**
 * Every state that matches a filter, unordered: current, or at a past moment.
 *
 * @param columns of `resource` that `resource_past` also has.
 * @param at in UTC, as `parseMoment` writes it.
 */
export function matchingStates(columns: SQL, filter: ResourceFilter, at?: string): SQL {
  // A single column has a separate index that yields rows one by one, because only a limited number may be wanted.
  const rows = (table: 'resource' | 'resource_past', more: readonly SQL[]): SQL =>
    filter.tag?.length
      ? rowsOf(table, filter, more)
      : sql`${sql.raw(table)} where ${allOf([...more, ...filterConditions(filter)])}`;
  if (at === undefined) return sql`select ${columns} from ${rows('resource', [])}`;
  const begun = sql`changed_at <= ${at}::timestamptz`;
  const lasting = sql`valid_to > ${at}::timestamptz`;
  return sql`select ${columns} from ${rows('resource', [begun])} union all select ${columns} from ${rows('resource_past', [begun, lasting])}`;
}

/**
 * The first states, by name, that fulfil everything of a filter but its text and its query: these may have to test every
 * state of the inventory.
 */
export function firstStates({ q: _q, where: _where, ...filter }: ResourceFilter, most: number, at?: string): SQL {
  const columns = at === undefined ? sql`*` : sql`${STATE_COLUMNS}, search_text`;
  // What is looked up by a tag has no order, and would all be sorted.
  const inOrder = filter.tag?.length ? sql`` : sql`order by name`;
  return sql`${matchingStates(columns, filter, at)} ${inOrder} limit ${most}`;
}

/** Those of some {@link firstStates} that match the filter. */
export function matchingAmong(columns: SQL, states: SQL, { q, where, foldingProviders }: ResourceFilter): SQL {
  const conditions = filterConditions({ state: 'all', foldingProviders, q, where });
  return sql`select ${columns} from ${states} as resource where ${allOf(conditions)}`;
}
