import { defineEntity, defineKind, field } from '@maestro/core';
import { z } from 'zod';

const machine = defineEntity({
  id: 'machine',
  title: { one: 'Machine', many: 'Machines' },
  category: 'apps',
  icon: 'box',
  fields: { price: field.integer({ label: 'Price', column: 'shown', optional: true }) },
});

/** A list whose rows name a type, whose price stands in another list. */
export const joinedKinds = [
  defineKind(machine, {
    ...{ kind: 'shapes.joined', task: 'joined-list', access: 'get_all_joined', title: 'Joined', scopes: [] },
    list: { path: '/joined', items: 'things' },
    joins: {
      types: {
        ...{ path: '/types', items: 'types', paging: 'whole', fields: ['attributes.price'] },
        row: z.object({ price: z.int() }),
      },
    },
    row: z.object({ id: z.int(), name: z.string(), type: z.string() }),
    map: ({ id, name, type }, _part, { types }) => ({
      ...{ uid: id, name, active: true },
      attributes: { price: types(type)?.price },
    }),
  }),
];
