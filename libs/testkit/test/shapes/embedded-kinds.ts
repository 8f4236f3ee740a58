import { defineKind } from '@maestro/core';
import { z } from 'zod';
import { thing } from './shapes-kinds.js';

/** Rows embedded in the rows of a list, and names embedded in those. */
export const embeddedKinds = [
  defineKind(thing, {
    ...{ kind: 'shapes.slot', task: 'slot-list', access: 'get_all_slots', title: 'Slots', scopes: [] },
    parent: 'shapes.holder',
    secrets: ['/pin'],
    list: { embedded: { at: '/slots' } },
    row: z.object({ id: z.int(), name: z.string(), size: z.int() }),
    map: ({ id, name, size }) => ({ uid: id, name, active: true, attributes: { size } }),
  }),
  defineKind(thing, {
    ...{ kind: 'shapes.label', task: 'label-list', access: 'get_all_labels', title: 'Labels', scopes: [] },
    parent: 'shapes.slot',
    list: { embedded: { at: '/more/labels', absent: 'none' }, id: '/value' },
    row: z.object({ value: z.string() }),
    map: ({ value }) => ({ uid: value, name: value, active: true, attributes: { size: value.length } }),
  }),
];
