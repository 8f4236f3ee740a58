import { TokenLimits } from './token-limits.js';

const START = 1_700_000_000_000;
const DROPLETS = '/v2/droplets';

const spend = (limits: TokenLimits, count: number, now: number, path = DROPLETS) =>
  Array.from({ length: count }, () => limits.admit(path, now)).filter(({ refused }) => !refused).length;

describe('the limits of a token', () => {
  it('are in the headers of every response', () => {
    const limits = new TokenLimits({ hourly: 5000, cdn: 5, keys: 10 });

    limits.admit(DROPLETS, START);
    const { headers } = limits.admit(DROPLETS, START + 1500);

    expect(headers).toEqual({
      'ratelimit-limit': 5000,
      'ratelimit-remaining': 4998,
      'ratelimit-reset': START / 1000 + 3600,
    });
  });

  it('reject more than 5 % of the hourly limit per minute, with a time to wait', () => {
    const limits = new TokenLimits({ hourly: 5000, cdn: 5, keys: 10 });

    const admitted = spend(limits, 250, START);
    const refusal = limits.admit(DROPLETS, START + 12_500);

    expect(admitted).toBe(250);
    expect(refusal).toMatchObject({ refused: true, retryAfter: 48, headers: { 'ratelimit-remaining': 0 } });
  });

  it('free each request a minute after it was counted', () => {
    const limits = new TokenLimits({ hourly: 5000, cdn: 5, keys: 10 });
    spend(limits, 100, START);
    spend(limits, 150, START + 30_000);

    expect(spend(limits, 200, START + 59_999)).toBe(0);
    expect(spend(limits, 200, START + 60_000)).toBe(100);
    expect(spend(limits, 200, START + 90_000)).toBe(150);
  });

  it('reject requests beyond the hourly limit, without a time to wait', () => {
    const limits = new TokenLimits({ hourly: 40, cdn: 5, keys: 10 });
    for (let minute = 0; minute < 20; minute += 1) {
      spend(limits, 2, START + minute * 60_000);
    }

    const refusal = limits.admit(DROPLETS, START + 20 * 60_000);
    const later = limits.admit(DROPLETS, START + 3_600_000);

    expect(refusal).toEqual({
      refused: true,
      headers: { 'ratelimit-limit': 40, 'ratelimit-remaining': 0, 'ratelimit-reset': START / 1000 + 3600 },
    });
    expect(later.refused).toBe(false);
  });

  it('do not count rejected requests', () => {
    const limits = new TokenLimits({ hourly: 5000, cdn: 5, keys: 10 });
    spend(limits, 400, START);

    expect(limits.admit(DROPLETS, START + 60_000).headers['ratelimit-remaining']).toBe(5000 - 251);
  });

  it.each([
    { path: '/v2/cdn/endpoints', allowed: 5, span: 10_000 },
    { path: '/v2/cdn/endpoints/some-id', allowed: 5, span: 10_000 },
    { path: '/v2/account/keys', allowed: 10, span: 60_000 },
  ])('allow $allowed requests in $span ms on $path', ({ path, allowed, span }) => {
    const limits = new TokenLimits({ hourly: 5000, cdn: 5, keys: 10 });

    expect(spend(limits, 20, START, path)).toBe(allowed);
    expect(limits.admit(path, START + 1)).toEqual({
      refused: true,
      headers: { 'ratelimit-limit': allowed, 'ratelimit-remaining': 0, 'ratelimit-reset': (START + span) / 1000 },
    });
    expect(limits.admit(DROPLETS, START + 1).refused).toBe(false);
    expect(spend(limits, 20, START + span, path)).toBe(allowed);
  });

  it('are correct over many requests', () => {
    const limits = new TokenLimits({ hourly: 1_000_000, cdn: 5, keys: 10 });

    const admitted = Array.from(
      { length: 10_000 },
      (_, at) => limits.admit(DROPLETS, START + at * 1000).headers['ratelimit-remaining'],
    );

    expect(admitted.at(-1)).toBe(1_000_000 - 3600);
  });
});
