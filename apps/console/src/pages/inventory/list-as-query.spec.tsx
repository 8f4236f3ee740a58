import { describe, expect, it } from 'vitest';
import { listAsQuery } from './list-as-query';

describe('the filters of a list as a query', () => {
  it.each([
    [{}, undefined, ''],
    [{ query: 'cost>50 or vcpus>4' }, undefined, 'cost>50 or vcpus>4'],
    [{ query: 'a or b', region: ['fra1', 'nyc3'] }, undefined, '(a or b) region:"fra1","nyc3"'],
    [{ managed: ['no', 'unknown'] }, undefined, 'managed:"no","unknown"'],
    [{ tag: ['a', 'b'], q: 'web 1' }, undefined, 'tag:"a" tag:"b" "web" "1"'],
    [{ state: 'gone' as const }, undefined, 'gone:yes'],
    [{ state: 'all' as const, kind: ['acme.vm'] }, undefined, 'kind:"acme.vm" (gone:yes or gone:no)'],
    [{ query: 'cost>50' }, 'entity:server', 'entity:server cost>50'],
  ])('%j of %s', (search, viewed, query) => {
    expect(listAsQuery(search, viewed)).toBe(query);
  });
});
