import { retryAfterMs } from './rate-headers-parser.js';

const NOW = Date.parse('1994-11-06T08:49:30Z');

describe('retryAfterMs', () => {
  it.each([
    ['seconds', '120', 120_000],
    ['seconds with white space', ' 3 ', 3000],
    ['a part of a second, rounded up', '0.0015', 2],
    ['no wait', '0', 0],
    ['an HTTP date', 'Sun, 06 Nov 1994 08:49:37 GMT', 7000],
    ['an HTTP date of RFC 850', 'Sunday, 06-Nov-94 08:49:37 GMT', 7000],
    ['an HTTP date of asctime, which is GMT as well', 'Sun Nov  6 08:49:37 1994', 7000],
    ['a date that has passed', 'Sun, 06 Nov 1994 08:00:00 GMT', 0],
  ])('reads %s', (_, header, wait) => {
    expect(retryAfterMs(header, NOW)).toBe(wait);
  });

  it.each([undefined, '', '  ', 'soon', 'soon 5', '-5', '5 minutes', 'Sun, 99 Foo 1994 08:49:37 GMT'])(
    'finds no wait in %p',
    (header) => {
      expect(retryAfterMs(header, NOW)).toBeUndefined();
    },
  );
});
