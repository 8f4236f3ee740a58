import { describe, expect, it } from 'vitest';
import { moved } from './pinned-views';

describe('the views on the overview', () => {
  it.each([
    [0, 1, ['b', 'a', 'c']],
    [2, 1, ['a', 'c', 'b']],
    [1, undefined, ['a', 'c']],
    [9, 0, ['a', 'b', 'c']],
  ])('%s is moved to %s', (place, to, order) => {
    expect(moved(['a', 'b', 'c'], place, to)).toEqual(order);
  });
});
