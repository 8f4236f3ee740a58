// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readHistory, type SqlHistoryEntry, withEntry } from './use-sql-history';

const entry = (query: string): SqlHistoryEntry => ({ query, at: '2026-11-01T00:00:00Z' });

describe('the history of queries', () => {
  it('has the newest first, each query once', () => {
    const after = ['a', 'b', 'a'].reduce<readonly SqlHistoryEntry[]>((so, query) => withEntry(so, entry(query)), []);

    expect(after.map(({ query }) => query)).toEqual(['a', 'b']);
  });

  it('is bounded in entries and characters', () => {
    const many = Array.from({ length: 80 }, (_, index) => entry(`select ${index}`));
    const long = Array.from({ length: 40 }, (_, index) => entry(String(index).padEnd(10_000)));

    expect(withEntry(many, entry('new'))).toHaveLength(50);
    expect(withEntry(long, entry('new'))).toHaveLength(20);
  });

  it.each([undefined, '', 'no JSON', '{}', '[{"query": 1}]'])('is empty if %j is stored', (stored) => {
    expect(readHistory(stored)).toEqual([]);
  });
});
