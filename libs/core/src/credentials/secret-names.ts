import { toPointer } from '../json/json-pointer.js';
import { HIDDEN } from './secret.js';

/** Words that mark a property as secret if its name ends in them. */
const SECRETS: ReadonlySet<string> = new Set(
  [
    'password',
    'passwd',
    'passphrase',
    'pass',
    'pwd',
    'secret',
    'token',
    'credential',
    'authorization',
    'kubeconfig',
  ].flatMap((word) => [word, `${word}s`]),
);

/** Pairs of words that do so. */
const SECRET_PAIRS: ReadonlySet<string> = new Set([
  ...['user data', 'private key', 'secret key', 'access key', 'api key', 'account key', 'shared key', 'encryption key'],
  ...['private keys', 'secret keys', 'access keys', 'api keys', 'password hash', 'kube config', 'connection string'],
  ...['private pem', 'key pem', 'cloud init'],
]);

/** Tokens that are not secret: page cursors, version tags, and the words that language models count. */
const HARMLESS_TOKENS: ReadonlySet<string> = new Set([
  ...['page token', 'continuation token', 'next token', 'pagination token', 'cursor token', 'sync token'],
  ...['resume token', 'change token', 'etag token'],
  ...['total token', 'max token', 'stop token', 'input token', 'output token', 'prompt token', 'completion token'],
]);

/** Reporting more names of one kind would not help. */
const MOST_LEFT_OUT = 20;

/** A user name, possibly with a password, in a URL: `postgres://admin:secret@host/`. */
const USER_INFO = /([a-z][a-z0-9+.-]{0,30}:\/\/)([^\s/@?#"']{1,512}@)+[^\s"']*/gi;

const decided = new Map<string, boolean>();

/** How many names are cached. Bounded, because a provider may send any number. */
const MOST_DECIDED = 10_000;

/**
 * Whether the name of a property indicates a secret. Compares the last words of the name, in any naming style.
 * `password`, `rootPassword`, `user_data` and `access_key` are; `token_count`, `password_policy`, `next_page_token` and
 * `public_key` are not.
 */
export function isSecretName(name: string): boolean {
  const known = decided.get(name);
  if (known !== undefined) return known;
  if (decided.size >= MOST_DECIDED) decided.clear();
  const isSecret = endsAsSecrets(name);
  decided.set(name, isSecret);
  return isSecret;
}

function endsAsSecrets(name: string): boolean {
  const words = name
    .slice(-80)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  const last = words.at(-1) ?? '';
  const pair = words.slice(-2).join(' ');
  if (HARMLESS_TOKENS.has(pair.replace(/s$/, ''))) return false;
  return SECRETS.has(last) || SECRET_PAIRS.has(pair) || last === 'userdata';
}

/**
 * Removes values whose names indicate secrets, and user names and passwords in URLs, at any depth. Returns the same row
 * if there are none. Numbers, booleans and empty texts are kept: `has_password: true` gives no access.
 *
 * @param leftOut collects the JSON pointers of the removed values, with `*` for list positions.
 */
export function withoutNamedSecrets(value: unknown, leftOut: Set<string>): unknown {
  // Most rows contain no secret, and finding that out costs a fraction of tracking the path of each value.
  const isSuspect = typeof value === 'object' && value !== null ? mayHoldSecrets(value) : typeof value === 'string';
  return isSuspect ? new RowCleaner(leftOut).cleaned(value) : value;
}

/**
 * Whether anything may have to be removed. False positives are possible, false negatives are not.
 *
 * A hot path, so texts are checked inline: a call for each of them would take 50 % longer.
 */
function mayHoldSecrets(value: object): boolean {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    // An iterator or a callback per item would cost twice as much as everything else.
    for (let place = 0; place < list.length; place += 1) {
      const held = list[place];
      if (typeof held === 'string') {
        if (mayHoldUserInfo(held)) return true;
      } else if (typeof held === 'object' && held !== null && mayHoldSecrets(held)) return true;
    }
    return false;
  }
  // Faster than listing the names. Plain data inherits no properties.
  for (const name in value) {
    const held = (value as Record<string, unknown>)[name];
    if (typeof held === 'string') {
      if ((held !== '' && isSecretName(name)) || mayHoldUserInfo(held)) return true;
    } else if (typeof held === 'object' && held !== null && (isSecretName(name) || mayHoldSecrets(held))) return true;
  }
  return false;
}

/** A single character is found fastest. */
function mayHoldUserInfo(text: string): boolean {
  return text.length > 8 && text.includes('@') && text.includes('://');
}

class RowCleaner {
  /** The path to the current value. Formatted as a pointer only if something is removed, which is rare. */
  readonly #steps: string[] = [];

  constructor(readonly leftOut: Set<string>) {}

  cleaned(value: unknown): unknown {
    if (typeof value === 'string') return mayHoldUserInfo(value) ? this.#withoutUserInfo(value) : value;
    if (typeof value !== 'object' || value === null) return value;
    return Array.isArray(value) ? this.#list(value) : this.#object(value as Record<string, unknown>);
  }

  #list(list: readonly unknown[]): readonly unknown[] {
    let copy: unknown[] | undefined;
    this.#steps.push('*');
    for (let place = 0; place < list.length; place += 1) {
      const after = this.cleaned(list[place]);
      if (after !== list[place]) (copy ??= [...list])[place] = after;
    }
    this.#steps.pop();
    return copy ?? list;
  }

  #object(object: Readonly<Record<string, unknown>>): object {
    let copy: Record<string, unknown> | undefined;
    for (const name of Object.keys(object)) {
      const before = object[name];
      if (typeof before !== 'string' && (typeof before !== 'object' || before === null)) continue;
      this.#steps.push(name);
      // What was declared as secret is hidden already, and no news.
      const isOpen = before !== '' && before !== HIDDEN;
      const after = isOpen && isSecretName(name) ? this.#hidden() : this.cleaned(before);
      this.#steps.pop();
      if (after === before) continue;
      copy ??= { ...object };
      // Not by assignment, because `__proto__` would set the prototype.
      Object.defineProperty(copy, name, { value: after, enumerable: true, writable: true, configurable: true });
    }
    return copy ?? object;
  }

  #hidden(): string {
    this.#note();
    return HIDDEN;
  }

  #withoutUserInfo(text: string): string {
    const safe = text.replace(USER_INFO, (address, scheme: string) => {
      const host = address.slice(address.lastIndexOf('@') + 1).split(/[/?#]/, 1)[0] ?? '';
      return scheme + host;
    });
    if (safe !== text) this.#note();
    return safe;
  }

  #note(): void {
    if (this.leftOut.size >= MOST_LEFT_OUT) return;
    this.leftOut.add(toPointer(...this.#steps.map((step) => step.slice(0, 80))));
  }
}
