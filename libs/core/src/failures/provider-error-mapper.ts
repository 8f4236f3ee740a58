import type { Redactor } from '../redaction/redactor.js';
import { retryAfterMs } from '../limits/rate-headers-parser.js';
import {
  CODE_RULES,
  type FailureRule,
  INVALID_BODY_RULE,
  STATUS_OF_KIND,
  STATUS_RULES,
  UNKNOWN_RULE,
} from './failure-rules.constants.js';
import { ProviderError } from '../errors/provider-error.js';
import type { ProviderFailure } from './provider-failure.types.js';

/** A provider's message is quoted, unless it is an HTML page. */
const LONGEST_QUOTE = 200;

/** Where a failure happened, and how to describe it. */
export interface FailureContext {
  /** `GET /v2/droplets`. */
  readonly endpoint: string;
  readonly redactor: Redactor;
  /** Milliseconds since the epoch, to interpret a `retry-after` date. */
  readonly now: number;
}

/**
 * The only place where an HTTP or S3 response becomes a ProviderError: by what the plugin states, else by code, else by
 * status. Without secrets.
 */
export function toProviderError(failure: ProviderFailure, { endpoint, redactor, now }: FailureContext): ProviderError {
  const { kind, retryable, text } = ruleFor(failure);
  const said = failure.message === undefined ? '' : quotable(redactor.redact(failure.message));
  const facts = [failure.status, failure.code, failure.requestId && `request ${failure.requestId}`]
    .filter(Boolean)
    .join(', ');
  return new ProviderError({
    kind,
    retryable,
    message: `${endpoint}: ${text}${facts ? ` (${redactor.redact(facts)})` : ''}${reason(failure, said)}`,
    retryAfter: retryAfterMs(failure.headers?.['retry-after'], now),
    status: failure.status,
    code: failure.code === undefined ? undefined : redactor.redact(failure.code),
    endpoint,
    requestId: failure.requestId === undefined ? undefined : redactor.redact(failure.requestId),
    cause: said === '' ? undefined : new Error(said),
  });
}

/** A single line without control characters. */
const quotable = (text: string): string =>
  text
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_QUOTE);

/** The provider's own reason, which often names the parameter that it rejects. */
const reason = ({ status = 0, invalidBody = false }: ProviderFailure, said: string): string =>
  status < 400 || invalidBody || said === '' ? '' : ` The provider says: "${said}"`;

function ruleFor({ kind, code, status, invalidBody }: ProviderFailure): FailureRule {
  if (kind !== undefined) return ruleOfStatus(STATUS_OF_KIND[kind]);
  const byCode = code === undefined || !Object.hasOwn(CODE_RULES, code) ? undefined : CODE_RULES[code];
  if (byCode) return byCode;
  if (invalidBody) return INVALID_BODY_RULE;
  if (status === undefined) return UNKNOWN_RULE;
  return ruleOfStatus(status);
}

const ruleOfStatus = (status: number): FailureRule =>
  STATUS_RULES.find(({ from, to }) => status >= from && status <= to)?.rule ?? UNKNOWN_RULE;
