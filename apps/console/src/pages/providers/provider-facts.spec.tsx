import { describe, expect, it } from 'vitest';
import { describeLimit } from './provider-facts';

describe('a rate limit in words', () => {
  it.each([
    [{ requests: 5000, windowMs: 3_600_000 }, '5,000 requests an hour'],
    [{ requests: 250, windowMs: 60_000 }, '250 requests a minute'],
    [{ requests: 5, windowMs: 10_000, path: '/v2/cdn/endpoints' }, '5 requests per 10 seconds to /v2/cdn/endpoints'],
    [
      { requests: 2, windowMs: 1000, method: 'GET' as const, paths: ['/v4/domains', '/v4/images/{id}'] },
      '2 requests a second by GET to /v4/domains and /v4/images/{id}',
    ],
    [{ requests: 9, windowMs: 60_000, method: 'POST' as const }, '9 requests a minute by POST'],
    [{ requests: 1, windowMs: 1500 }, '1 request per 1500 milliseconds'],
  ])('of %o is %s', (limit, words) => {
    expect(describeLimit({ name: 'x', ...limit })).toBe(words);
  });
});
