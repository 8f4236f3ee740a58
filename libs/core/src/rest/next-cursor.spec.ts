import { nextCursor } from './next-cursor.js';

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
