import { describe, expect, it } from 'vitest';
import { groupQuery, quoted, viewList } from './view-list';

describe('the list of a view', () => {
  it('is in the order of the view, and may be narrowed', () => {
    const view = { id: 'v', entity: null, sort: '-cost', columns: ['vcpus'] } as Parameters<typeof viewList>[0];

    expect(viewList(view, 'region:"fra1"')).toMatchObject({
      params: { section: 'all' },
      search: { view: 'v', sort: '-cost', columns: ['vcpus'], query: 'region:"fra1"' },
    });
  });

  it.each([
    ['region', 'fra1', 'region:"fra1"'],
    ['tag', 'a "b"', 'tag:"a \\"b\\""'],
    ['region', null, '-has:region'],
    ['created', '2026-01', undefined],
    [null, '2026-01', undefined],
  ])('is filtered by the group of %s %s', (field, value, query) => {
    expect(groupQuery(field, value)).toBe(query);
  });

  it('has values in quotation marks', () => {
    expect(quoted('a\\b')).toBe('"a\\\\b"');
  });
});
