import { readRateHeaders } from './rate-headers-parser.js';

const NOW = 1_800_000_000_000;

describe('readRateHeaders', () => {
  it('reads a reset that is a moment', () => {
    const headers = { 'ratelimit-limit': '5000', 'ratelimit-remaining': '4999', 'ratelimit-reset': '1800000060' };

    const feedback = readRateHeaders(headers, NOW);

    expect(feedback).toEqual({ limit: 5000, remaining: 4999, resetAt: NOW + 60_000 });
  });

  it('reads a reset that counts seconds from now', () => {
    const feedback = readRateHeaders({ 'ratelimit-reset': ' 60 ' }, NOW);

    expect(feedback.resetAt).toBe(NOW + 60_000);
  });

  it('reads a reset that is a moment in milliseconds', () => {
    expect(readRateHeaders({ 'ratelimit-reset': '1800000060123' }, NOW).resetAt).toBe(NOW + 60_123);
  });

  it('reads headers of other names, and only those that are named in their place', () => {
    const headers = {
      ...{ 'x-ratelimit-limit': '800', 'x-ratelimit-remaining': '799' },
      ...{ 'ratelimit-remaining': '1', 'ratelimit-reset': '60' },
    };

    expect(readRateHeaders(headers, NOW, { limit: 'X-RateLimit-Limit', remaining: 'X-RateLimit-Remaining' })).toEqual({
      limit: 800,
      remaining: 799,
      resetAt: NOW + 60_000,
    });
  });

  it.each(['', 'many', '-1', '1.5', '100;w=60', '1'.repeat(16)])('leaves %p out', (value) => {
    const headers = { 'ratelimit-limit': value, 'ratelimit-remaining': value, 'ratelimit-reset': value };

    const feedback = readRateHeaders(headers, NOW);

    expect(feedback).toEqual({});
  });

  it('knows nothing without headers', () => {
    expect(readRateHeaders(undefined, NOW)).toEqual({});
  });
});
