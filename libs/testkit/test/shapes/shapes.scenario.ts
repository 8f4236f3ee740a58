import { embeddedScenario, type KindScenario, type PageStyle, type ProviderScenario } from '../../src/index.js';

const token = (digit: string): string => `shapes_${digit.repeat(32)}`;

const size = { parameter: 'limit', default: 10, max: 20, min: 5 };
const rows = '/things';

/** A kind that differs from others only in its paging. */
const shape = (name: string, page: PageStyle): KindScenario => ({
  kind: `shapes.${name}`,
  path: `/${name}`,
  page,
  samples: [
    { id: 1, name: 'one', size: 10 },
    { id: 2, name: 'two', size: 20 },
  ],
  copy: (sample, n) => ({ ...sample, id: 1000 + n, name: `thing-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { id: 3, name: 'without a size' },
  skipped: (row) => ({ ...row, foreign: true }),
  read: { path: `/${name}/{id}`, answer: (thing) => ({ thing }) },
  lacks: ['region', 'status', 'createdAt', 'tags', 'relations'],
  many: 300,
});

/** A kind whose rows need details. */
const detailed = (name: string): KindScenario => ({
  ...shape(name, {
    ...{ style: 'numbered', rows, size, parameter: 'page', total: '/meta/total' },
    next: { at: '/meta/next', as: 'url' },
  }),
  samples: [
    { id: 1, name: 'one' },
    { id: 2, name: 'two' },
  ],
  unreadable: { id: 3 },
  skipped: undefined,
  details: [
    { path: `/${name}/{id}/devices`, answer: ({ id }) => ({ things: [{ id: Number(id) + 7 }, { id: 8 }] }) },
    { path: `/${name}/{id}/scale`, answer: ({ id }) => ({ weight: Number(id), pin: 4711 }) },
  ],
  lacks: ['region', 'status', 'createdAt', 'tags'],
  many: undefined,
});

/** The test data and behaviour of the provider. */
export const shapesScenario: ProviderScenario = {
  credentials: {
    accounts: [{ token: token('1') }, { token: token('2') }],
    seenBy: { field: 'token', header: 'authorization' },
    malformed: [],
  },
  endpoints: { api: '{origin}' },
  format: 'json',
  errors: {
    type: 'application/json',
    body: '{"error":{"code":"{code}","message":"{message}"}}',
    codes: { 404: { code: 'not_found' } },
  },
  kinds: [
    shape('whole', { style: 'whole', rows, next: { at: '/meta/next', as: 'url' } }),
    shape('cursor', {
      ...{ style: 'cursor', rows, size, parameter: 'cursor', total: '/meta/total' },
      next: { at: '/meta/cursor', as: 'cursor' },
    }),
    shape('link', {
      ...{ style: 'cursor', rows: '', size, parameter: 'cursor' },
      next: { at: { header: 'link' }, as: 'link' },
    }),
    shape('marker', { style: 'marker', rows, size, parameter: 'after', total: { header: 'x-total' } }),
    shape('flagged', { style: 'marker', rows, size, parameter: 'after', more: '/meta/more' }),
    {
      ...shape('child', {
        ...{ style: 'numbered', rows, size, parameter: 'page', total: '/meta/total' },
        next: { at: '/meta/next', as: 'url' },
      }),
      path: '/whole/{part}/children',
      headers: { 'x-list': 'children' },
      samples: [{ id: 1, name: 'one', size: 10, access: [{ pin: 1234 }] }],
      uid: (row, part) => `${part}/${String(row['id'])}`,
      read: { path: '/whole/{part}/children/{id}', answer: (thing) => ({ thing }) },
    },
    {
      ...shape('picky', {
        ...{ style: 'numbered', rows, size, parameter: 'page', total: '/meta/total' },
        next: { at: '/meta/next', as: 'url' },
      }),
      path: '/whole/{part}/picky',
      under: (thing) => thing['size'] === 20,
      uid: (row, part) => `${part}/${String(row['id'])}`,
      read: { path: '/whole/{part}/picky/{id}', answer: (thing) => ({ thing }) },
    },
    {
      ...shape('holder', {
        ...{ style: 'numbered', rows, size, parameter: 'page', total: '/meta/total' },
        next: { at: '/meta/next', as: 'url' },
      }),
      samples: [
        { id: 1, name: 'one', size: 10, slots: [{ id: 1, name: 'first', size: 3, pin: 4711 }] },
        { id: 2, name: 'two', size: 20, slots: [] },
      ],
    },
    embeddedScenario(
      { in: 'shapes.holder', at: '/slots' },
      {
        kind: 'shapes.slot',
        samples: [
          { id: 1, name: 'first', size: 3, pin: 4711, more: { labels: ['blue'] } },
          { id: 2, name: 'second', size: 4, more: {} },
        ],
        copy: (sample, n) => ({ ...sample, id: 1000 + n, name: `slot-${n}` }),
        id: (row) => String(row['id']),
        unreadable: { id: 3, name: 'without a size' },
        lacks: ['region', 'status', 'createdAt', 'tags', 'relations'],
        many: 300,
      },
    ),
    embeddedScenario(
      { in: 'shapes.slot', at: '/more/labels' },
      {
        kind: 'shapes.label',
        samples: [{ value: 'blue' }, { value: 'green' }],
        copy: (_sample, n) => ({ value: `label-${n}` }),
        id: (row) => String(row['value']),
        unreadable: { value: null },
        lacks: ['region', 'status', 'createdAt', 'tags', 'relations'],
        many: 300,
      },
    ),
    shape('bare', { style: 'numbered', rows, size, parameter: 'page' }),
    detailed('detailed'),
    detailed('deeper'),
    {
      ...detailed('inner'),
      path: '/detailed/{part}/inner',
      uid: (row, part) => `${part}/${String(row['id'])}`,
      read: { path: '/detailed/{part}/inner/{id}', answer: (thing) => ({ thing }) },
      samples: [{ id: 1, name: 'one', devices: [{ id: 8 }], scale: { weight: 1, pin: 4711 } }],
      details: undefined,
      many: 100,
    },
    {
      ...shape('joined', {
        ...{ style: 'numbered', rows, size, parameter: 'page', total: '/meta/total' },
        next: { at: '/meta/next', as: 'url' },
      }),
      samples: [
        { id: 1, name: 'one', type: 'small' },
        { id: 2, name: 'two', type: 'large' },
      ],
      unreadable: { id: 3, name: 'without a type' },
      skipped: undefined,
      joined: ['/types'],
    },
    {
      ...shape('grouped', {
        ...{ style: 'numbered', rows, size, parameter: 'page', total: '/meta/total' },
        next: { at: '/meta/next', as: 'url' },
      }),
      samples: [
        { id: 1, name: 'one' },
        { id: 2, name: 'two' },
        { id: 3, name: 'alone' },
      ],
      unreadable: { id: 4 },
      skipped: undefined,
      joined: ['/groups'],
    },
    {
      ...shape('related', {
        ...{ style: 'numbered', rows, size, parameter: 'page', total: '/meta/total' },
        next: { at: '/meta/next', as: 'url' },
      }),
      samples: [{ id: 1, name: 'one', whole: 'two' }],
      unreadable: { id: 3, name: 'without a whole' },
      skipped: undefined,
      joined: ['/whole'],
    },
    {
      ...shape('release', { style: 'whole', rows: '/releases', key: 'engine', each: true }),
      path: '/options',
      samples: [
        { engine: 'pg', version: '16', price: 1 },
        { engine: 'kafka', version: '4', price: 2 },
      ],
      copy: (sample, n) => ({ ...sample, version: String(100 + n) }),
      id: ({ engine, version }) => `${String(engine)}/${String(version)}`,
      // Of an engine of its own, which comes after all others.
      unreadable: { engine: 'unheard-of', version: '1' },
      skipped: undefined,
      read: undefined,
    },
    {
      ...shape('released', {
        ...{ style: 'numbered', rows, size, parameter: 'page', total: '/meta/total' },
        next: { at: '/meta/next', as: 'url' },
      }),
      samples: [{ id: 1, name: 'one', release: 'pg/16' }],
      unreadable: { id: 3, name: 'without a release' },
      skipped: undefined,
      joined: ['/options'],
    },
  ],
  fixed: [
    {
      path: '/groups',
      body: {
        groups: [
          [1, 7],
          [2, 8, 9],
        ],
      },
    },
    {
      path: '/types',
      body: {
        types: [
          { id: 'small', price: 5 },
          { id: 'large', price: 50 },
        ],
      },
    },
  ],
};
