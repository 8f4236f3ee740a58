import { isAbsolute } from 'node:path';
import { invalidField } from '../../http/problems/problem.error.js';
import { type CheckedSettings, checkSettings } from '../../notifications/channels/check-settings.js';
import type { ChannelField, ChannelSettings } from '../../notifications/channels/channel-type.types.js';

/** Where a state is read from. Secret as a whole: an address may hold a password. */
export type StateSettings = ChannelSettings;

/** A way to read a state. */
export interface StateType extends CheckedSettings {
  readonly id: 'file' | 'https' | 's3';
  /** Where a state is, for lists. Contains nothing secret. */
  place(settings: StateSettings): string;
}

const field = (name: string, kind: ChannelField['kind'], help: string, required = false): ChannelField => ({
  ...{ name, label: name, help, kind, required },
});

const FILE: StateType = {
  id: 'file',
  title: 'A file',
  fields: [field('path', 'text', 'An absolute path within a directory of MAESTRO_STATE_DIRS.', true)],
  place: ({ path = '' }) => path,
};

const HTTPS: StateType = {
  id: 'https',
  title: 'An address',
  fields: [
    field('url', 'url', 'Answers GET with the state, as the http backend of Terraform does.', true),
    field('token', 'secret', 'Sent as a bearer token.'),
    field('user', 'text', 'With a password, for Basic authentication.'),
    field('password', 'secret', 'With a user, for Basic authentication.'),
  ],
  place: ({ url = '' }) => new URL(url).host,
};

const S3: StateType = {
  id: 's3',
  title: 'A bucket',
  fields: [
    field('endpoint', 'url', 'Of the region, such as https://fra1.digitaloceanspaces.com.', true),
    { ...field('region', 'text', 'What requests are signed for.'), default: 'us-east-1' },
    field('bucket', 'text', 'The name of the bucket.', true),
    field('key', 'text', 'The key of the state.'),
    field(
      'prefix',
      'text',
      'Instead of a key: every object whose key begins with it is a state. Without both, every object is.',
    ),
    field('accessKeyId', 'text', 'The ID of an access key that may read the bucket.', true),
    field('secretAccessKey', 'secret', 'The secret of the access key.', true),
  ],
  place: ({ bucket = '', key, prefix = '' }) => (key === undefined ? `${bucket}/${prefix}*` : `${bucket}/${key}`),
};

/** All ways, by id. */
export const STATE_TYPES: ReadonlyMap<string, StateType> = new Map([FILE, HTTPS, S3].map((type) => [type.id, type]));

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Names that stay within the path of a request: the client of S3 treats ARNs in another way. */
const BUCKET = /^[\w.-]{1,255}$/;
const REGION = /^[a-z0-9-]{1,63}$/i;

/** Checks settings. @throws ProblemError 400 that names each wrong field, and repeats no value. */
export function checkStateSettings(type: StateType, given: Readonly<Record<string, unknown>>): StateSettings {
  const settings = checkSettings(type, given);
  const { path } = settings;
  if (path !== undefined && !isAbsolute(path)) throw invalidField('settings.path', 'path must be an absolute path');
  for (const name of ['url', 'endpoint']) requireEncryption(name, settings[name]);
  if (type.id === 'https') checkAuthentication(settings);
  if (type.id === 's3') checkBucket(settings);
  return settings;
}

function requireEncryption(name: string, address: string | undefined): void {
  if (address === undefined) return;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && !LOOPBACK.test(hostname))
    throw invalidField(`settings.${name}`, `${name} must begin with https://, because states hold secrets`);
}

function checkAuthentication({ token, user, password }: StateSettings): void {
  if ((user === undefined) !== (password === undefined))
    throw invalidField('settings.password', 'Basic authentication needs user and password');
  if (token !== undefined && user !== undefined)
    throw invalidField('settings.token', 'Give a token, or user and password');
}

function checkBucket({ endpoint = '', region = '', bucket = '', key, prefix }: StateSettings): void {
  const { search, hash } = new URL(endpoint);
  if (search || hash) throw invalidField('settings.endpoint', 'endpoint must not contain ? or #');
  if (!REGION.test(region)) throw invalidField('settings.region', 'region must consist of letters, digits and -');
  if (!BUCKET.test(bucket)) throw invalidField('settings.bucket', 'bucket must be the name of a bucket');
  if (key !== undefined && prefix !== undefined) throw invalidField('settings.prefix', 'Give a key, or a prefix');
}
