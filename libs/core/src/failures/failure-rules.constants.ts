import { proxyName } from '../proxies/proxy-settings.js';
import type { ProviderErrorKind } from '../contract/provider-error-kind.types.js';
import type { FailureKind } from './provider-failure.types.js';

/** What a code or a status means. */
export interface FailureRule {
  readonly kind: ProviderErrorKind;
  readonly retryable: boolean;
  /** The text after "GET /v2/droplets: ". */
  readonly text: string;
}

const rule = (kind: ProviderErrorKind, text: string, retryable = false): FailureRule => ({ kind, retryable, text });

/** The proxy is looked up when the message is composed, because the environment names it. */
const ofProxy = (kind: ProviderErrorKind, text: (proxy: string) => string, retryable = false): FailureRule => ({
  kind,
  retryable,
  get text() {
    return text(proxyName());
  },
});

const NO_ANSWER = rule('unavailable', 'the provider could not be reached. Check the network, then run again.', true);
const CUT = rule('unavailable', 'the connection broke before the response was complete.', true);
const SLOW_DOWN = rule('rate-limit', 'the provider asks for fewer requests.', true);
const badCertificate = (text: string): FailureRule => rule('configuration', text);
const UNKNOWN_AUTHORITY = badCertificate(
  'its certificate is signed by an authority that this machine does not know. If the authority is your own, or that of a TLS-inspecting proxy, save its certificate to a file, set NODE_EXTRA_CA_CERTS to that file, and restart.',
);
const SELF_SIGNED = badCertificate(
  'its certificate is self-signed. If you trust it, save it to a file, set NODE_EXTRA_CA_CERTS to that file, and restart.',
);

/**
 * By code: S3 error codes (as radosgw answers them), Node's network errors, then HTTP. A code is more specific than a
 * status, so it is checked first.
 */
export const CODE_RULES: Readonly<Record<string, FailureRule>> = {
  SignatureDoesNotMatch: rule(
    'authentication',
    'the secret key does not belong to this access key. Enter the secret again, or create a new key.',
  ),
  InvalidAccessKeyId: rule(
    'authentication',
    'the provider does not know this access key. It was deleted or mistyped: create a new key.',
  ),
  UserSuspended: rule('authentication', 'the account of this key is suspended. Ask the provider’s support.'),
  RequestTimeTooSkewed: rule(
    'configuration',
    'this machine’s clock differs too much from the provider’s. Set the clock (NTP), then run again.',
  ),
  AccessDenied: rule('permission', 'the key may not read this.'),
  NoSuchBucket: rule('not-supported', 'there is no such bucket (any more).'),
  NotImplemented: rule('not-supported', 'the provider does not support this request.'),
  MethodNotAllowed: rule('not-supported', 'the provider does not support this request.'),
  SlowDown: SLOW_DOWN,
  TooManyRequests: SLOW_DOWN,
  RequestTimeout: CUT,
  ECONNRESET: CUT,
  EPIPE: CUT,
  ERR_STREAM_PREMATURE_CLOSE: CUT,
  ECONNREFUSED: NO_ANSWER,
  ECONNABORTED: rule('unavailable', 'the provider did not answer in time.', true),
  ETIMEDOUT: rule('unavailable', 'the provider did not answer in time.', true),
  TimeoutError: rule('unavailable', 'the provider did not answer in time.', true),
  EAI_AGAIN: NO_ANSWER,
  ENETUNREACH: NO_ANSWER,
  EHOSTUNREACH: NO_ANSWER,
  ENOTFOUND: rule(
    'unavailable',
    'the provider’s host name could not be resolved. Check the address and the network.',
    true,
  ),
  DEPTH_ZERO_SELF_SIGNED_CERT: SELF_SIGNED,
  SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN_AUTHORITY,
  UNABLE_TO_GET_ISSUER_CERT: UNKNOWN_AUTHORITY,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNKNOWN_AUTHORITY,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNKNOWN_AUTHORITY,
  CERT_UNTRUSTED: UNKNOWN_AUTHORITY,
  CERT_HAS_EXPIRED: badCertificate(
    'its certificate has expired. Check this machine’s clock, or ask the operator of the address to renew it.',
  ),
  CERT_NOT_YET_VALID: badCertificate('its certificate is not valid yet. Check this machine’s clock.'),
  ERR_TLS_CERT_ALTNAME_INVALID: badCertificate('its certificate is for another host name. Check the address.'),
  ERR_BODY_TOO_LARGE: rule(
    'invalid-response',
    'the response is too large even with the smallest page, and was not read, to protect this machine’s memory. If there is enough memory, increase MAESTRO_MAX_ANSWER_MB (32 by default).',
  ),
  ERR_PROXY_REFUSED: ofProxy(
    'configuration',
    (proxy) =>
      `${proxy} did not connect to it. Check that variable and NO_PROXY, and what the proxy allows; the response is not from the provider.`,
  ),
  ERR_PROXY_UNREACHABLE: ofProxy(
    'unavailable',
    (proxy) =>
      `${proxy} could not be reached. Start the proxy, or correct that variable; NO_PROXY lists hosts that bypass it.`,
    true,
  ),
};

/** By HTTP status (RFC 9110, section 15), most particular range first. */
export const STATUS_RULES: readonly { readonly from: number; readonly to: number; readonly rule: FailureRule }[] = [
  {
    from: 300,
    to: 399,
    rule: rule(
      'configuration',
      'the provider sent a redirect. Redirects are not followed, so that the credential never reaches another host: check the address.',
    ),
  },
  {
    from: 401,
    to: 401,
    rule: rule(
      'authentication',
      'the provider refused the credential. It was revoked, expired or mistyped: create a new one.',
    ),
  },
  { from: 403, to: 403, rule: rule('permission', 'the credential may not read this.') },
  { from: 404, to: 405, rule: rule('not-supported', 'the provider does not have this.') },
  { from: 408, to: 408, rule: rule('unavailable', 'the provider did not answer in time.', true) },
  { from: 410, to: 410, rule: rule('not-supported', 'the provider no longer has this.') },
  { from: 412, to: 412, rule: rule('not-supported', 'the account does not meet what this kind requires.') },
  { from: 425, to: 425, rule: rule('unavailable', 'the provider is not ready.', true) },
  { from: 429, to: 429, rule: rule('rate-limit', 'too many requests for this credential.', true) },
  { from: 400, to: 499, rule: rule('configuration', 'the provider rejected the request.') },
  { from: 501, to: 501, rule: rule('not-supported', 'the provider does not support this request.') },
  { from: 500, to: 599, rule: rule('unavailable', 'the provider failed.', true) },
];

/** The status equivalent to a kind that a plugin states. */
export const STATUS_OF_KIND: Readonly<Record<FailureKind, number>> = {
  authentication: 401,
  permission: 403,
  'not-supported': 404,
  'rate-limit': 429,
  unavailable: 503,
  configuration: 400,
};

/**
 * A body that is truncated, not JSON, or lacks the requested data. A retry often helps, as with a proxy's error page or
 * a failing back end.
 */
export const INVALID_BODY_RULE = rule(
  'invalid-response',
  'the response does not match the provider’s documentation.',
  true,
);

/** No response and no known code. */
export const UNKNOWN_RULE = rule('unavailable', 'the request failed.', true);
