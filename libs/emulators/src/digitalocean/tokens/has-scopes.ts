import { type Scopes } from './token.types.js';

/** Whether all required scopes were granted. */
export const hasScopes = (granted: Scopes, needed: readonly string[]): boolean =>
  granted === 'all' || needed.every((scope) => granted.includes(scope));
