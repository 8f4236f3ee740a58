import { type GivenRole } from '../caller/connection-role.dto.js';
import { type ConnectionRole } from '../caller/connection-roles.js';

/** What a person may do. */
export interface GivenRights {
  readonly role: GivenRole;
  readonly connections: readonly ConnectionRole[];
}

/** Why nobody was signed in. The console explains each. */
export type SignInFailure = 'unreachable' | 'expired' | 'refused' | 'invalid' | 'no-role' | 'disabled';

/** Nobody was signed in. */
export class SignInError extends Error {
  override readonly name = 'SignInError';

  constructor(
    readonly failure: SignInFailure,
    /** Who tried, where the provider said so. */
    readonly who?: string,
    options?: ErrorOptions,
  ) {
    super(`Signing in failed: ${failure}`, options);
  }
}

/** A person as the provider describes them. */
export interface KnownPerson {
  readonly issuer: string;
  readonly subject: string;
  /** A verified address, or else the name at the provider. */
  readonly name: string;
  readonly rights: GivenRights;
}
