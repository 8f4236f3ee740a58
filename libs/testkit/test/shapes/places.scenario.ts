import type { KindScenario, PageStyle, ProviderScenario } from '../../src/index.js';
import { signatureOf } from './places-signature.js';

const account = (digit: string) => ({ key: `key_${digit.repeat(8)}`, secret: `secret_${digit.repeat(32)}` });

const rows = '/things';
const size = { parameter: 'limit', default: 10, max: 20 };
const numbered: PageStyle = {
  ...{ style: 'numbered', rows, size, parameter: 'page', total: '/meta/total' },
  next: { at: '/meta/next', as: 'url' },
};

const place = (name: string, path: string, page: PageStyle): KindScenario => ({
  kind: `places.${name}`,
  path,
  page,
  samples: [{ id: `${name}-1`, name: 'one', size: 10 }],
  copy: (sample, n) => ({ ...sample, id: `${name}-${1000 + n}`, name: `thing-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { id: 'x', name: 'without a size' },
  read: { path: `${path}/{id}`, answer: (thing) => ({ thing }) },
  lacks: ['status', 'createdAt', 'tags', 'relations'],
  many: 200,
});

const under = (kind: KindScenario): KindScenario => ({
  ...kind,
  uid: (row, part) => `${part}/${String(row['id'])}`,
});

/** The test data and behaviour of the provider, with a path instead of a host for each region. */
export const placesScenario: ProviderScenario = {
  credentials: {
    accounts: [account('1'), account('2')],
    seenBy: { field: 'key', header: 'authorization' },
    isSigned: ({ method, url, headers }, { secret = '' }) =>
      String(headers['authorization']).endsWith(`signature=${signatureOf(method, url, secret)}`),
    malformed: [],
  },
  endpoints: { api: '{origin}/at-{region}' },
  regions: ['eu-1', 'eu-2'],
  format: 'json',
  errors: {
    type: 'application/json',
    body: '{"error":{"code":"{code}","message":"{message}"}}',
    codes: { 404: { code: 'not_found' } },
  },
  kinds: [
    place('pool', '/at-{part}/pools', numbered),
    under(place('disk', '/at-{region}/pools/{part}/disks', numbered)),
    under(
      place('chunk', '/at-{region}/pools/{part}/disks/{part}/chunks', {
        ...{ style: 'cursor', rows, size, parameter: 'cursor' },
        next: { at: '/next', as: 'cursor' },
      }),
    ),
    place('zoned', '/at-{region}/zones/{part}/things', { style: 'whole', rows }),
    {
      ...place('keyed', '/at-{part}/keyed', { style: 'whole', rows, key: 'id' }),
      read: { path: '/at-{part}/one-keyed/{id}', answer: (thing) => ({ thing }) },
    },
    {
      ...place('priced', '/at-{region}/zones/{part}/priced', numbered),
      samples: [{ id: 'priced-1', name: 'one', type: 'small' }],
      unreadable: { id: 'x', name: 'without a type' },
      joined: ['/at-{region}/zones/{part}/prices'],
    },
  ],
  fixed: [{ path: '/at-{region}/zones/{part}/prices', body: { prices: { small: { size: 5 }, large: { size: 50 } } } }],
};
