import type { KindScenario } from '../scenario/kind-scenario.types.js';
import { findRoute } from './route-table.js';

const images: KindScenario = {
  kind: 'acme.image',
  path: '/v1/images',
  headers: { 'X-Filter': '{"is_public":false}' },
  page: { style: 'whole', rows: 'images' },
  samples: [{ id: 1 }],
  copy: (sample, n) => ({ ...sample, id: n }),
  id: (row) => String(row['id']),
  unreadable: {},
};

const routeOf = (headers?: Record<string, string>) =>
  findRoute({ kinds: [images] }, '/v1/images', new URLSearchParams(), headers)?.route;

describe('the address of a list that needs a header', () => {
  it('is found with the header, regardless of the case of its name', () => {
    expect(routeOf({ 'x-filter': '{"is_public":false}' })).toBe('list');
  });

  it.each<Record<string, string>>([{}, { 'x-filter': '{}' }])(
    'is not found with %j, because the provider would return another list',
    (headers) => {
      expect(routeOf(headers)).toBeUndefined();
    },
  );

  it('is found if headers are not checked', () => {
    expect(routeOf()).toBe('list');
  });
});

describe('an address that matches several paths', () => {
  const servers = {
    ...images,
    kind: 'acme.server',
    path: '/v1/servers',
    read: { path: '/v1/servers/{id}', answer: (row: object) => row },
  };
  const pools = { ...images, kind: 'acme.pool', path: '/v1/servers/pools', headers: undefined };

  it('belongs to the most specific path', () => {
    const found = findRoute({ kinds: [servers, pools] }, '/v1/servers/pools', new URLSearchParams());

    expect(found).toMatchObject({ route: 'list', kind: { kind: 'acme.pool' } });
  });

  it('belongs to a fixed route rather than to a row with such an id', () => {
    const fixed = [{ path: '/v1/servers/sizes', body: {} }];
    const found = findRoute({ kinds: [servers], fixed }, '/v1/servers/sizes', new URLSearchParams());

    expect(found?.route).toBe('fixed');
  });
});
