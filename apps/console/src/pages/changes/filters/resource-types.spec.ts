import { describe, expect, it } from 'vitest';
import { chosenType, typeOptions, typeSearch } from './resource-types';

const ENTITIES = [
  { id: 'server', title: { one: 'Server', many: 'Servers' } },
  { id: 'volume', title: { one: 'Volume', many: 'Volumes' } },
];

describe('the resource type in the filter of changes', () => {
  const provider = { title: 'Acme', tasks: [{ kind: 'acme.server', title: 'Machines' }] };

  it('is an entity of every provider, or a kind of one', () => {
    expect(typeOptions(ENTITIES, [provider]).map(({ group, items }) => [group, items.at(0)?.label])).toEqual([
      ['All providers', 'Servers'],
      ['Acme', 'Machines'],
    ]);
  });

  it('has unique labels', () => {
    const other = { title: 'Acme', tasks: [{ kind: 'acme.volume', title: 'Volumes' }] };
    const labels = typeOptions(ENTITIES, [provider, other]).flatMap(({ items }) => items.map(({ label }) => label));

    expect(labels).toContain('Volumes');
    expect(labels).toContain('Volumes (Acme)');
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('is selected by the URL', () => {
    for (const { value } of typeOptions(ENTITIES, [provider]).flatMap(({ items }) => items))
      expect(chosenType(typeSearch(value))).toBe(value);
    expect(typeSearch(null)).toEqual({ entity: undefined, kind: undefined });
    expect(chosenType({})).toBe(null);
  });

  it.each([{ kind: 'gone.plugin' }, { entity: 'unheard-of' }])('keeps the unknown %o of the URL', (search) => {
    const values = typeOptions(ENTITIES, [provider], search).flatMap(({ items }) => items.map(({ value }) => value));

    expect(values).toContain(chosenType(search));
    expect(values).toHaveLength(typeOptions(ENTITIES, [provider]).flatMap(({ items }) => items).length + 1);
  });
});
