import { defineEntity, defineKind, field, type RestDetail, relationsTo } from '@maestro/core';
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

function crateKind(name: string, details: readonly RestDetail[], deep?: string) {
  return defineKind(crate, {
    ...{ kind: `shapes.${name}`, task: `${name}-list`, access: `get_all_${name}`, title: name, scopes: [] },
    ...(deep && { deep }),
    relations: { protects: ['shapes.whole'] },
    secrets: ['/scale/pin'],
    list: { path: `/${name}`, items: 'things', details },
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

/** Lists that do not tell all of their rows: one asks for the rest in every run, one in deep runs. */
export const detailedKinds = [
  crateKind('detailed', detailsOf('detailed', { runs: 'all', rows: 'changed' })),
  crateKind('deeper', detailsOf('deeper', { runs: 'deep', rows: 'all' }), 'the devices and the weight of each crate'),
];
