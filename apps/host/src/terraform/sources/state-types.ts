import { isAbsolute } from 'node:path';
import { invalidField } from '../../http/problems/problem.error.js';
import { type CheckedSettings, checkSettings } from '../../notifications/channels/check-settings.js';
import type { ChannelField, ChannelSettings } from '../../notifications/channels/channel-type.types.js';

/** Where a state is read from. Secret as a whole: an address may hold a password. */
export type StateSettings = ChannelSettings;

/** A way to read a state. */
export interface StateType extends CheckedSettings {
  readonly id: 'file' | 'https';
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

/** All ways, by id. */
export const STATE_TYPES: ReadonlyMap<string, StateType> = new Map([FILE, HTTPS].map((type) => [type.id, type]));

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Checks settings. @throws ProblemError 400 that names each wrong field, and repeats no value. */
export function checkStateSettings(type: StateType, given: Readonly<Record<string, unknown>>): StateSettings {
  const settings = checkSettings(type, given);
  const { path, url, token, user, password } = settings;
  if (path !== undefined && !isAbsolute(path)) throw invalidField('settings.path', 'path must be an absolute path');
  if (url !== undefined) {
    const { protocol, hostname } = new URL(url);
    if (protocol !== 'https:' && !LOOPBACK.test(hostname))
      throw invalidField('settings.url', 'url must begin with https://, because states hold secrets');
  }
  if ((user === undefined) !== (password === undefined))
    throw invalidField('settings.password', 'Basic authentication needs user and password');
  if (token !== undefined && user !== undefined)
    throw invalidField('settings.token', 'Give a token, or user and password');
  return settings;
}
