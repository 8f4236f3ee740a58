// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { listColumns, ROOM } from './list-columns';
import { LISTS, type ListName } from './lists';

describe('listColumns', () => {
  it.each(Object.keys(LISTS) as ListName[])('begins each list with the name, once for each column: %s', (list) => {
    const { all, shown } = listColumns(list, undefined);
    const ids = all.map(({ id }) => id);

    expect(shown[0]).toBe('name');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining([...shown]));
  });

  it('fits servers into a screen of 1280 pixels', () => {
    const { all, shown } = listColumns('servers', undefined);
    const sizes = shown.map((id) => all.find((column) => column.id === id)?.size ?? 0);

    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(ROOM);
  });

  it('shows the kind where there are several', () => {
    expect(listColumns('all', undefined).shown).toContain('kind');
    expect(listColumns('applications', undefined).shown).toContain('kind');
    expect(listColumns('applications', 'CDN').shown).not.toContain('kind');
    expect(listColumns('servers', undefined).shown).not.toContain('kind');
  });

  it('fits the family that a list is narrowed to, and takes one that it does not know for none', () => {
    expect(listColumns('applications', 'CDN').shown).toContain('attributes.originHostName');
    expect(listColumns('applications', 'toString').shown).toContain('attributes.objectCount');
  });
});
