/** A label, ready to be written. */
export interface Label {
  readonly name: string;
  /** As JSON: the name, and the beginning of its value. */
  readonly begin: string;
}

/** Prepares a label of a name without characters that JSON escapes. */
export const label = (name: string): Label => ({ name, begin: `"${name}":"` });

/** What JSON escapes in a text. */
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

/**
 * Writes JSON whose values are texts, from pieces that are joined once. Making an object with all labels of each
 * resource, and serializing it, would take several times as long, and most of that in collecting garbage.
 */
export class LabelText {
  readonly #pieces: string[] = [];

  /** Adds JSON. */
  add(json: string): void {
    this.#pieces.push(json);
  }

  /** Adds the value of a label that was begun, and ends it. */
  addValue(text: string): void {
    this.#pieces.push(ESCAPED.test(text) ? JSON.stringify(text).slice(1, -1) : text, '"');
  }

  /** What was added since the last call. */
  take(): string {
    const text = this.#pieces.join('');
    this.#pieces.length = 0;
    return text;
  }
}
