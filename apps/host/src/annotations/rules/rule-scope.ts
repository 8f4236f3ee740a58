import type { QueryTest, ResolvedQuery } from '@maestro/core';

/**
 * Whether the answer of a query can only change when the resource itself does. What depends on other resources, on volatile fields or on
 * the time must be asked of every resource each time.
 */
export function dependsOnResourceOnly(query: ResolvedQuery): boolean {
  switch (query.type) {
    case 'and':
    case 'or':
      return query.of.every(dependsOnResourceOnly);
    case 'not':
      return dependsOnResourceOnly(query.of);
    case 'text':
      return true;
    case 'managed':
    case 'related':
      return false;
    case 'attribute':
      return !query.volatile && !moves(query.test);
    case 'column':
      return !moves(query.test);
  }
}

function moves(test: QueryTest): boolean {
  const values = test.op === 'equal' ? test.values : 'value' in test ? [test.value] : [];
  return values.some((value) => typeof value === 'object' && 'agoSeconds' in value);
}
