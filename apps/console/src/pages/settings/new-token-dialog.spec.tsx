import { describe, expect, it } from 'vitest';
import { expiryOf } from './new-token-dialog';

const NOW = Date.parse('2026-11-20T10:00:00Z');

describe('how long a token is good for', () => {
  it('is so many days from now', () => {
    expect(expiryOf('30', NOW)).toEqual({ expiresAt: '2026-12-20T10:00:00.000Z' });
  });

  it('never expires when nothing is sent', () => {
    expect(expiryOf('never', NOW)).toEqual({});
  });
});
