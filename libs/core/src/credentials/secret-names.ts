import { HIDDEN } from './hidden.constants.js';

/** Words that, at the end of a property's name, say that its value opens something. */
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

/** Two words that do so together. */
const SECRET_PAIRS: ReadonlySet<string> = new Set([
  ...['user data', 'private key', 'secret key', 'access key', 'api key', 'account key', 'shared key', 'encryption key'],
  ...['private keys', 'secret keys', 'access keys', 'api keys', 'password hash', 'kube config', 'connection string'],
  ...['private pem', 'key pem', 'cloud init'],
]);

/** Tokens that only say where a list goes on or which version something has. */
const HARMLESS_TOKENS: ReadonlySet<string> = new Set([
  ...['page token', 'continuation token', 'next token', 'pagination token', 'cursor token', 'sync token'],
  ...['resume token', 'change token', 'etag token'],
]);

/** More names than these of one kind tell nothing more. */
const MOST_LEFT_OUT = 20;

/** A user's name, and perhaps a password, in an address: `postgres://admin:secret@host/`. */
const USER_INFO = /([a-z][a-z0-9+.-]{0,30}:\/\/)([^\s/@?#"']{1,512}@)+[^\s"']*/gi;

const decided = new Map<string, boolean>();

/** So many names are remembered: a provider may send any number. */
const MOST_DECIDED = 10_000;

/**
 * Whether a property is named as secrets are: by the end of its name, word by word, in any style. `password`, `rootPassword`, `user_data` and
 * `access_key` are; `token_count`, `password_policy`, `next_page_token` and `public_key` are not.
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
 * A row without what its own names call secret, and without user names and passwords in addresses, at any depth. What has none is given back
 * as it is. Numbers, switches and empty texts stay: `has_password: true` opens nothing.
 *
 * @param leftOut takes the JSON pointers of what was left out, with `*` for places in lists.
 */
export function withoutNamedSecrets(value: unknown, leftOut: Set<string>): unknown {
  // Most rows have nothing to leave out, and to see that costs a fraction of what it costs to know where each value stands.
  const isSuspect = typeof value === 'object' && value !== null ? mayHoldSecrets(value) : typeof value === 'string';
  return isSuspect ? new RowCleaner(leftOut).cleaned(value) : value;
}

/**
 * Whether there is anything to leave out. It may say so too often, never too rarely.
 *
 * Every row goes through it, so texts are looked at where they are found: calling it for each of them takes half as long again.
 */
function mayHoldSecrets(value: object): boolean {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    // An iterator, or a function for each item, costs twice as much as all the rest.
    for (let place = 0; place < list.length; place += 1) {
      const held = list[place];
      if (typeof held === 'string') {
        if (mayHoldUserInfo(held)) return true;
      } else if (typeof held === 'object' && held !== null && mayHoldSecrets(held)) return true;
    }
    return false;
  }
  // Faster than a list of the names; plain data inherits none.
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
  /** The way to where it is. Written as a pointer only when something is left out: most rows have nothing. */
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
      const after = before !== '' && isSecretName(name) ? this.#hidden() : this.cleaned(before);
      this.#steps.pop();
      if (after === before) continue;
      copy ??= { ...object };
      // Not by assignment, which would take `__proto__` for more than a name.
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
    const steps = this.#steps.map((step) => `/${step.slice(0, 80).replaceAll('~', '~0').replaceAll('/', '~1')}`);
    this.leftOut.add(steps.join(''));
  }
}
