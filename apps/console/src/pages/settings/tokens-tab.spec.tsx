import { describe, expect, it } from 'vitest';
import { tokenState } from './tokens-tab';

const NOW = Date.parse('2026-11-20T10:00:00Z');

describe('the state of a token', () => {
  it.each([
    [null, null, 'valid'],
    [null, '2026-11-20T10:00:01Z', 'valid'],
    [null, '2026-11-20T10:00:00Z', 'expired'],
    ['2026-11-01T00:00:00Z', '2026-11-20T10:00:00Z', 'revoked'],
  ] as const)('revoked at %s, expiring at %s is %s', (revokedAt, expiresAt, state) => {
    expect(tokenState({ revokedAt, expiresAt }, NOW)).toBe(state);
  });
});
