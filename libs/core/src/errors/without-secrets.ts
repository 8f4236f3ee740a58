import { inspect } from 'node:util';
import { redactValue } from '../redaction/redact-value.js';
import type { Redactor } from '../redaction/redactor.js';
import { ProviderError } from './provider-error.js';

/** How deep an error of a plugin is looked into. */
const DEEPEST = 8;

/**
 * The error of a plugin as it is, or as one that tells the same without the secrets of the connection: those that core makes hold none,
 * but a plugin may fail with one of its own.
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
