import type { UnknownField } from '../contract/resource.types.js';
import { ProviderError } from '../errors/provider-error.js';

/** Why a field is missing. */
export type UnknownReason = Omit<UnknownField, 'field'>;

/**
 * Why something other than a list could not be read.
 *
 * @param scope that only it needs. @throws errors that end the sync: a refused credential, cancellation.
 */
export function unknownReason(error: unknown, scope: string | undefined): UnknownReason {
  if (!ProviderError.is(error) || error.kind === 'authentication' || error.kind === 'cancelled') throw error;
  if (error.kind === 'permission' && scope !== undefined)
    return { reason: `Grant the scope ${scope} to read it.`, scope };
  return { reason: error.message };
}
