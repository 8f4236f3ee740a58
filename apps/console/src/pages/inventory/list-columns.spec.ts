import { describe, expect, it } from 'vitest';
import { listColumns } from './list-columns';
import { LISTS, type ListName } from './lists';

describe('listColumns', () => {
  it.each(Object.keys(LISTS) as ListName[])('begins each list with the name, once for each column: %s', (list) => {
    const { all, shown } = listColumns(list, undefined);
    const ids = all.map(({ id }) => id);

    expect(shown[0]).toBe('name');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining([...shown]));
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
