import { CHART_MEASURES, type ViewChart, type ViewDefinition } from '../catalogue/view.types.js';
import { parseQuery } from './parse-query.js';
import type { QueryFields } from './query-fields.js';
import { QueryError } from './query.error.js';
import { type QueryScope, resolveQuery } from './resolve-query.js';
import { resolveSort } from './resolve-sort.js';
import type { ResolvedQuery } from './resolved-query.types.js';
import { unknownWord } from '../words/unknown-word.js';

/** What is wrong with a part of a view. */
export interface ViewProblem {
  /** `query`, `entity`, `columns`, `sort`, `charts.0.field`. */
  readonly field: string;
  readonly message: string;
  /** Where the query is wrong, in characters from its start. */
  readonly position?: number;
  readonly length?: number;
}

/** Fields as rows of the API call them, besides their names in queries. */
const COLUMNS: ReadonlySet<string> = new Set([
  'tags',
  'createdAt',
  'changedAt',
  'firstSeenAt',
  'goneAt',
  'labels',
  'links',
]);

/** What is checked of a view. */
export type CheckedView = Pick<ViewDefinition, 'query' | 'entity' | 'columns' | 'sort' | 'charts'>;

/** Compares what a view says with the catalogue. Empty if nothing is wrong. */
export function viewProblems(view: CheckedView, fields: QueryFields): ViewProblem[] {
  const { entity, columns = [], sort, charts = [] } = view;
  const { entities } = fields.vocabulary;
  if (entity !== undefined && !entities.includes(entity))
    return [{ field: 'entity', message: unknownWord('entity', entity, entities) }];
  const chosen: QueryScope = entity === undefined ? undefined : new Set([entity]);
  const problems: ViewProblem[] = [];
  const attempt = <Value>(field: string, read: () => Value): Value | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      const { message, position, length } = error;
      problems.push({ field, message: `${field}: ${message}`, ...(field === 'query' && { position, length }) });
      return undefined;
    }
  };
  const resolved = attempt('query', () => {
    const node = parseQuery(view.query);
    return node && resolveQuery(node, fields, chosen);
  });
  const scope = chosen ?? (resolved && entitiesOf(resolved, fields));
  if (sort !== undefined) attempt('sort', () => resolveSort(sort, fields, scope));
  for (const column of columns)
    if (!COLUMNS.has(column) && !isField(column, fields, scope))
      problems.push({ field: 'columns', message: unknownWord('columns', column, fields.names(scope)) });
  charts.forEach((chart, index) =>
    chartProblems(chart, fields, scope).forEach(([field, message]) =>
      problems.push({ field: `charts.${index}.${field}`, message: `charts.${index}.${field}: ${message}` }),
    ),
  );
  return problems;
}

function chartProblems(chart: ViewChart, fields: QueryFields, scope: QueryScope): [keyof ViewChart, string][] {
  const { field, measure, of, overTime = false } = chart;
  const found: [keyof ViewChart, string][] = [];
  if (!CHART_MEASURES.includes(measure)) found.push(['measure', `Use one of: ${CHART_MEASURES.join(', ')}.`]);
  if (field === undefined && !overTime) found.push(['field', 'Name the field by which resources are grouped.']);
  if (field !== undefined && overTime)
    found.push(['field', 'A chart over time has no groups. Remove field or overTime.']);
  if (overTime && measure === 'sum') found.push(['measure', 'Over time, only count and cost are known.']);
  if (field !== undefined && !isField(field, fields, scope))
    found.push(['field', unknownWord('field', field, fields.names(scope))]);
  if (measure === 'sum' && !isNumber(of, fields, scope))
    found.push(['of', 'A sum needs the name of a field that holds one number.']);
  if (measure !== 'sum' && of !== undefined) found.push(['of', 'Only a sum has a field that is added up. Remove it.']);
  return found;
}

/** Whether a name is that of a field of every resource, or of an attribute within the scope. */
function isField(name: string, fields: QueryFields, scope: QueryScope): boolean {
  const found = fields.find(name, scope);
  return found?.type === 'column' || found?.type === 'managed' || (found?.type === 'fields' && found.fields.length > 0);
}

function isNumber(name: string | undefined, fields: QueryFields, scope: QueryScope): boolean {
  if (name === undefined) return false;
  try {
    return resolveSort(name, fields, scope).by.value === 'number';
  } catch {
    return false;
  }
}

/** The entities that all resources of a query are of. Undefined: any. */
export function entitiesOf(query: ResolvedQuery, fields: QueryFields): QueryScope {
  if (query.type === 'and') {
    const scopes = query.of.flatMap((each) => entitiesOf(each, fields) ?? []);
    return scopes.reduce<QueryScope>(
      (all, each) => (all ? new Set([...all].filter((one) => each.has(one))) : each),
      undefined,
    );
  }
  if (query.type !== 'column' || query.test.op !== 'equal') return undefined;
  const values = query.test.values.map(String);
  if (query.column === 'entity') return new Set(values);
  if (query.column !== 'kind') return undefined;
  const { kinds } = fields.vocabulary.catalogue;
  return new Set(kinds.filter(({ kind }) => values.includes(kind)).map(({ entity }) => entity));
}
