import { stripVTControlCharacters } from 'node:util';

/** Controls but tab and line breaks, and marks that turn the direction. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** A provider's text with its lines and tabs, and without anything else that a terminal would obey. */
export const withoutControls = (text: string): string => stripVTControlCharacters(text).replace(CONTROLS, ' ');

/** A provider's text as one line of a terminal can show it: no escape sequences, no control characters, no marks that turn the direction. */
export function plainText(text: string): string {
  return stripVTControlCharacters(text).replace(
    /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g,
    ' ',
  );
}
