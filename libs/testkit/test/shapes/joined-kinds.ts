import { defineEntity, defineKind, field } from '@maestro/core';
import { z } from 'zod';

const machine = defineEntity({
  id: 'machine',
  title: { one: 'Machine', many: 'Machines' },
  category: 'apps',
  icon: 'box',
  fields: { price: field.integer({ label: 'Price', column: 'shown', optional: true }) },
});

const release = defineEntity({
  id: 'release',
  title: { one: 'Release', many: 'Releases' },
  category: 'reference',
  icon: 'box',
  fields: { price: field.integer({ label: 'Price', column: 'shown', optional: true }) },
});

const Release = z.object({ engine: z.string(), version: z.string(), price: z.int() });
const releases = { path: '/options', items: '/releases', paging: 'whole' } as const;

/** Lists with joins: by the type of a row, for its price; by the row's id; with the list of another kind; and with that of a reference. */
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
  // A list of groups of ids of these resources. Some resources are in no group.
  defineKind(machine, {
    ...{ kind: 'shapes.grouped', task: 'grouped-list', access: 'get_all_grouped', title: 'Grouped', scopes: [] },
    list: { path: '/grouped', items: 'things' },
    joins: {
      groups: {
        ...{ path: '/groups', items: 'groups', paging: 'whole', fields: ['attributes.price'] },
        ...{ key: '/*', absent: 'none' },
        row: z.array(z.int()),
      },
    },
    row: z.object({ id: z.int(), name: z.string() }),
    map: ({ id, name }, _part, { groups }) => ({
      ...{ uid: id, name, active: true },
      attributes: { price: groups(id)?.length },
    }),
  }),
  defineKind(machine, {
    ...{ kind: 'shapes.related', task: 'related-list', access: 'get_all_related', title: 'Related', scopes: [] },
    list: { path: '/related', items: 'things' },
    joins: {
      wholes: {
        ...{ path: '/whole', items: 'things', paging: 'whole', key: '/name', absent: 'none' },
        ...{ fields: ['attributes.price'], row: z.object({ size: z.int() }) },
      },
    },
    row: z.object({ id: z.int(), name: z.string(), whole: z.string() }),
    map: ({ id, name, whole }, _part, { wholes }) => ({
      ...{ uid: id, name, active: true },
      attributes: { price: wholes(whole)?.size },
    }),
  }),
  // What the provider offers to everybody, in a list for each engine.
  defineKind(release, {
    ...{ kind: 'shapes.release', task: 'release-list', access: 'get_all_releases', title: 'Releases', scopes: [] },
    reference: true,
    list: { ...releases, id: { key: 'engine', each: '/version' }, readById: false },
    row: Release,
    map: ({ engine, version, price }) => ({
      ...{ uid: `${engine}/${version}`, name: version, active: true },
      attributes: { price },
    }),
  }),
  defineKind(machine, {
    ...{ kind: 'shapes.released', task: 'released-list', access: 'get_all_released', title: 'Released', scopes: [] },
    list: { path: '/released', items: 'things' },
    joins: {
      releases: {
        ...{ ...releases, kind: 'shapes.release', key: { key: 'engine', each: '/version' }, row: Release },
        fields: ['attributes.price'],
      },
    },
    row: z.object({ id: z.int(), name: z.string(), release: z.string() }),
    map: ({ id, name, release: of }, _part, { releases: releaseOf }) => ({
      ...{ uid: id, name, active: true },
      attributes: { price: releaseOf(of)?.price },
    }),
  }),
];
