import type { Schemas } from '../../api/schemas.types';

/** Whether a token is usable, and why not. */
export type TokenState = 'valid' | 'expired' | 'revoked';

/** The state of a token at a time in milliseconds. */
export function tokenState(
  { revokedAt, expiresAt }: Pick<Schemas['ApiTokenDto'], 'revokedAt' | 'expiresAt'>,
  now: number,
): TokenState {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && new Date(expiresAt).getTime() <= now ? 'expired' : 'valid';
}
