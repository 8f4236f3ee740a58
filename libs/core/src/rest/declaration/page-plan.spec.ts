import { cursor, marker, type NumberedPages } from './paging.js';
import { planPages, nextCursor } from './page-plan.js';
import type { RestList } from './rest-list.types.js';

const rows = [{ id: 1 }];

const NUMBERED: NumberedPages = {
  parameter: 'page',
  size: { parameter: 'per_page', max: 50 },
  total: '/meta/total',
  next: '/links/pages/next',
};

const reader =
  (paging: RestList['paging'], { items = 'servers', api = NUMBERED } = {}) =>
  (body: unknown, headers: Record<string, string> = {}) =>
    planPages({ items, paging }, api).read({ body, headers });

const parse = reader('numbered');

describe('a page of an API with numbered pages', () => {
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

    expect(reader(pages)({ servers: rows, meta: { total: 7 } })).toEqual({ rows });
  });

  it.each([null, 'text', 7, {}, { servers: null }, { servers: {} }, { volumes: rows }])('refuses %j', (body) => {
    expect(() => parse(body)).toThrow(TypeError);
  });

  it.each([
    ['7', 7],
    ['seven', undefined],
    ['', undefined],
  ])('has the total of a header that says %p: %p', (stated, total) => {
    const read = reader({ ...NUMBERED, total: { header: 'X-Total-Count' } });

    expect(read({ servers: rows }, { 'x-total-count': stated }).total).toBe(total);
  });
});

describe('the rows of a page', () => {
  it.each([
    ['/result/servers', { result: { servers: rows } }],
    ['', rows],
    ['a/b', { 'a/b': rows }],
  ])('are found at "%s"', (items, body) => {
    expect(reader('whole', { items })(body).rows).toEqual(rows);
  });
});

describe('a page that names a cursor', () => {
  it('has it in its body, beside a total', () => {
    const read = reader(cursor({ parameter: 'cursor', next: '/meta/next', total: '/meta/total' }));

    expect(read({ servers: rows, meta: { next: 'abc', total: 7 } })).toEqual({ rows, total: 7, next: 'abc' });
    expect(read({ servers: rows, meta: { next: null, total: 7 } }).next).toBeUndefined();
  });

  it('has it in a header', () => {
    const read = reader(cursor({ parameter: 'cursor', next: { header: 'link' } }));
    const link = '<https://api.acme.example/v1/servers?cursor=abc>; rel="next"';

    expect(read({ servers: rows }, { link }).next).toBe('abc');
    expect(read({ servers: rows }).next).toBeUndefined();
  });
});

describe('a page that is followed by what stands behind its last row', () => {
  const servers = [{ id: 1 }, { id: 7, meta: { cursor: 'x' } }];

  it.each([
    ['its id', undefined, '7'],
    ['what the API sorts by', '/meta/cursor', 'x'],
  ])('goes on after %s', (_what, of, next) => {
    expect(reader(marker({ parameter: 'after', of }))({ servers })).toMatchObject({ next });
  });

  it('is the last one when it is empty or the provider says so', () => {
    const read = reader(marker({ parameter: 'after', more: '/has_more' }));

    expect(read({ servers: [] })).toMatchObject({ next: undefined });
    expect(read({ servers, has_more: false })).toMatchObject({ hasNext: false, next: undefined });
    expect(read({ servers, has_more: true })).toMatchObject({ hasNext: true, next: '7' });
  });

  it('is refused when its last row has no marker', () => {
    expect(() => reader(marker({ parameter: 'after' }))({ servers: [{ name: 'x' }] })).toThrow('no marker at "/id"');
  });
});

describe('what names the next page', () => {
  it.each([
    ['a cursor', 'abc=='],
    ['a cursor that looks like a path', '/9j/4AAQ='],
    ['a number', 7],
    ['an address', 'https://api.acme.example/v1/servers?per_page=5&cursor=abc%3D%3D'],
    ['a step from the list', '/v1/servers?cursor=abc%3D%3D'],
    ['a query', '?cursor=abc%3D%3D'],
    ['a Link header', '<https://x.example/?a=1>; rel="prev", <https://x.example/?cursor=abc%3D%3D>; rel="next"'],
    ['a Link header without quotes', '<https://x.example/?cursor=abc%3D%3D>; rel=next'],
    ['a link of two relations', '<https://x.example/?cursor=abc%3D%3D>; title="x"; rel="last next"'],
  ])('is %s', (_what, named) => {
    const found = nextCursor(named, 'cursor');

    expect(['abc==', '/9j/4AAQ=', '7']).toContain(found);
  });

  it.each([undefined, null, false, '', '<https://x.example/?cursor=a>; rel="prev"'])('is none with %p', (named) => {
    expect(nextCursor(named, 'cursor')).toBeUndefined();
  });

  it.each([['https://elsewhere.example/next'], [{}], ['<https://elsewhere.example/>; rel="next"']])(
    'is refused with %j: it holds no cursor',
    (named) => {
      expect(() => nextCursor(named, 'cursor')).toThrow(TypeError);
    },
  );
});

describe('a single object in place of a list', () => {
  const read = (one: RestList['one'], body: unknown, items = 'preview') =>
    planPages({ items, one }, NUMBERED).read({ body, headers: {} });

  it('is the only row, whatever the API says of pages', () => {
    const body = {
      preview: { id: 1 },
      links: { pages: { next: 'https://api.acme.example?page=2' } },
      meta: { total: 7 },
    };

    expect(read(true, body)).toEqual({ rows: [{ id: 1 }] });
    expect(read(true, { id: 1 }, '')).toEqual({ rows: [{ id: 1 }] });
  });

  it('is no row if it is null, or left out where it may be', () => {
    expect(read(true, { preview: null })).toEqual({ rows: [] });
    expect(read(true, null, '')).toEqual({ rows: [] });
    expect(read('optional', { others: [] })).toEqual({ rows: [] });
  });

  it.each([[{}], [[]], ['text'], [null], [{ others: [] }], [{ preview: [] }], [{ preview: 'x' }]])(
    'is not read from %j, which may come from a proxy',
    (body) => {
      expect(() => read(true, body)).toThrow(TypeError);
    },
  );
});

describe('a list that an API leaves out where it is empty', () => {
  const read = (body: object) =>
    planPages({ items: '/scan/findings', paging: 'whole', absent: 'none' }, NUMBERED).read({ body, headers: {} }).rows;

  it('has no rows where the object around it is there', () => {
    expect(read({ scan: { findings: rows } })).toEqual(rows);
    expect(read({ scan: {} })).toEqual([]);
    expect(read({ scan: { findings: null } })).toEqual([]);
  });

  it.each([{}, { scan: null }, { scan: [] }, { scan: { findings: 7 } }])('is an error with %j', (body) => {
    expect(() => read(body)).toThrow('the body has no list "/scan/findings"');
  });
});

describe('a list of a report', () => {
  const report = { state: '/scan/status', done: ['COMPLETED'], values: { scan_id: '/scan/id' } };
  const read = (scan: object) =>
    planPages({ items: '/scan/findings', paging: 'whole', absent: 'none', report }, NUMBERED).read({
      ...{ body: { scan }, headers: {} },
    });

  it('has its rows, each with values of the report', () => {
    const page = read({ id: 's1', status: 'COMPLETED', findings: [{ id: 1 }, 'odd'] });

    expect(page).toMatchObject({ rows: [{ id: 1, scan_id: 's1' }, 'odd'] });
    expect(read({ id: 's1', status: 'COMPLETED' })).toMatchObject({ rows: [] });
  });

  it('is not done in another state', () => {
    expect(read({ id: 's1', status: 'RUNNING', findings: [{ id: 1 }] })).toEqual({ rows: [], undone: 'RUNNING' });
  });

  it('is an error without a state', () => {
    expect(() => read({ findings: [] })).toThrow('the body has no state "/scan/status" of the report');
  });
});
