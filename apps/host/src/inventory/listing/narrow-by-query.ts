import { isAnnotation, type QueryColumn, type ResolvedQuery } from '@maestro/core';
import { invalidField } from '../../http/problems/problem.error.js';
import { mentionsGone } from '../querying/query-condition.sql.js';
import { FILTER_COLUMNS, type ResourceFilter } from './resource-filter.sql.js';

/** A filter with a query. */
export interface NarrowedFilter {
  readonly filter: ResourceFilter;
  /** The columns that the query asks for. */
  readonly selects: ReadonlySet<QueryColumn>;
}

/**
 * Adds a query to a filter. What all resources must have becomes part of the filter, with its indexes; the rest stays a
 * condition.
 *
 * @param isPast whether the filter is of a past time.
 * @throws ProblemError 400 if the query is about what is not known of past times.
 */
export function narrowByQuery(
  filter: ResourceFilter,
  query: ResolvedQuery | undefined,
  isPast: boolean,
): NarrowedFilter {
  if (!query) return { filter, selects: new Set() };
  if (isPast && isCurrentOnly(query))
    throw invalidField(
      'query',
      'query: relations, annotations, constantly changing fields and what Terraform manages are only known for now. Remove them, or at.',
    );
  const state = mentionsGone(query) ? 'all' : filter.state;
  const parts = partsOf(query);
  const narrowed = parts.reduce<ResourceFilter>((so, part) => merged(so, part) ?? withCondition(so, part), {
    ...filter,
    // Only what is gone has a time of deletion.
    state: parts.some(isOfDeleted) ? 'gone' : state,
  });
  return { filter: narrowed, selects: new Set(selected(query)) };
}

const partsOf = (query: ResolvedQuery): readonly ResolvedQuery[] =>
  query.type === 'and' ? query.of.flatMap(partsOf) : [query];

function withCondition(filter: ResourceFilter, part: ResolvedQuery): ResourceFilter {
  const { where } = filter;
  if (!where) return { ...filter, where: part };
  return { ...filter, where: { type: 'and', of: where.type === 'and' ? [...where.of, part] : [where, part] } };
}

/** The filter with a part of the query. Undefined if a filter cannot express it. */
function merged(filter: ResourceFilter, part: ResolvedQuery): ResourceFilter | undefined {
  if (part.type === 'text')
    return /\s/.test(part.text)
      ? undefined
      : { ...filter, q: filter.q === undefined ? part.text : `${filter.q} ${part.text}` };
  if (part.type === 'not' && isGone(part.of, true)) return { ...filter, state: 'present' };
  if (isGone(part, true)) return { ...filter, state: 'gone' };
  if (isGone(part, false)) return { ...filter, state: 'present' };
  if (part.type !== 'column' || part.test.op !== 'equal') return undefined;
  const values = part.test.values.map(String);
  if (part.column === 'tag')
    return values.length === 1 ? { ...filter, tag: [...(filter.tag ?? []), ...values] } : undefined;
  const field = (Object.keys(FILTER_COLUMNS) as (keyof typeof FILTER_COLUMNS)[]).find((each) => each === part.column);
  return field && !filter[field]?.length ? { ...filter, [field]: values } : undefined;
}

const isOfDeleted = (part: ResolvedQuery): boolean => part.type === 'column' && part.column === 'deleted';

const isGone = (part: ResolvedQuery, value: boolean): boolean =>
  part.type === 'column' &&
  part.column === 'gone' &&
  part.test.op === 'equal' &&
  part.test.values.every((each) => each === value);

/** The columns that are compared, except to leave something out. */
function selected(query: ResolvedQuery): QueryColumn[] {
  if (query.type === 'and' || query.type === 'or') return query.of.flatMap(selected);
  return query.type === 'column' ? [query.column] : [];
}

function isCurrentOnly(query: ResolvedQuery): boolean {
  if (query.type === 'and' || query.type === 'or') return query.of.some(isCurrentOnly);
  if (query.type === 'not') return isCurrentOnly(query.of);
  if (query.type === 'column') return isAnnotation(query.column);
  return query.type === 'related' || query.type === 'managed' || (query.type === 'attribute' && query.volatile);
}
