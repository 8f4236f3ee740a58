import type { ProviderErrorKind } from '../contract/provider-error-kind.types.js';
import { inspect } from 'node:util';
import { redactValue } from '../redaction/redact-value.js';
import type { Redactor } from '../redaction/redactor.js';
import type { ResourceType } from '../contract/resource-type.types.js';

const BRAND = Symbol.for('@maestro/core/provider-error');

/** What is known about a failure. */
export interface ProviderErrorFacts {
  readonly kind: ProviderErrorKind;
  /** What happened, to what, and what to do next. Without secrets. */
  readonly message: string;
  /** Whether a retry may succeed soon. */
  readonly retryable: boolean;
  /** Milliseconds that the provider asked to wait. */
  readonly retryAfter?: number;
  /** The HTTP status. */
  readonly status?: number;
  /** The provider's or the network's code for it: `SlowDown`, `ECONNRESET`. */
  readonly code?: string;
  /** `GET /v2/droplets`. Without query values. */
  readonly endpoint?: string;
  /** The provider's id of the request, for its support. */
  readonly requestId?: string;
  /** The cause, without secrets. Never a library's own error object, which contains the request with its headers. */
  readonly cause?: unknown;
}

/** The error of all failures at a provider. A collector's streams fail with nothing else. */
export class ProviderError extends Error implements ProviderErrorFacts {
  override readonly name = 'ProviderError';
  readonly [BRAND] = true;
  readonly kind: ProviderErrorKind;
  readonly retryable: boolean;
  readonly retryAfter?: number;
  readonly status?: number;
  readonly code?: string;
  readonly endpoint?: string;
  readonly requestId?: string;

  constructor(facts: ProviderErrorFacts) {
    super(facts.message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.kind = facts.kind;
    this.retryable = facts.retryable;
    this.retryAfter = facts.retryAfter;
    this.status = facts.status;
    this.code = facts.code;
    this.endpoint = facts.endpoint;
    this.requestId = facts.requestId;
  }

  /** True for a ProviderError of any loaded copy of this package, including a plugin's own copy. */
  static is(error: unknown): error is ProviderError {
    return typeof error === 'object' && error !== null && BRAND in error;
  }
}

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

/** Converts what a collector threw into a ProviderError without secrets. Other errors are reported as a defect of the plugin. */
export function asProviderError(error: unknown, { kind }: ResourceType, redactor: Redactor): ProviderError {
  if (ProviderError.is(error)) return withoutSecrets(error, redactor);
  const said = redactor.redact(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  const message = `The collector of ${kind} failed internally (${said}). This is a bug in the plugin: report it to its author.`;
  return new ProviderError({ kind: 'invalid-response', retryable: false, message });
}

/** The error of work that was cancelled: by Ctrl-C, a cancelled sync, or a host that shuts down. */
export function cancelledError(): ProviderError {
  return new ProviderError({ kind: 'cancelled', retryable: false, message: 'Stopped on request before completion.' });
}
