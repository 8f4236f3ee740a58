import { base64Cores } from './base64-cores.js';
import { writtenBackslashes, writtenCharacter } from './written-character.js';

/** A character with the backslashes before it, or those at the end. */
const CHARACTERS = /(\\*)([^\\])|\\+$/gu;

/**
 * How a secret may stand in a text, as sources of regular expressions: as it is, and as URLs, forms, JSON, JavaScript and XML write it,
 * each also within another; and as base64 writes it, alone or within a longer text.
 */
export function writtenForms(secret: string): readonly string[] {
  return [
    secret.replace(CHARACTERS, (whole, backslashes = '', character?: string) =>
      character === undefined ? writtenBackslashes(whole.length) : writtenCharacter(character, backslashes.length),
    ),
    ...base64Cores(secret).map((core) => Array.from(core, writtenBase64).join('')),
  ];
}

/** Both alphabets of RFC 4648. */
function writtenBase64(character: string): string {
  if (character === '+') return `(?:-|${writtenCharacter('+')})`;
  return character === '/' ? `(?:_|${writtenCharacter('/')})` : character;
}
