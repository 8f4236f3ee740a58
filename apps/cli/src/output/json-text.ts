/** What JSON.stringify leaves as it is and a terminal obeys: DEL, C1 controls (ECMA-48, section 5.3), and marks that turn the direction. */
const OBEYED = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A value as JSON that can be shown on a terminal: the same value, with every character escaped that would do anything there. */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, undefined, indent);
  return isPlain(text)
    ? text
    : text.replace(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Whether it is ASCII without DEL, as most is: to see that costs a fraction of what the expression costs. */
const isPlain = (text: string): boolean => Buffer.byteLength(text) === text.length && !text.includes('\u007f');
