import { cursor, defineKind, marker } from '@maestro/core';
import { z } from 'zod';
import { groundStation, spaceAsset } from './entities.js';

const SIZE = { parameter: 'limit', max: 2 };

/** Pages with numbers, a total and a link to the next: how lists come where a kind says nothing else. */
export const orbitPages = { parameter: 'page', size: SIZE, total: '/meta/total', next: '/meta/next' };

/** What every kind declares. */
const named = (name, title) => ({
  kind: `orbit.${name}`,
  task: `${name}-reading`,
  access: `get_all_${name}s`,
  scopes: [{ name: `${name}:read` }],
  title,
});

const stationKind = defineKind(groundStation, {
  ...named('station', 'Stations'),
  page: 'https://console.orbit.example/stations/{uid}',
  relations: { 'member-of': ['orbit.mission'] },
  list: { path: '/v1/stations', items: 'stations' },
  row: z.looseObject({ id: z.string(), name: z.string(), state: z.string(), zone: z.string(), built: z.string() }),
  map: ({ id, name, state, zone, built, ...row }) => ({
    uid: id,
    name,
    region: zone,
    status: state,
    active: state === 'tracking',
    createdAt: built,
    tags: row.labels,
    attributes: Object.fromEntries(Object.keys(groundStation.fields).map((field) => [field, row[field]])),
    relations: [{ type: 'member-of', to: { provider: 'orbit', kind: 'orbit.mission', uid: row.homeMission } }],
  }),
});

/** A kind whose rows are alike: only how they are listed differs. */
const assetKind = (name, title, list, more = {}) =>
  defineKind(spaceAsset, {
    ...named(name, title),
    ...more,
    list: { items: 'rows', ...list },
    row: z.object({ id: z.string(), name: z.string(), massKg: z.number(), fuelShare: z.number() }),
    map: ({ id, name, massKg, fuelShare }, { region }) => ({
      uid: id,
      name,
      region,
      active: fuelShare > 0,
      attributes: { massKg, fuelShare },
    }),
  });

/** One list of each shape. */
export const orbitKinds = [
  stationKind,
  assetKind('mission', 'Missions', { path: '/v1/missions', paging: 'whole' }),
  assetKind('satellite', 'Satellites', {
    path: '/v1/satellites',
    paging: cursor({ parameter: 'after', next: '/meta/cursor', size: SIZE }),
  }),
  assetKind('launch', 'Launches', {
    path: '/v1/launches',
    paging: marker({ parameter: 'last', more: '/meta/more', size: SIZE }),
  }),
  assetKind('pass', 'Passes', { path: '/v1/stations/{parent}/passes' }, { parent: 'orbit.station' }),
  assetKind('relay', 'Relays', { path: '/v1/regions/{region}/relays' }),
];
