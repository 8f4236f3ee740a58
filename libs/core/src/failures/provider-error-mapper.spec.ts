import { inspect } from 'node:util';
import { Redactor } from '../redaction/redactor.js';
import { CODE_RULES } from './failure-rules.constants.js';
import type { ProviderErrorKind } from '../contract/provider-error-kind.types.js';
import { toProviderError } from './provider-error-mapper.js';
import type { ProviderFailure } from './provider-failure.types.js';

const SECRET = 'dop_v1_secret/+';
const context = { endpoint: 'GET /v2/droplets', redactor: new Redactor([SECRET]), now: 0 };
const map = (failure: ProviderFailure) => toProviderError(failure, context);

describe('toProviderError', () => {
  it.each<[number, ProviderErrorKind, boolean]>([
    [301, 'configuration', false],
    [400, 'configuration', false],
    [401, 'authentication', false],
    [403, 'permission', false],
    [404, 'not-supported', false],
    [405, 'not-supported', false],
    [408, 'unavailable', true],
    [410, 'not-supported', false],
    [412, 'not-supported', false],
    [422, 'configuration', false],
    [425, 'unavailable', true],
    [429, 'rate-limit', true],
    [500, 'unavailable', true],
    [501, 'not-supported', false],
    [502, 'unavailable', true],
    [503, 'unavailable', true],
    [504, 'unavailable', true],
    [599, 'unavailable', true],
    [999, 'unavailable', true],
  ])('reads the status %i as %s', (status, kind, retryable) => {
    expect(map({ status })).toMatchObject({ kind, retryable, status, endpoint: 'GET /v2/droplets' });
  });

  it.each<[string, number | undefined, ProviderErrorKind, boolean]>([
    ['SignatureDoesNotMatch', 403, 'authentication', false],
    ['InvalidAccessKeyId', 403, 'authentication', false],
    ['UserSuspended', 403, 'authentication', false],
    ['AccessDenied', 403, 'permission', false],
    ['RequestTimeTooSkewed', 403, 'configuration', false],
    ['NoSuchBucket', 404, 'not-supported', false],
    ['NotImplemented', 501, 'not-supported', false],
    ['SlowDown', 503, 'rate-limit', true],
    ['RequestTimeout', 400, 'unavailable', true],
    ['ECONNRESET', undefined, 'unavailable', true],
    ['ECONNREFUSED', undefined, 'unavailable', true],
    ['ENOTFOUND', undefined, 'unavailable', true],
    ['ETIMEDOUT', undefined, 'unavailable', true],
    ['CERT_HAS_EXPIRED', undefined, 'configuration', false],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', undefined, 'configuration', false],
  ])('reads the code %s before the status', (code, status, kind, retryable) => {
    expect(map({ code, status })).toMatchObject({ kind, retryable });
  });

  it.each(['InternalError', 'toString', 'constructor', '__proto__'])(
    'uses the status for the code %s, which has no rule',
    (code) => {
      expect(map({ code, status: 500 })).toMatchObject({ kind: 'unavailable', retryable: true });
    },
  );

  it('reads a body that is cut or no JSON as an invalid response that may pass', () => {
    expect(map({ status: 200, invalidBody: true })).toMatchObject({ kind: 'invalid-response', retryable: true });
  });

  it('knows no better than unavailable without status and code', () => {
    expect(map({})).toMatchObject({ kind: 'unavailable', retryable: true, status: undefined });
  });

  it('says what happened, to what, with status, code and request id', () => {
    const { message, requestId } = map({ status: 403, code: 'AccessDenied', requestId: 'tx-1' });

    expect(message).toBe('GET /v2/droplets: the key may not read this. (403, AccessDenied, request tx-1)');
    expect(requestId).toBe('tx-1');
  });

  it.each([
    [
      'quotes why the provider refused',
      { status: 422, message: 'page_size:\n must be at least 25' },
      '(422) The provider says: "page_size: must be at least 25"',
    ],
    ['quotes at most 200 characters', { status: 400, message: 'x'.repeat(500) }, `says: "${'x'.repeat(200)}"`],
    ['quotes no secret', { status: 400, message: `not ${SECRET}` }, 'says: "not [redacted]"'],
    [
      'quotes no characters that do something',
      { status: 400, message: 'a\u0000\u001b[31m\u202eb' },
      'says: "a [31m b"',
    ],
    ['quotes nothing where it said nothing', { status: 500, message: ' \n' }, '(500)'],
    [
      'quotes no library where there was no answer',
      { code: 'ECONNREFUSED', message: 'connect failed' },
      '(ECONNREFUSED)',
    ],
  ])('%s', (_, failure, end) => {
    expect(map(failure).message.endsWith(end)).toBe(true);
  });

  it('says for every code what to do or what it is, as a sentence', () => {
    const messages = Object.keys(CODE_RULES).map((code) => map({ code }).message);

    for (const message of messages) expect(message).toMatch(/^GET \/v2\/droplets: [a-z].*\. \(\w+\)$/);
  });

  it('keeps how long the provider asks to wait, in milliseconds', () => {
    expect(map({ status: 429, headers: { 'retry-after': '3' } }).retryAfter).toBe(3000);
  });

  it('quotes the provider as the cause, but no page of HTML', () => {
    const { cause } = map({ status: 502, message: `<html>\n  <body>${'x'.repeat(5000)}` });

    expect((cause as Error).message).toMatch(/^<html> <body>x+$/);
    expect((cause as Error).message).toHaveLength(200);
  });

  it('has no cause when nobody said anything', () => {
    expect('cause' in map({ status: 500 })).toBe(false);
  });

  it('holds the secret nowhere, in whatever field it came', () => {
    const written = [SECRET, encodeURIComponent(SECRET), Buffer.from(`user:${SECRET}`).toString('base64')];

    for (const form of written) {
      const error = map({
        status: 400,
        code: form,
        requestId: form,
        message: `at the end of 200 ${'x'.repeat(170)} ${form}`,
      });
      const everything = inspect(error, { depth: 10, showHidden: true });

      expect(everything).not.toContain(form);
      expect(everything).not.toContain('secret');
    }
  });
});
