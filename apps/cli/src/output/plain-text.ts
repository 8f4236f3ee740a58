import { stripVTControlCharacters } from 'node:util';

/** Controls but tab and line breaks, and bidirectional marks. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** A provider's text without terminal escape sequences; line breaks and tabs are kept. */
export const withoutControls = (text: string): string => stripVTControlCharacters(text).replace(CONTROLS, ' ');

/** A provider's text on one line, without escape sequences, control characters and bidirectional marks. */
export function plainText(text: string): string {
  return stripVTControlCharacters(text).replace(
    /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g,
    ' ',
  );
}
