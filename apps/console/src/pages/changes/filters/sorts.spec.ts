import { describe, expect, it } from 'vitest';
import { chosenSort, sortOptions, sortSearch } from './sorts';

const ENTITIES = [
  { id: 'server', title: { one: 'Server', many: 'Servers' } },
  { id: 'volume', title: { one: 'Volume', many: 'Volumes' } },
];

describe('what changes are of', () => {
  const provider = { title: 'Acme', tasks: [{ kind: 'acme.server', title: 'Machines' }] };

  it('is an entity of every provider, or a kind of one', () => {
    expect(sortOptions(ENTITIES, [provider]).map(({ group, items }) => [group, items.at(0)?.label])).toEqual([
      ['All providers', 'Servers'],
      ['Acme', 'Machines'],
    ]);
  });

  it('never reads alike twice', () => {
    const other = { title: 'Acme', tasks: [{ kind: 'acme.volume', title: 'Volumes' }] };
    const labels = sortOptions(ENTITIES, [provider, other]).flatMap(({ items }) => items.map(({ label }) => label));

    expect(labels).toContain('Volumes');
    expect(labels).toContain('Volumes (Acme)');
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('stands in the address, and is chosen by it', () => {
    for (const { value } of sortOptions(ENTITIES, [provider]).flatMap(({ items }) => items))
      expect(chosenSort(sortSearch(value))).toBe(value);
    expect(sortSearch(null)).toEqual({ entity: undefined, kind: undefined });
    expect(chosenSort({})).toBe(null);
  });

  it.each([{ kind: 'gone.plugin' }, { entity: 'unheard-of' }])(
    'holds %o of the address, which nothing here is',
    (search) => {
      const values = sortOptions(ENTITIES, [provider], search).flatMap(({ items }) => items.map(({ value }) => value));

      expect(values).toContain(chosenSort(search));
      expect(values).toHaveLength(sortOptions(ENTITIES, [provider]).flatMap(({ items }) => items).length + 1);
    },
  );
});
