import { type ProblemKind } from './problem-kind.types.js';
import { SIGN_IN_LIMITS, USER_CONFLICTS } from './user-problems.constants.js';

/** The problem of an id that identifies nothing. */
const unknown = (what: string, source: string) => ({
  status: 404,
  title: `Unknown ${what}`,
  when: `The id in the path is not that of ${what.startsWith('a') ? 'an' : 'a'} ${what}.`,
  advice: `Take the id from \`${source}\`.`,
});

/**
 * Every problem of the API, by code. Codes are part of the API: clients compare them, and `type` contains them, so a
 * code is never renamed or given another meaning. docs/api.md has the same table.
 */
export const PROBLEMS = {
  'invalid-request': {
    status: 400,
    title: 'Invalid request',
    when: 'A field, a parameter or the body as a whole breaks a rule of the operation.',
    advice: 'Correct the fields that `errors` names.',
  },
  'invalid-cursor': {
    status: 400,
    title: 'Invalid cursor',
    when: 'The cursor is malformed, or from another list, filter, order or version of the host.',
    advice: 'Read the list again from its first page.',
  },
  'invalid-sql': {
    status: 400,
    title: 'Invalid SQL',
    when: 'The query is not one SELECT over the schema `inventory`, or PostgreSQL refuses it.',
    advice: 'Correct it at `position`.',
  },
  'malformed-json': {
    status: 400,
    title: 'Malformed JSON',
    when: 'The body is not well-formed JSON.',
    advice: 'Send JSON (RFC 8259).',
  },
  'body-cut-short': {
    status: 400,
    title: 'Body cut short',
    when: 'The body ended before its `content-length`.',
    advice: 'Send the request again.',
  },
  'bad-request': {
    status: 400,
    title: 'Bad Request',
    when: 'The address of the request cannot be decoded.',
    advice: 'Percent-encode it as UTF-8 (RFC 3986).',
  },
  unauthorized: {
    status: 401,
    title: 'Unauthorized',
    when: 'There is no token or session, or it is unknown, revoked or expired.',
    advice: 'Send a valid token, or sign in again.',
  },
  forbidden: {
    status: 403,
    title: 'Forbidden',
    when: 'The operation needs a higher role than the token has.',
    advice: 'Ask an admin for another token.',
  },
  'token-of-a-feed': {
    status: 403,
    title: 'Token of a feed',
    when: 'The token of a feed was used for anything but its feed, or with parameters.',
    advice: 'Use it for its feed only, without parameters.',
  },
  'cross-site-request': {
    status: 403,
    title: 'Cross-site request',
    when: 'A page of another origin used the session of the browser.',
    advice: 'Send a token instead.',
  },
  'unknown-route': {
    status: 404,
    title: 'Not Found',
    when: 'There is no such path, or not with this method.',
    advice: 'See `/api/docs`.',
  },
  'unknown-connection': unknown('connection', 'GET /connections'),
  'unknown-provider': {
    status: 404,
    title: 'Unknown provider',
    when: 'The id in the path is not that of a provider whose plugin is loaded.',
    advice: 'Take the id from `GET /providers`.',
  },
  'resource-not-found': {
    status: 404,
    title: 'Resource not found',
    when: 'The id in the path is not that of a resource.',
    advice: 'Take the id from `GET /resources`.',
  },
  'unknown-channel': unknown('channel', 'GET /channels'),
  'unknown-terraform-state': unknown('Terraform state', 'GET /terraform/states'),
  'unknown-delivery': {
    status: 404,
    title: 'Unknown delivery',
    when: 'The id in the path is not that of a delivery that is kept.',
    advice: 'Take the id from `GET /deliveries`.',
  },
  'unknown-subscription': unknown('subscription', 'GET /subscriptions'),
  'unknown-sync': {
    status: 404,
    title: 'Unknown sync',
    when: 'The id in the path is not that of a sync; old ones are removed.',
    advice: 'Take the id from `GET /connections/ID/syncs`.',
  },
  'unknown-saved-query': unknown('saved query', 'GET /sql/queries'),
  'unknown-annotation-rule': unknown('annotation rule', 'GET /annotations/rules'),
  'unknown-finding': unknown('finding', 'GET /findings'),
  'unknown-task': {
    status: 404,
    title: 'Unknown task',
    when: 'The provider of the connection has no task of this name.',
    advice: 'Take the name from `GET /connections/ID/tasks`.',
  },
  'unknown-view': {
    status: 404,
    title: 'Unknown view',
    when: 'The id is not that of a view that the token may see.',
    advice: 'Take the id from `GET /views`.',
  },
  'unknown-token': unknown('token', 'GET /tokens'),
  'unknown-user': unknown('user', 'GET /users'),
  'no-demo': {
    status: 404,
    title: 'No demo',
    when: 'An operation of the demo was called on another host.',
    advice: 'Sign in with a token.',
  },
  'no-identity-provider': {
    status: 404,
    title: 'No identity provider',
    when: 'The host has no identity provider, so nobody can sign in with one.',
    advice: 'Sign in with a token, or set `MAESTRO_OIDC_ISSUER`.',
  },
  'account-already-connected': {
    status: 409,
    title: 'Account already connected',
    when: 'Another connection reads the same account.',
    advice: 'Replace its credential, or send `allowSameAccount`.',
  },
  'another-account': {
    status: 409,
    title: 'Another account',
    when: 'The new credential of a connection is for a different account.',
    advice: 'Create another connection, or send `acceptOtherAccount`.',
  },
  'connection-cannot-be-opened': {
    status: 409,
    title: 'Connection cannot be opened',
    when: 'The plugin of the connection is not loaded, or its credential cannot be read.',
    advice: 'Do what `detail` says.',
  },
  'credential-cannot-be-verified': {
    status: 409,
    title: 'Credential cannot be verified',
    when: 'The plugin could not be started with the credential.',
    advice: 'Do what `detail` says.',
  },
  ...USER_CONFLICTS,
  'nothing-to-approve': {
    status: 409,
    title: 'Nothing to approve',
    when: 'The sync does not need approval, or a later sync has superseded it.',
    advice: 'See the latest sync of the connection.',
  },
  'removed-connection': {
    status: 409,
    title: 'Removed connection',
    when: 'The connection was removed; only its inventory is kept.',
    advice: 'Create another connection for the account.',
  },
  'sync-over': {
    status: 409,
    title: 'Sync is over',
    when: 'A sync that has ended was to be cancelled.',
    advice: 'There is nothing to do.',
  },
  'body-too-large': {
    status: 413,
    title: 'Body too large',
    when: 'The body is larger than the operation allows.',
    advice: 'Send less.',
  },
  'unsupported-charset': {
    status: 415,
    title: 'Unsupported charset',
    when: 'The charset of the body is not supported.',
    advice: 'Send UTF-8.',
  },
  'unsupported-encoding': {
    status: 415,
    title: 'Unsupported encoding',
    when: 'The `content-encoding` of the body is not supported.',
    advice: 'Send gzip, deflate, br or none.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Unsupported Media Type',
    when: 'The body is not JSON.',
    advice: 'Send JSON as `application/json`.',
  },
  'misdirected-request': {
    status: 421,
    title: 'Misdirected Request',
    when: 'The demo was called by another name than localhost.',
    advice: 'Use the address that it printed.',
  },
  'key-used-before': {
    status: 422,
    title: 'Key used before',
    when: 'The `Idempotency-Key` came with another body before.',
    advice: 'Use a new key for a new request.',
  },
  'too-many-event-streams': {
    status: 429,
    title: 'Too many event streams',
    when: 'As many event streams are open as the token or the host may have.',
    advice: 'Close one, or wait for `retry-after`.',
  },
  'too-many-exports': {
    status: 429,
    title: 'Too many exports',
    when: 'The token or the host has reached its limit of concurrent exports.',
    advice: 'Wait for `retry-after`.',
  },
  'too-many-sql-queries': {
    status: 429,
    title: 'Too many SQL queries',
    when: 'As many SQL queries are running as the host allows.',
    advice: 'Wait for `retry-after`.',
  },
  ...SIGN_IN_LIMITS,
  'too-many-invalid-tokens': {
    status: 429,
    title: 'Too Many Requests',
    when: 'Too many invalid tokens came from the address, or the same one too often.',
    advice: 'Wait for `retry-after`, and send a valid token.',
  },
  'too-many-rejected-credentials': {
    status: 429,
    title: 'Too many rejected credentials',
    when: 'Providers rejected too many credentials that came from the address.',
    advice: 'Wait for `retry-after`.',
  },
  'internal-server-error': {
    status: 500,
    title: 'Internal Server Error',
    when: 'The host failed unexpectedly.',
    advice: 'Look up `instance` in its log.',
  },
  'credential-cannot-be-sealed': {
    status: 503,
    title: 'Credential cannot be sealed',
    when: 'The host does not have the key to encrypt credentials with.',
    advice: 'Start it with the current master key.',
  },
  'database-unavailable': {
    status: 503,
    title: 'Database unavailable',
    when: 'The database does not respond in time. Nothing was changed.',
    advice: 'Wait for `retry-after`.',
  },
  'not-ready': {
    status: 503,
    title: 'Not ready',
    when: '`/health/ready` found a part that does not work; `errors` names it.',
    advice: 'Wait: the host recovers automatically.',
  },
  'sql-unavailable': {
    status: 503,
    title: 'SQL unavailable',
    when: 'The database has no role that reads the inventory only.',
    advice: 'Do what `detail` says.',
  },
  'took-too-long': {
    status: 503,
    title: 'Took too long',
    when: 'The search did not finish in time.',
    advice: 'Narrow it by kind, region or tag, or sort by name.',
  },
  'disk-full': {
    status: 507,
    title: 'Disk full',
    when: 'The disk of the database is full. Nothing was changed.',
    advice: 'Free some space, then send the request again.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

/** Codes identify problems. */
export type ProblemCode = keyof typeof PROBLEMS;
