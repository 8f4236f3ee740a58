import { SecretFinder } from './secret-finder.js';
import { secretPatterns } from './secret-pattern.js';
import { HIDDEN } from '../credentials/hidden.constants.js';

/** Shorter values would match by chance and make every message unreadable. */
const SHORTEST_SECRET = 8;

/** `Authorization: Bearer …` and S3's `Credential=…/Signature=…`, whoever's they are. */
const PATTERNS: readonly [RegExp, string][] = [
  [/\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${HIDDEN}`],
  [/\b(signature|x-amz-security-token)=[\w%/+=-]+/gi, `$1=${HIDDEN}`],
];

/**
 * Takes the secrets of one connection out of any text, in a time that grows with the text alone: as they are, in whatever case; as URLs,
 * JSON, JavaScript, HTML and XML write them, each character or some, alone or within each other; their bytes in hexadecimal, base64 and
 * base64 of base64. Of each of these, a piece is enough: what holds 16 characters of a secret in a row is hidden. A secret that was hashed,
 * encrypted or cut into shorter pieces is not recognised.
 */
export class Redactor {
  readonly #secrets: SecretFinder;

  /** @param secrets the values to hide, of at least 8 characters. */
  constructor(secrets: readonly string[]) {
    const hidden = secrets.filter((secret) => secret.length >= SHORTEST_SECRET);
    this.#secrets = new SecretFinder(hidden.flatMap(secretPatterns));
  }

  /** Whether the text holds one of the connection's secrets. Cheap enough for every page. */
  found(text: string): boolean {
    return this.#secrets.any(text);
  }

  /** Takes out the connection's own secrets and leaves all else as it is: for a body, before it is parsed. */
  hideSecrets(text: string): string {
    const spans = this.#secrets.all(text);
    const pieces = spans.map(({ start }, index) => text.slice(spans[index - 1]?.end ?? 0, start) + HIDDEN);
    return pieces.join('') + text.slice(spans.at(-1)?.end ?? 0);
  }

  /** For messages and logs: takes out the secrets, and whatever looks like an authorization header. */
  redact(text: string): string {
    return PATTERNS.reduce((rest, [pattern, to]) => rest.replace(pattern, to), this.hideSecrets(text));
  }
}
