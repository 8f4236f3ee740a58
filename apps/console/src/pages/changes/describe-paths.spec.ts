import { describe, expect, it } from 'vitest';
import { describePaths } from './describe-paths';

describe('the fields of a change', () => {
  it.each([
    [[], ''],
    [['/status'], 'status'],
    [['/attributes/memoryMb', '/attributes/vcpus'], 'memoryMb, vcpus'],
    [['/tags/0', '/tags/1'], 'tags'],
    [['/raw/a~1b'], 'raw'],
    [['/a', '/b', '/c', '/d', '/e', '/f'], 'a, b, c, d and 2 more'],
  ])('%j are told as "%s"', (paths, words) => {
    expect(describePaths(paths)).toBe(words);
  });
});
