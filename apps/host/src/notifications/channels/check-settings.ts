import { isEmail, isFQDN, isURL } from 'class-validator';
import { type FieldProblem, invalidRequest } from '../../http/problems/problem.error.js';
import type { ChannelField, ChannelSettings } from './channel-type.types.js';

/** The domains of a setting, in small letters. */
export const domainsOf = (text: string): readonly string[] =>
  text.split(',').map((domain) => domain.trim().toLowerCase());

/** What has settings, as a form asks for them. */
export interface CheckedSettings {
  readonly title: string;
  readonly fields: readonly ChannelField[];
}

/** The maximum length of a setting. */
const LONGEST = 2000;

const URL_RULES = { protocols: ['http', 'https'], require_protocol: true, require_tld: false, disallow_auth: true };

const RULES: Readonly<Record<ChannelField['kind'], (text: string) => string | undefined>> = {
  url: (text) => (isURL(text, URL_RULES) ? undefined : 'must be an address that begins with https:// or http://'),
  email: (text) => (isEmail(text) ? undefined : 'must be an e-mail address'),
  domains: (text) =>
    domainsOf(text).every((domain) => isFQDN(domain))
      ? undefined
      : 'must be domains such as example.com, separated by commas',
  port: (text) =>
    /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65_536 ? undefined : 'must be from 1 to 65535',
  // Control characters could end a header.
  text: (text) => (/\p{Cc}/u.test(text) ? 'must not contain control characters' : undefined),
  secret: (text) => (/[\p{Cc}\s]/u.test(text) ? 'must not contain blanks or control characters' : undefined),
};

/**
 * Checks settings, and adds defaults. A refused value is not repeated: it may be a secret.
 *
 * @throws ProblemError 400 that names each wrong field.
 */
export function checkSettings(
  { fields, title }: CheckedSettings,
  given: Readonly<Record<string, unknown>>,
): ChannelSettings {
  const problems: FieldProblem[] = [];
  const problem = (name: string, message: string): void => void problems.push({ field: `settings.${name}`, message });
  const settings: Record<string, string> = {};
  for (const field of fields) {
    const value = given[field.name] ?? field.default ?? '';
    if (typeof value !== 'string' || value.length > LONGEST)
      problem(field.name, `${field.name} must be a text of at most ${LONGEST} characters`);
    else if (value === '') {
      if (field.required) problem(field.name, `${field.name} is required: ${field.help}`);
    } else {
      const wrong = RULES[field.kind](value);
      if (wrong === undefined) settings[field.name] = value;
      else problem(field.name, `${field.name} ${wrong}`);
    }
  }
  const names = fields.map(({ name }) => name);
  for (const name of Object.keys(given)
    .filter((key) => !names.includes(key))
    .slice(0, 20))
    problem(name.slice(0, 50), `${title} has no such setting. It has: ${names.join(', ')}`);
  if (problems.length > 0) throw invalidRequest(problems);
  return settings;
}
