import { parsePageBody } from './page-body.parser.js';
import type { NumberedPages } from './rest-api.types.js';

const rows = [{ id: 1 }];

const PAGES: NumberedPages = {
  parameter: 'page',
  size: { parameter: 'per_page', max: 50 },
  total: '/meta/total',
  next: '/links/pages/next',
};

const parse = (body: unknown, pages: NumberedPages = PAGES) => parsePageBody(body, 'servers', pages);

describe('a page of an API', () => {
  it.each(['https://api.acme.example/v1/servers?page=2', 2, true])(
    'has its rows, its total and a next page, named by %p',
    (next) => {
      const body = { servers: rows, links: { pages: { next } }, meta: { total: 2 } };

      expect(parse(body)).toEqual({ rows, total: 2, hasNext: true });
    },
  );

  it.each([null, false, ''])('is the last one when %p stands where the next page is named', (next) => {
    expect(parse({ servers: rows, links: { pages: { next } } }).hasNext).toBe(false);
  });

  it.each([
    {},
    { links: {} },
    { links: { pages: {} } },
    { links: null },
    { links: { pages: null } },
    { links: { pages: { prev: 'x' } } },
  ])('says nothing of a next page with %j: some APIs write the last page in all these ways', (more) => {
    expect(parse({ servers: rows, ...more }).hasNext).toBeUndefined();
  });

  it.each([
    {},
    { meta: null },
    { meta: {} },
    { meta: { total: '7' } },
    { meta: { total: -1 } },
    { meta: { total: 1.5 } },
  ])('has no total with %j', (more) => {
    expect(parse({ servers: rows, ...more }).total).toBeUndefined();
  });

  it('states neither total nor next page where the API names no place for them', () => {
    const pages = { parameter: 'page', size: { parameter: 'per_page', max: 50 } };

    expect(parse({ servers: rows, meta: { total: 7 } }, pages)).toEqual({ rows });
  });

  it.each([null, 'text', 7, {}, { servers: null }, { servers: {} }, { volumes: rows }])('refuses %j', (body) => {
    expect(() => parse(body)).toThrow(TypeError);
  });
});
