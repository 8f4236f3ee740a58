import type { Schemas } from '../../api/schemas.types';

/** Lifetimes of new tokens, in days or unlimited. */
export const LIFETIMES = [
  { value: '7', label: 'In a week' },
  { value: '30', label: 'In 30 days' },
  { value: '90', label: 'In 90 days' },
  { value: '365', label: 'In a year' },
  { value: 'never', label: 'Never' },
] as const;

export type Lifetime = (typeof LIFETIMES)[number]['value'];

const DAY_MS = 86_400_000;

/** The expiry of a token created at a time (milliseconds), as the API expects it. */
export const expiryOf = (lifetime: Lifetime, now: number): Pick<Schemas['CreateTokenDto'], 'expiresAt'> =>
  lifetime === 'never' ? {} : { expiresAt: new Date(now + Number(lifetime) * DAY_MS).toISOString() };
