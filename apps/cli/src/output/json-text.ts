/** What JSON.stringify leaves as it is and a terminal obeys: DEL, C1 controls (ECMA-48, section 5.3), and marks that turn the direction. */
const OBEYED = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const DEL = 0x7f;

/** A value as JSON that can be shown on a terminal: the same value, with every character escaped that would do anything there. */
export const jsonText = (value: unknown, indent?: number): string =>
  withEscapes(JSON.stringify(value, undefined, indent));

/** The same for text that is JSON already, and much of it: ready to be written. */
export function showableJson(json: string): string | Buffer {
  const bytes = Buffer.from(json);
  // As many bytes as characters: it is ASCII, as most is, and to see that costs nothing that writing it would not.
  return bytes.length === json.length && !bytes.includes(DEL) ? bytes : withEscapes(json);
}

const withEscapes = (json: string): string =>
  json.replace(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
