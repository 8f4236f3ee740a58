import { type ProblemKind } from './problem-kind.types.js';

/** The problems of tokens and users that cannot be revoked, or whose password or roles cannot be changed as asked for. */
export const USER_CONFLICTS = {
  'last-admin': {
    status: 409,
    title: 'Last admin',
    when: 'The user is the last admin, and no admin token is valid.',
    advice: 'Create another admin first.',
  },
  'last-admin-token': {
    status: 409,
    title: 'Last admin token',
    when: 'Revoking the token would leave no valid admin token.',
    advice: 'Create another admin token first.',
  },
  'no-password': {
    status: 409,
    title: 'No password',
    when: 'The password of a caller without one was to be changed.',
    advice: 'Sign in with a name and a password.',
  },
  'own-user': {
    status: 409,
    title: 'Own user',
    when: 'Admins cannot disable or delete themselves or lower their own role.',
    advice: 'Ask another admin.',
  },
  'user-of-provider': {
    status: 409,
    title: 'User of the provider',
    when: 'The identity provider decides the roles and the password of the user.',
    advice: 'Change them there.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

/** The problem of too many failed sign-ins. */
export const SIGN_IN_LIMITS = {
  'too-many-sign-ins': {
    status: 429,
    title: 'Too many sign-ins',
    when: 'Too many wrong passwords came from the address, or for the user.',
    advice: 'Wait for `retry-after`, or sign in with a token.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
