import { writtenForms } from './written-forms.js';

const HIDDEN = '[redacted]';

/** Shorter values would match by chance and make every message unreadable. */
const SHORTEST_SECRET = 8;

/** `Authorization: Bearer …` and S3's `Credential=…/Signature=…`, whoever's they are. */
const PATTERNS: readonly [RegExp, string][] = [
  [/\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${HIDDEN}`],
  [/\b(signature|x-amz-security-token)=[\w%/+=-]+/gi, `$1=${HIDDEN}`],
];

/**
 * Takes the secrets of one connection out of any text: as they are, and as URLs, JSON, XML and base64 write them, alone or within each
 * other. A secret that was hashed, encrypted or cut in pieces is not recognised.
 */
export class Redactor {
  readonly #first: RegExp;
  readonly #all: RegExp;

  /** @param secrets the values to hide, of at least 8 characters. */
  constructor(secrets: readonly string[]) {
    const hidden = secrets.filter((secret) => secret.length >= SHORTEST_SECRET);
    // The longest first: another may begin with the same characters.
    const forms = hidden.sort((a, b) => b.length - a.length).flatMap(writtenForms);
    // Without any form, what never matches.
    const source = forms.length > 0 ? forms.join('|') : '(?!)';
    this.#first = new RegExp(source);
    this.#all = new RegExp(source, 'g');
  }

  /** Whether the text holds one of the connection's secrets. Cheap enough for every page. */
  found(text: string): boolean {
    return this.#first.test(text);
  }

  /** Takes out the connection's own secrets and leaves all else as it is: for a body, before it is parsed. */
  hideSecrets(text: string): string {
    return text.replace(this.#all, HIDDEN);
  }

  /** For messages and logs: takes out the secrets, and whatever looks like an authorization header. */
  redact(text: string): string {
    return PATTERNS.reduce((rest, [pattern, to]) => rest.replace(pattern, to), this.hideSecrets(text));
  }
}
