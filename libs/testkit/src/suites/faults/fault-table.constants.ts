import { type ProviderErrorKind, DEFAULT_RETRY_POLICY } from '@maestro/core';
import type { FaultAnswer } from '../../provider/fault.types.js';

/** One way in which a provider fails, and what must come of it. */
export interface FaultCase {
  readonly name: string;
  /** @param elsewhere the address of another host. */
  readonly answer: (elsewhere: string) => FaultAnswer;
  readonly kind: ProviderErrorKind;
  /** Requests for the page that fails, in all. */
  readonly tries: number;
  /** What likely fixes a plugin that takes it for something else. Default: what fixes most. */
  readonly fix?: string;
}

const ONCE = 1;
const AGAIN = DEFAULT_RETRY_POLICY.tries;
const AFTER_EACH_WAIT = 1 + DEFAULT_RETRY_POLICY.rateLimitWaits;

/** Milliseconds; longer than any answer may take. */
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
  fix: 'make sure that a body can be read and holds its list before its rows are taken; else tell `invalidBody` in `failure`',
});

/** By HTTP status as RFC 9110 means it; the kinds are those of core's one table. */
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
  broken('502 with a page of HTML', { as: 'html', status: 502 }),
  broken('an answer after its time', { as: 'late', ms: TOO_LATE }),
  broken('no answer', { as: 'hang' }),
  broken('half an answer and then silence', { as: 'stall' }),
  broken('a body that is cut', { as: 'cut' }),
  senseless('a malformed body', { as: 'malformed' }),
  senseless('a body that says nothing', { as: 'empty' }),
  {
    name: 'a redirect to another host',
    answer: (elsewhere) => ({ as: 'redirect', to: `${elsewhere}/v1` }),
    kind: 'configuration',
    tries: ONCE,
    fix: 'tell the HTTP client to follow no redirect, and tell the status in `failure`: the credential must not go there',
  },
];
