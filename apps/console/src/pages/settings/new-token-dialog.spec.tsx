import { describe, expect, it } from 'vitest';
import { expiryOf, rightsOf } from './new-token-dialog';

const NOW = Date.parse('2026-11-20T10:00:00Z');

describe('the expiry of a token', () => {
  it('is a number of days from now', () => {
    expect(expiryOf('30', NOW)).toEqual({ expiresAt: '2026-12-20T10:00:00.000Z' });
  });

  it('is absent for a token that never expires', () => {
    expect(expiryOf('never', NOW)).toEqual({});
  });
});

describe('the rights of a token', () => {
  it('are a role for all connections, or for the chosen ones', () => {
    expect(rightsOf('operator', [])).toEqual({ role: 'operator' });
    expect(rightsOf('viewer', ['a', 'b'])).toEqual({
      role: 'limited',
      connections: [
        { connectionId: 'a', role: 'viewer' },
        { connectionId: 'b', role: 'viewer' },
      ],
    });
  });
});
