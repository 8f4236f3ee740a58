import { ProviderError } from './provider-error.js';

/** The error of work that was cancelled: by Ctrl-C, a cancelled sync, or a host that shuts down. */
export function cancelledError(): ProviderError {
  return new ProviderError({ kind: 'cancelled', retryable: false, message: 'Stopped on request before completion.' });
}
