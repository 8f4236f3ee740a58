/** Control characters, and characters that reorder or hide text. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

/** Characters with a meaning in CommonMark or GitHub within a line: emphasis, code, links, HTML, table cells, automatic links. */
const SPECIAL = /[\\`*[\]<>|#~]|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|:(?=\/\/)|@(?=\w)|(?<=www)\./giu;
/** What begins a list, a rule or a heading. */
const BEGINS_BLOCK = /^\s*(?:[-+=]|\d+(?=[.)]))/;

/** Escapes a plugin's text as Markdown in a single line. */
export function plainText(text: string): string {
  const line = text.replace(UNPRINTABLE, ' ').replace(SPECIAL, '\\$&');
  return line
    .replace(BEGINS_BLOCK, (marker) => (/\d/.test(marker) ? marker : `\\${marker.trim()}`))
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** A name as code, or as plain text if it contains characters that would end the code or the cell. */
export const code = (name: string): string => (/^[\w .:/@{}[\]$*=-]+$/.test(name) ? `\`${name}\`` : plainText(name));

/** Several names as code, with commas between them. */
export const codes = (names: readonly string[]): string => names.map(code).join(', ');

/** A link with a leading space. Empty unless the address is https. */
export function linked(text: string, address = ''): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'https:'
    ? ` [${plainText(text)}](<${url.href.replace(/[<>\\|]/g, encodeURIComponent)}>)`
    : '';
}

/** A table. Cells are Markdown already. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}
