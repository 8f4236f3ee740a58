/** A label, ready to be written. */
export interface Label {
  readonly name: string;
  /** As the first member of an object of JSON: all of it before the value's text. */
  readonly first: Uint8Array;
  /** As a further member. */
  readonly next: Uint8Array;
}

/** Prepares a label of a name without characters that JSON escapes. */
export const label = (name: string): Label => ({
  name,
  first: jsonBytes(`{"${name}":"`),
  next: jsonBytes(`,"${name}":"`),
});

/** The bytes of a text that is written many times. */
export const jsonBytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

const [FIRST, LAST, QUOTE, BACKSLASH] = [0x20, 0x7e, 0x22, 0x5c];

/** Bytes that UTF-8 has at most for a code unit of a text. */
const MOST_BYTES = 3;

/** Bytes that are taken at once. */
const FULL_BYTES = 512 * 1024;

/** Rarely is a resource so large that there has to be more. */
const FIRST_BYTES = FULL_BYTES + 64 * 1024;

/**
 * Writes JSON whose values are texts, as bytes. An object with the labels of each resource, serialized, takes over ten
 * times as long, and most of that to collect garbage; joining texts takes nearly as long.
 */
export class LabelText {
  #buffer = Buffer.allocUnsafeSlow(FIRST_BYTES);
  #length = 0;

  /** Adds JSON. */
  add(json: Uint8Array): void {
    this.#reserve(json.length);
    this.#buffer.set(json, this.#length);
    this.#length += json.length;
  }

  /** Adds a text, the value of a label that was begun or any other, and the quotation mark at its end. */
  addValue(text: string): void {
    this.#reserve(text.length + 1);
    const buffer = this.#buffer;
    let length = this.#length;
    for (let place = 0; place < text.length; place++) {
      const code = text.charCodeAt(place);
      if (code < FIRST || code > LAST || code === QUOTE || code === BACKSLASH) return this.#addEscaped(text);
      buffer[length++] = code;
    }
    buffer[length++] = QUOTE;
    this.#length = length;
  }

  /** Whether there is enough to be taken. */
  get isFull(): boolean {
    return this.#length >= FULL_BYTES;
  }

  /** What was added since the last call. What is added next is written over it. */
  take(): Uint8Array {
    const taken = this.#buffer.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #addEscaped(text: string): void {
    const json = JSON.stringify(text).slice(1);
    this.#reserve(json.length * MOST_BYTES);
    this.#length += this.#buffer.write(json, this.#length);
  }

  #reserve(bytes: number): void {
    const needed = this.#length + bytes;
    if (needed <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.#buffer.length * 2));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }
}
