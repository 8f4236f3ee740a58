import { SecretFinder } from './secret-finder.js';
import { secretPatterns } from './secret-pattern.js';
import { HIDDEN } from '../credentials/secret.js';
import { createHash } from 'node:crypto';

/** Shorter values would match by chance and make messages unreadable. */
const SHORTEST_SECRET = 8;

/** `Authorization: Bearer …` and S3's `Credential=…/Signature=…`, of any account. */
const PATTERNS: readonly [RegExp, string][] = [
  [/\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${HIDDEN}`],
  [/\b(signature|x-amz-security-token)=[\w%/+=-]+/gi, `$1=${HIDDEN}`],
];

/**
 * Removes the secrets of one connection from any text, in time linear in the text. Recognized forms: literal, in any
 * case; with any characters escaped as in URLs, JSON, JavaScript, HTML and XML, even nested; and the bytes in
 * hexadecimal, base64 and base64 of base64. Pieces of at least 16 consecutive characters are removed as well. A secret
 * that was hashed, encrypted or split into shorter pieces is not recognized.
 */
export class Redactor {
  readonly #secrets: SecretFinder;

  /** @param secrets the values to hide, of at least 8 characters. */
  constructor(secrets: readonly string[]) {
    const hidden = secrets.filter((secret) => secret.length >= SHORTEST_SECRET);
    this.#secrets = new SecretFinder(hidden.flatMap(secretPatterns));
  }

  /** Whether the text contains one of the connection's secrets. Cheap enough to run on every page. */
  found(text: string): boolean {
    return this.#secrets.any(text);
  }

  /** Removes the connection's own secrets and changes nothing else. For a body, before it is parsed. */
  hideSecrets(text: string): string {
    const spans = this.#secrets.all(text);
    const pieces = spans.map(({ start }, index) => text.slice(spans[index - 1]?.end ?? 0, start) + HIDDEN);
    return pieces.join('') + text.slice(spans.at(-1)?.end ?? 0);
  }

  /** For messages and logs: removes the secrets, and anything that looks like an authorization header. */
  redact(text: string): string {
    return PATTERNS.reduce((rest, [pattern, to]) => rest.replace(pattern, to), this.hideSecrets(text));
  }
}

/** More credentials than a process has in use or has used recently. */
const MAX_RECENT = 50;

/** By a hash of their secrets, most recently used last. */
const RECENT = new Map<string, Redactor>();

/**
 * The redactor of a new connection. It is cached, for text that cannot be attributed to a connection and for later
 * connections with the same secrets, because computing their encodings takes milliseconds.
 */
export function redactorOf(secrets: readonly string[]): Redactor {
  const key = createHash('sha256').update(JSON.stringify(secrets)).digest('base64');
  const redactor = RECENT.get(key) ?? new Redactor(secrets);
  RECENT.delete(key);
  RECENT.set(key, redactor);
  for (const oldest of RECENT.keys()) {
    if (RECENT.size <= MAX_RECENT) break;
    RECENT.delete(oldest);
  }
  return redactor;
}

/** Removes the secrets of this process's most recently opened connections from text. */
export const redactRecent = (text: string): string =>
  [...RECENT.values()].reduce((rest, redactor) => redactor.redact(rest), text);
