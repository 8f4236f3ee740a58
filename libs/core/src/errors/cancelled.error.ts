import { ProviderError } from './provider-error.js';

/** The error of everything that stops because somebody asked: Ctrl-C, a cancelled sync, a host that shuts down. */
export function cancelledError(): ProviderError {
  return new ProviderError({ kind: 'cancelled', retryable: false, message: 'Stopped on request before completion.' });
}
