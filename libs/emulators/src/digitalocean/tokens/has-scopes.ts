import { type Scopes } from './token.types.js';

/** Whether every one of the needed scopes was granted. */
export const hasScopes = (granted: Scopes, needed: readonly string[]): boolean =>
  granted === 'all' || needed.every((scope) => granted.includes(scope));
