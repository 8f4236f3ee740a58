import { type BodyAnswer } from '../../http/answer.types.js';
import { errorAnswer } from '../answers/error-answer.js';
import { hasScopes } from '../tokens/has-scopes.js';
import { type Scopes } from '../tokens/token.types.js';
import { type RowFilter } from './endpoint.types.js';

const problemOf = ({ parameter, values, excludes = [] }: RowFilter, query: URLSearchParams): string | undefined => {
  const other = excludes.find((excluded) => query.has(excluded));
  if (other) {
    return `${parameter} can not be combined with ${other}.`;
  }
  const isKnown = values?.includes(query.get(parameter) ?? '') ?? true;
  return isKnown ? undefined : `${parameter} must be one of ${values?.join(', ')}.`;
};

/** Rejects query filters that are forbidden (403) or invalid (422). Undefined if all are valid. */
export const checkQuery = (
  filters: readonly RowFilter[],
  query: URLSearchParams,
  scopes: Scopes,
): BodyAnswer | undefined => {
  for (const filter of filters.filter(({ parameter }) => query.has(parameter))) {
    if (filter.scope && !hasScopes(scopes, [filter.scope])) {
      return errorAnswer(403);
    }
    const problem = problemOf(filter, query);
    if (problem) {
      return errorAnswer(422, problem);
    }
  }
  return undefined;
};
