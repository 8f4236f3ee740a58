import { describe, expect, it } from 'vitest';
import { expiryOf } from './new-token-dialog';

const NOW = Date.parse('2026-11-20T10:00:00Z');

describe('the expiry of a token', () => {
  it('is a number of days from now', () => {
    expect(expiryOf('30', NOW)).toEqual({ expiresAt: '2026-12-20T10:00:00.000Z' });
  });

  it('is absent for a token that never expires', () => {
    expect(expiryOf('never', NOW)).toEqual({});
  });
});
