// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type Entity, indexCatalogue } from '../../catalogue/catalogue';
import type { Fields } from '../../fields/derive-field';
import { listColumns, tagsThatFit, AVAILABLE_WIDTH } from './list-columns';

const entity = (id: string, fields: Fields): Entity => ({
  id,
  title: { one: id, many: `${id}s` },
  category: 'compute',
  icon: 'server',
  fields,
});

const SERVER = entity('server', {
  plan: { type: 'text', label: 'Plan', column: 'shown' },
  vcpus: { type: 'integer', label: 'vCPUs', column: 'shown' },
  cost: { type: 'money', label: 'Monthly cost', column: 'shown', role: 'cost' },
  secretive: { type: 'text', label: 'Nowhere' },
  ipv4: { type: 'set', of: { type: 'address', label: 'IPv4' }, label: 'IPv4', column: 'shown', role: 'address' },
  model: { type: 'text', label: 'Model', column: 'offered' },
});
const VOLUME = entity('volume', { sizeGb: { type: 'gigabytes', label: 'Size', column: 'shown' } });
const CATALOGUE = indexCatalogue({
  categories: [],
  entities: [SERVER, VOLUME],
  kinds: [SERVER, VOLUME].map(({ id }) => ({
    kind: `acme.${id}`,
    provider: 'acme',
    task: `${id}-list`,
    title: id,
    entity: id,
    parent: null,
  })),
});

const attributes = (ids: readonly string[]) =>
  ids.filter((id) => id.startsWith('attributes.')).map((id) => id.slice('attributes.'.length));

describe('the columns of a list', () => {
  it.each([undefined, SERVER, VOLUME])(
    'begin with the name, are unique, and fit on a screen of 1280 pixels: %#',
    (of) => {
      const { all, shown } = listColumns(CATALOGUE, of);
      const ids = all.map(({ id }) => id);
      const width = all.filter(({ id }) => shown.includes(id)).reduce((sum, { size }) => sum + size, 0);

      expect(shown[0]).toBe('name');
      expect(new Set(ids).size).toBe(ids.length);
      expect(width).toBeLessThanOrEqual(AVAILABLE_WIDTH);
    },
  );

  it('are those of the entity, in its order, with cost and address first if space is limited', () => {
    const { all, shown } = listColumns(CATALOGUE, SERVER);

    expect(attributes(all.map(({ id }) => id))).toEqual(['plan', 'vcpus', 'cost', 'ipv4', 'model']);
    expect(attributes(shown)).toEqual(['plan', 'cost', 'ipv4']);
    expect(shown).not.toContain('changedAt');
  });

  it('sort by every field that has one value', () => {
    const unsortable = listColumns(CATALOGUE, SERVER).all.flatMap(({ id, isSortable }) => (isSortable ? [] : [id]));

    expect(unsortable).toEqual(['attributes.ipv4', 'tags', 'managed']);
  });

  it('include the last change if there is space', () => {
    expect(listColumns(CATALOGUE, VOLUME).shown).toContain('changedAt');
  });

  it('of a list of all resources include the cost, and offer the other roles', () => {
    const { all, shown } = listColumns(CATALOGUE, undefined);

    expect(attributes(shown)).toEqual(['cost']);
    expect(attributes(all.map(({ id }) => id))).toEqual(['cost', 'ipv4']);
  });

  it('include the kind only if there are several', () => {
    expect(listColumns(CATALOGUE, undefined).shown).toContain('kind');
    expect(listColumns(CATALOGUE, SERVER).shown).not.toContain('kind');
  });
});

describe('the tags of a cell', () => {
  it.each([
    [[], []],
    [
      ['web', 'db'],
      ['web', 'db'],
    ],
    [
      ['web', 'db', 'api', 'canary'],
      ['web', 'db', 'api'],
    ],
    [['env:production', 'api', 'app:login'], ['env:production']],
    [['a'.repeat(255)], ['a'.repeat(255)]],
  ])('of %j are %j', (tags, shown) => expect(tagsThatFit(tags)).toEqual(shown));
});
