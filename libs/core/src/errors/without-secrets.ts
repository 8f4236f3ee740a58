import { inspect } from 'node:util';
import { redactValue } from '../redaction/redact-value.js';
import type { Redactor } from '../redaction/redactor.js';
import { ProviderError } from './provider-error.js';

/** The depth to which a plugin's error is searched. */
const DEEPEST = 8;

/**
 * Returns a plugin's error unchanged, or a copy without the connection's secrets. Core's own errors contain none, but a
 * plugin may throw any error.
 */
export function withoutSecrets(error: ProviderError, redactor: Redactor): ProviderError {
  if (!redactor.found(inspect(error, { depth: DEEPEST }))) return error;
  const { kind, retryable, retryAfter, status, code, message, endpoint, requestId, cause } = error;
  const hide = (text: string | undefined): string | undefined => (text === undefined ? text : redactor.redact(text));
  return new ProviderError({
    kind,
    retryable,
    retryAfter,
    status,
    code: hide(code),
    message: redactor.redact(message),
    endpoint: hide(endpoint),
    requestId: hide(requestId),
    cause: cause instanceof Error ? new Error(redactor.redact(cause.message)) : redactValue(cause, redactor),
  });
}
