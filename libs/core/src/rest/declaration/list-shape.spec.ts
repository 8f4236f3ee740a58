import { ContainerModule } from 'inversify';
import { z } from 'zod';
import { defineEntity, defineKind, field, listShapes, type ListedKind, type RestApi, restModule } from '../../index.js';
import type { RestList } from './rest-list.types.js';
import type { ResourceType } from '../../contract/resource-type.types.js';

const thing = defineEntity({
  id: 'thing',
  title: { one: 'Thing', many: 'Things' },
  category: 'apps',
  icon: 'box',
  fields: { size: field.integer({ label: 'Size' }) },
});

const api: RestApi = {
  pages: { parameter: 'page', size: { parameter: 'per_page', max: 50 }, total: '/meta/total' },
  errors: { message: '/message', notFound: { status: 404 } },
  scopes: { 'tag:read': '/tags' },
};

function kindOf(name: string, list: Partial<RestList> = {}, more: Partial<ResourceType> = {}): ListedKind {
  return defineKind(thing, {
    ...{ kind: `acme.${name}`, task: `${name}-list`, access: `get_all_${name}`, scopes: [], ...more },
    list: { path: `/${name}`, items: name, ...list },
    row: z.object({ id: z.string() }),
    map: ({ id }) => ({ uid: id, name: id, active: true, attributes: { size: 1 } }),
  });
}

const shapeOf = (kind: ListedKind, ...others: ListedKind[]) =>
  listShapes(restModule(api, [kind, ...others])).get(kind.type.kind);

const zone = kindOf('zone');
const detail = { path: '/things/{id}/more', into: 'more', fields: ['attributes.size'] };

describe('the shape of a declared list', () => {
  it('is the same for kinds that differ in data only', () => {
    const other = kindOf(
      'other',
      { id: '/name', query: { private: 'true' }, headers: { 'x-a': 'b' } },
      {
        scopes: [{ name: 'other:read' }],
        page: 'https://acme.example/{uid}',
        secrets: ['/pin'],
        volatile: ['/raw/at'],
      },
    );

    expect(shapeOf(other)).toEqual(shapeOf(zone));
    expect(shapeOf(zone)).toEqual(['numbered pages (?page, ?per_page 1 to 50, total /meta/total)', 'read by id']);
  });

  it.each<[string, ListedKind]>([
    ['one body', kindOf('a', { paging: 'whole' })],
    [
      'cursor pages (?after, next in link)',
      kindOf('a', { paging: { style: 'cursor', parameter: 'after', next: { header: 'link' } } }),
    ],
    [
      'marker pages (?from, more /more, of /name)',
      kindOf('a', { paging: { style: 'marker', parameter: 'from', more: '/more', of: '/name' } }),
    ],
    ['the body is the list', kindOf('a', { items: '' })],
    ['a map', kindOf('a', { id: { key: 'name' } })],
    ['a map of lists', kindOf('a', { id: { key: 'name', each: '/id' } })],
    ['not read by id', kindOf('a', { readById: false })],
    ['read by id elsewhere', kindOf('a', { readById: { path: '/one/{id}' } })],
    ['2 parts', kindOf('a', { parts: [{ id: 'one' }, { id: 'two' }] })],
    ['in each region', kindOf('a', { path: '/{region}/a' })],
    ['under 1 parent', kindOf('a', { path: '/zone/{parent}/a' }, { parent: 'acme.zone' })],
    ['under some parents only', kindOf('a', {}, { parent: 'acme.zone', parentWhere: { size: [1] } })],
    ['its parent shows changes', kindOf('a', {}, { parent: 'acme.zone', unchangedBy: '/raw/serial' })],
    ['one row', kindOf('a', { paging: 'whole', one: true })],
    ['one row at most', kindOf('a', { paging: 'whole', one: 'optional' })],
    ['left out where it is empty', kindOf('a', { items: '/scan/a', absent: 'none' })],
    ['parts of their own form', kindOf('a', { parts: [{ id: 'all' }, { id: 'default', items: 'b' }] })],
    ['parts of their own form', kindOf('a', { parts: [{ id: 'all' }, { id: 'default', one: true }] })],
    ['some parts may be missing', kindOf('a', { parts: [{ id: 'all' }, { id: 'beta', optional: true }] })],
    ['optional', kindOf('a', {}, { optional: true })],
    ['narrowed', kindOf('a', {}, { narrowed: true })],
    ['in deep syncs only', kindOf('a', {}, { deep: 'all of a', onlyDeep: true })],
    ['scopes of fields are checked', kindOf('a', {}, { scopes: [{ name: 'tag:read', fields: ['tags'] }] })],
    ['a detail', kindOf('a', { details: [{ ...detail, when: { runs: 'all', rows: 'all' } }] })],
    ['a detail of changed rows', kindOf('a', { details: [{ ...detail, when: { runs: 'all', rows: 'changed' } }] })],
    [
      'a detail in one body in deep syncs',
      kindOf(
        'a',
        { details: [{ ...detail, items: 'x', paging: 'whole', when: { runs: 'deep', rows: 'all' } }] },
        { deep: 'more' },
      ),
    ],
    [
      'a detail by a field of the row',
      kindOf('a', { details: [{ ...detail, path: '/types/{/type}', when: { runs: 'all', rows: 'all' } }] }),
    ],
  ])('describes %s', (feature, kind) => {
    expect(shapeOf(kind, zone)).toContain(feature);
    expect(shapeOf(kind, zone)).not.toEqual(shapeOf(zone));
  });

  it.each<[string, object]>([
    ['a joined list in one body in each region as a map', { path: '/{region}/types', key: { key: 'name' } }],
    ['a joined list in one body by 2 keys', { key: ['/id', '/region'] }],
    ['a joined list in one body by each element', { key: '/members/*' }],
    ['a joined list in one body none where it is absent', { absent: 'none' }],
    ['a joined list in one body with a scope of its own', { scope: 'type:read' }],
  ])('describes %s', (feature, join) => {
    const types = {
      ...({ path: '/types', items: 'types', paging: 'whole', fields: ['attributes.size'] } as const),
      row: z.object({}),
      ...join,
    };
    const joined = defineKind(thing, {
      ...{ kind: 'acme.joined', task: 'joined-list', access: 'get_all_joined' },
      scopes: [{ name: 'type:read', fields: ['attributes.size'] }],
      list: { path: '/joined', items: 'joined' },
      joins: { types },
      row: z.object({ id: z.string() }),
      map: ({ id }) => ({ uid: id, name: id, active: true, attributes: { size: 1 } }),
    });

    expect(shapeOf(joined)).toContain(feature);
  });

  it('is of what is embedded that of its parent, and that it is embedded', () => {
    const embedded = defineKind(thing, {
      ...{ kind: 'acme.part', task: 'part-list', access: 'get_all_parts', scopes: [], parent: 'acme.zone' },
      list: { embedded: { at: '/parts', absent: 'none' } },
      row: z.object({ id: z.string() }),
      map: ({ id }) => ({ uid: id, name: id, active: true, attributes: { size: 1 } }),
    });

    expect(listShapes(restModule(api, [zone, embedded])).get('acme.part')).toEqual([
      ...['embedded', 'none where it is absent', 'in numbered pages (?page, ?per_page 1 to 50, total /meta/total)'],
      'in read by id',
    ]);
  });

  it('counts the levels above a list', () => {
    const middle = kindOf('middle', {}, { parent: 'acme.zone' });

    expect(shapeOf(kindOf('low', {}, { parent: 'acme.middle' }), middle, zone)).toContain('under 2 parents');
  });

  it('is none where code of the plugin reads the rows, or lists them', () => {
    expect(shapeOf({ ...zone, rows: (...asked) => zone.rows(...asked) })).toBeUndefined();
    expect(listShapes(new ContainerModule(() => undefined)).size).toBe(0);
  });
});
