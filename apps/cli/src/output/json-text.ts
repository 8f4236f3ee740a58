/** Characters that JSON.stringify leaves unescaped and terminals interpret: DEL, C1 controls (ECMA-48, section 5.3), and bidirectional marks. */
const OBEYED = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const DEL = 0x7f;

/** A value as JSON that is safe to print on a terminal: characters that terminals interpret are escaped. */
export const jsonText = (value: unknown, indent?: number): string =>
  withEscapes(JSON.stringify(value, undefined, indent));

/** As {@link jsonText}, for large JSON text. */
export function showableJson(json: string): string | Buffer {
  const bytes = Buffer.from(json);
  // As many bytes as characters means ASCII, the common case; the conversion to bytes is needed for writing anyway.
  return bytes.length === json.length && !bytes.includes(DEL) ? bytes : withEscapes(json);
}

const withEscapes = (json: string): string =>
  json.replace(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
