import {
  defineEntity,
  defineKind,
  field,
  type ResourceType,
  type RestDetail,
  type RestList,
  relationsTo,
} from '@maestro/core';
import { z } from 'zod';

const crate = defineEntity({
  id: 'crate',
  title: { one: 'Crate', many: 'Crates' },
  category: 'apps',
  icon: 'box',
  fields: {
    devices: field.integer({ label: 'Devices', column: 'shown', optional: true }),
    weight: field.integer({ label: 'Weight', optional: true }),
  },
});

const row = z.object({
  id: z.int(),
  name: z.string(),
  devices: z.array(z.object({ id: z.int() })).optional(),
  scale: z.object({ weight: z.int() }).optional(),
});

function crateKind(
  name: string,
  { path = `/${name}`, details }: Partial<RestList>,
  more: Pick<ResourceType, 'deep' | 'parent'> = {},
) {
  return defineKind(crate, {
    ...{ kind: `shapes.${name}`, task: `${name}-list`, access: `get_all_${name}`, title: name, scopes: [] },
    ...more,
    relations: { protects: ['shapes.whole'] },
    secrets: ['/scale/pin'],
    list: { path, items: 'things', details },
    row,
    map: ({ id, name: title, devices, scale }) => ({
      ...{ uid: id, name: title, active: true },
      attributes: { devices: devices?.length, weight: scale?.weight },
      relations: relationsTo('protects', 'shapes.whole', devices?.map((device) => device.id) ?? []),
    }),
  });
}

const detailsOf = (name: string, when: RestDetail['when']): readonly RestDetail[] => [
  {
    ...{ path: `/${name}/{id}/devices`, items: 'things', paging: 'whole', into: 'devices', when },
    fields: ['attributes.devices', 'relations.protects'],
  },
  { path: `/${name}/{id}/scale`, into: 'scale', when, fields: ['attributes.weight'] },
];

/** Lists with details: one requests them in every sync, one in deep syncs. */
export const detailedKinds = [
  crateKind('detailed', { details: detailsOf('detailed', { runs: 'all', rows: 'changed' }) }),
  crateKind(
    'deeper',
    { details: detailsOf('deeper', { runs: 'deep', rows: 'all' }) },
    { deep: 'the devices and the weight of each crate' },
  ),
  crateKind('inner', { path: '/detailed/{parent}/inner' }, { parent: 'shapes.detailed' }),
];
