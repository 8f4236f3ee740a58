import { describe, expect, it } from 'vitest';
import { NO_CATALOGUE } from '../../catalogue/catalogue';
import { searchSections } from './search-options';
import type { SearchResult } from './search.query';

const hit = (name: string) => ({
  id: `id-${name}`,
  connectionId: 'c',
  key: { provider: 'p', kind: 'p.thing', uid: name },
  name,
  entity: 'thing',
  active: true,
  goneAt: null,
});

const found = (more: Partial<SearchResult> = {}): SearchResult => ({
  groups: [{ entity: 'thing', count: 12, items: [hit('a'), hit('')] }],
  count: 12,
  cut: false,
  list: { q: 'a' },
  ...more,
});

const shown = (result: SearchResult) =>
  searchSections(result, NO_CATALOGUE).flatMap(({ start, options }) =>
    options.map(({ label, link }, place) => [start + place, label, link.params]),
  );

describe('the options of a search', () => {
  it('are resources, the rest of their group, and everything as a list', () => {
    expect(shown(found())).toEqual([
      [0, 'a', { id: 'id-a' }],
      [1, 'Unnamed', { id: 'id-' }],
      [2, 'Show all 12 resources', { section: 'thing' }],
      [3, 'Open as a list: 12 found', { section: 'all' }],
    ]);
  });

  it('say that there may be more', () => {
    const [section] = searchSections(found({ cut: true }), NO_CATALOGUE);

    expect(section?.heading?.count).toBe('12 or more');
    expect(shown(found({ cut: true })).at(-1)?.[1]).toBe('Open as a list: 12 or more found');
  });

  it('offer a query as a list even if it finds nothing, but not words', () => {
    const nothing = { groups: [], count: 0 };

    expect(shown(found({ ...nothing, list: { query: 'cost>1' } }))).toEqual([
      [0, 'Open as a list: cost>1', { section: 'all' }],
    ]);
    expect(shown(found(nothing))).toEqual([]);
  });
});
