import { stripVTControlCharacters } from 'node:util';

/** A provider's text as one line of a terminal can show it: no escape sequences, no control characters, no marks that turn the direction. */
export function plainText(text: string): string {
  return stripVTControlCharacters(text).replace(
    /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g,
    ' ',
  );
}
