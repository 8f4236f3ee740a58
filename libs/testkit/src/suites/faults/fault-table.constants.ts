import { type ProviderErrorKind, DEFAULT_RETRY_POLICY } from '@maestro/core';
import type { FaultAnswer } from '../../provider/fault.types.js';

/** A fault of a provider and the expected reaction. */
export interface FaultCase {
  readonly name: string;
  /** @param elsewhere the address of another host. */
  readonly answer: (elsewhere: string) => FaultAnswer;
  readonly kind: ProviderErrorKind;
  /** The expected number of requests for the failing page. */
  readonly tries: number;
  /** The likely fix for a plugin that handles it incorrectly. Default: the most common fix. */
  readonly fix?: string;
}

const ONCE = 1;
const AGAIN = DEFAULT_RETRY_POLICY.tries;
const AFTER_EACH_WAIT = 1 + DEFAULT_RETRY_POLICY.rateLimitWaits;

/** In milliseconds; longer than the timeout of a response. */
const TOO_LATE = 10 * DEFAULT_RETRY_POLICY.answerWithinMs;

const status = (code: number, kind: ProviderErrorKind, tries: number, headers?: Record<string, string>): FaultCase => ({
  name: headers ? `${code} with ${Object.keys(headers).join()}` : `${code}`,
  answer: () => ({ as: 'error', status: code, headers }),
  kind,
  tries,
});

const broken = (name: string, answer: FaultAnswer): FaultCase => ({
  name,
  answer: () => answer,
  kind: 'unavailable',
  tries: AGAIN,
});

const senseless = (name: string, answer: FaultAnswer): FaultCase => ({
  ...broken(name, answer),
  kind: 'invalid-response',
  fix: 'check that a body can be parsed and contains its list before reading rows; otherwise return `invalidBody` in `failure`',
});

/** HTTP statuses with their meaning in RFC 9110. The kinds match core's table. */
export const FAULTS: readonly FaultCase[] = [
  status(401, 'authentication', ONCE),
  status(403, 'permission', ONCE),
  status(404, 'not-supported', ONCE),
  status(412, 'not-supported', ONCE),
  status(422, 'configuration', ONCE),
  status(429, 'rate-limit', AFTER_EACH_WAIT),
  status(429, 'rate-limit', AFTER_EACH_WAIT, { 'retry-after': '7' }),
  status(500, 'unavailable', AGAIN),
  status(503, 'unavailable', AGAIN),
  broken('502 with an HTML page', { as: 'html', status: 502 }),
  broken('a response after the timeout', { as: 'late', ms: TOO_LATE }),
  broken('no response', { as: 'hang' }),
  broken('half a response and then silence', { as: 'stall' }),
  broken('a truncated body', { as: 'cut' }),
  senseless('a malformed body', { as: 'malformed' }),
  senseless('an empty object', { as: 'empty' }),
  {
    name: 'a redirect to another host',
    answer: (elsewhere) => ({ as: 'redirect', to: `${elsewhere}/v1` }),
    kind: 'configuration',
    tries: ONCE,
    fix: 'disable redirects in the HTTP client, and return the status in `failure`: another host must not receive the credential',
  },
];
