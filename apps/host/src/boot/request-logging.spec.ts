import { loggedPath } from './request-logging.js';

describe('loggedPath', () => {
  it.each([
    '/',
    '/api/v1/connections/0198f1e2-7b1c-7c3e-9a55-0123456789ab/syncs',
    '/api/v1/providers/digitalocean',
    '/api/v1/kinds/digitalocean.kubernetes-cluster',
    '/favicon.ico',
    '/api/openapi.json',
  ])('keeps %s', (path) => {
    expect(loggedPath(path)).toBe(path);
  });

  it.each([
    ['/api/v1/resources?token=mst_abc', '/api/v1/resources'],
    [`/api/v1/mst_${'aB3'.repeat(14)}`, '/api/v1/[redacted]'],
    [`/api/v1/connections/dop_v1_${'0123456789abcdef'.repeat(4)}/verify`, '/api/v1/connections/[redacted]/verify'],
    ['/api/v1/dop%5Fv1%5Fabc', '/api/v1/[redacted]'],
    [`/${'0123456789abcdef'.repeat(4)}`, '/[redacted]'],
  ])('hides what may be a token: %s', (path, logged) => {
    expect(loggedPath(path)).toBe(logged);
  });

  it('is bounded', () => {
    expect(loggedPath('/a'.repeat(100_000)).length).toBeLessThanOrEqual(300);
  });
});
