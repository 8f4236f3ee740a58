import {
  cursor,
  defineEntity,
  defineKind,
  field,
  marker,
  type Paging,
  type ResourceType,
  type RestList,
} from '@maestro/core';
import { z } from 'zod';

/** An entity that is not part of core. */
export const thing = defineEntity({
  id: 'thing',
  title: { one: 'Thing', many: 'Things' },
  category: 'apps',
  icon: 'box',
  fields: { size: field.integer({ label: 'Size', column: 'shown' }) },
});

const row = z.object({ id: z.int(), name: z.string(), size: z.int(), foreign: z.boolean().optional() });

const SIZE = { parameter: 'limit', max: 20, min: 5 };

/** The default paging of lists. */
export const SHAPES_PAGES: Paging = {
  parameter: 'page',
  size: SIZE,
  total: '/meta/total',
  next: '/meta/next',
};

function shapeKind(
  name: string,
  list: Partial<RestList>,
  more: Pick<ResourceType, 'parent' | 'parentWhere' | 'secrets' | 'unchangedBy'> = {},
) {
  return defineKind(thing, {
    kind: `shapes.${name}`,
    task: `${name}-list`,
    access: `get_all_${name}`,
    title: name,
    scopes: [],
    ...more,
    list: { path: `/${name}`, items: 'things', ...list },
    row,
    // The lists also contain rows of other accounts, which are skipped.
    map: ({ id, name, size, foreign }) => (foreign ? undefined : { uid: id, name, active: true, attributes: { size } }),
  });
}

/** One list of each shape. */
export const shapesKinds = [
  shapeKind('whole', { paging: 'whole' }),
  shapeKind('cursor', {
    paging: cursor({ parameter: 'cursor', next: '/meta/cursor', size: SIZE, total: '/meta/total' }),
  }),
  shapeKind('link', { paging: cursor({ parameter: 'cursor', next: { header: 'link' }, size: SIZE }), items: '' }),
  shapeKind('marker', { paging: marker({ parameter: 'after', size: SIZE, total: { header: 'x-total' } }) }),
  shapeKind('flagged', { paging: marker({ parameter: 'after', size: SIZE, more: '/meta/more' }) }),
  shapeKind(
    'child',
    { path: '/whole/{parent}/children', headers: { 'x-list': 'children' } },
    { parent: 'shapes.whole', unchangedBy: '/raw/size', secrets: ['/access/*/pin'] },
  ),
  shapeKind('picky', { path: '/whole/{parent}/picky' }, { parent: 'shapes.whole', parentWhere: { size: [20] } }),
  shapeKind('holder', {}, { secrets: ['/slots/*/pin'] }),
  shapeKind('bare', { paging: { parameter: 'page', size: SIZE } }),
];
