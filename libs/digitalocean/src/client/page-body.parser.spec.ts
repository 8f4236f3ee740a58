import { parsePageBody } from './page-body.parser.js';

const rows = [{ id: 1 }];

describe('a page of the API', () => {
  it('has its rows, its total and a next page', () => {
    const body = {
      droplets: rows,
      links: { pages: { next: 'https://api.digitalocean.com/v2/droplets?page=2' } },
      meta: { total: 2 },
    };

    expect(parsePageBody(body, 'droplets')).toEqual({ rows, total: 2, hasNext: true });
  });

  it.each([
    {},
    { links: {} },
    { links: { pages: {} } },
    { links: null },
    { links: { pages: null } },
    { links: { pages: { prev: 'x' } } },
  ])('says nothing of a next page with %j: the API writes the last page in all these ways', (more) => {
    expect(parsePageBody({ droplets: rows, ...more }, 'droplets').hasNext).toBeUndefined();
  });

  it.each([
    {},
    { meta: null },
    { meta: {} },
    { meta: { total: '7' } },
    { meta: { total: -1 } },
    { meta: { total: 1.5 } },
  ])('has no total with %j', (more) => {
    expect(parsePageBody({ droplets: rows, ...more }, 'droplets').total).toBeUndefined();
  });

  it.each([null, 'text', 7, {}, { droplets: null }, { droplets: {} }, { volumes: rows }])('refuses %j', (body) => {
    expect(() => parsePageBody(body, 'droplets')).toThrow(TypeError);
  });
});
