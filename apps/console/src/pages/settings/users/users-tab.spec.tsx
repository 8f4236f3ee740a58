import { describe, expect, it } from 'vitest';
import { userState } from './users-tab';

describe('the state of a user', () => {
  it.each([
    ['active', { hasPassword: true }],
    ['active', { signsInWith: 'provider' }],
    ['invited', { linkExpiresAt: '2026-11-20T10:00:00Z' }],
    ['link-expired', {}],
    ['disabled', { hasPassword: true, disabledAt: '2026-11-20T10:00:00Z' }],
  ] as const)('is %s of one with %o', (state, more) => {
    const user = { signsInWith: 'password', hasPassword: false, linkExpiresAt: null, disabledAt: null } as const;

    expect(userState({ ...user, ...more })).toBe(state);
  });
});
