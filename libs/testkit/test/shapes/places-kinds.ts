import { cursor, defineKind, type RestList } from '@maestro/core';
import { z } from 'zod';
import { thing } from './shapes-kinds.js';

const row = z.object({ id: z.string(), name: z.string(), size: z.int() });

/** The joined prices of each region, by name. */
const prices = {
  path: '/zones/{region}/prices',
  items: 'prices',
  paging: 'whole',
  key: { key: 'name' },
  row: z.object({ size: z.int() }),
  fields: ['attributes.size'],
} as const;

const SIZE = { parameter: 'limit', max: 20 };

function placeKind(name: string, list: RestList, parent?: string) {
  return defineKind(thing, {
    kind: `places.${name}`,
    task: `${name}-list`,
    access: `get_all_${name}`,
    title: name,
    scopes: [],
    ...(parent && { parent }),
    list,
    row,
    map: ({ id, name, size }, { region, parent }) => ({
      uid: id,
      name,
      region: region ?? parent?.region,
      active: true,
      attributes: { size },
    }),
  });
}

/** Rows whose size is looked up in the prices of their region. */
const pricedKind = defineKind(thing, {
  ...{ kind: 'places.priced', task: 'priced-list', access: 'get_all_priced', title: 'priced', scopes: [] },
  list: { path: '/zones/{region}/priced', items: 'things' },
  joins: { prices },
  row: z.object({ id: z.string(), name: z.string(), type: z.string() }),
  map: ({ id, name, type }, { region }, { prices }) => {
    const size = prices(type)?.size;
    return { uid: id, name, region, active: true, attributes: { size: size ?? 0 } };
  },
});

/** Lists of an API with a host for each region: under a parent, under a parent's child, with the region in the path, and as a map. */
export const placesKinds = [
  placeKind('pool', { path: '/pools', items: 'things' }),
  placeKind('disk', { path: '/pools/{parent}/disks', items: 'things' }, 'places.pool'),
  placeKind(
    'chunk',
    {
      path: '/pools/{parent.parent}/disks/{parent}/chunks',
      items: 'things',
      paging: cursor({ parameter: 'cursor', next: '/next', size: SIZE }),
    },
    'places.disk',
  ),
  placeKind('zoned', { path: '/zones/{region}/things', items: 'things', paging: 'whole' }),
  placeKind('keyed', {
    ...{ path: '/keyed', items: 'things', paging: 'whole', id: { key: 'id' } },
    readById: { path: '/one-keyed/{id}' },
  }),
  pricedKind,
];
