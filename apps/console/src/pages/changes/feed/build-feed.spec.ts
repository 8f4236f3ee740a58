import { describe, expect, it } from 'vitest';
import { buildFeed, type Change } from './build-feed';

let made = 0;
const change = (more: Partial<Change> = {}): Change => {
  const id = String(++made);
  return {
    ...{ id, type: 'created', at: new Date(2026, 10, 27, 12).toISOString(), resourceId: `r${id}`, connectionId: 'c' },
    ...{ key: { provider: 'p', kind: 'p.server', uid: id }, name: `web-${id}`, entity: 'server', runId: 'run' },
    ...{ paths: [], changes: [] },
    ...more,
  };
};
const many = (count: number, more: Partial<Change> = {}) => Array.from({ length: count }, () => change(more));
const sizes = (changes: readonly Change[]) =>
  buildFeed(changes).map(({ date, entries }) => [date, ...entries.map((entry) => entry.changes.length)]);

describe('the feed of changes', () => {
  it("is grouped by day in the viewer's time zone", () => {
    const late = new Date(2026, 10, 26, 23, 59).toISOString();

    expect(sizes([change(), change({ at: late }), change({ at: late })])).toEqual([
      ['2026-11-27', 1],
      ['2026-11-26', 1, 1],
    ]);
  });

  it('groups many similar changes, and lists few individually', () => {
    expect(sizes([...many(3), ...many(24, { type: 'gone' })])).toEqual([['2026-11-27', 1, 1, 1, 24]]);
  });

  it.each([
    ['another run', { runId: 'other' }],
    ['another connection', { connectionId: 'other' }],
    ['another kind', { key: { provider: 'p', kind: 'p.volume', uid: '1' } }],
    ['another day', { at: new Date(2026, 10, 26, 12).toISOString() }],
    ['differences', { changes: [{ op: 'replace', path: '/status', value: 'on' }] }],
  ] as const)('keeps changes of %s separate', (_what, more) => {
    const feed = buildFeed([...many(4), ...many(4, more as Partial<Change>)]);

    expect(feed.flatMap(({ entries }) => entries)[0]?.changes).toHaveLength(4);
  });

  it('grows by what is loaded later', () => {
    const [first, rest] = [many(100), many(50)];

    expect(sizes([...first, ...rest])).toEqual([['2026-11-27', 150]]);
  });
});
