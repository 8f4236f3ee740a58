import stringWidth from 'string-width';
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

/** Two spaces between columns, no borders: readable, and easy to cut with other tools. */
const GAP = '  ';

/** Rows in one piece of text. */
const ROWS_PER_PIECE = 500;

const ASCII = /^[\x20-\x7e]*$/;

/** The cells of a row: a provider's text, sanitized for terminals. */
type TableRow = readonly (string | number | undefined)[];

/** A table as text, ending in a line break. */
export const textTable = (head: readonly string[], rows: readonly TableRow[]): string =>
  [...tablePieces(head, rows)].join('');

/** As {@link textTable}, in pieces, so that a caller can handle signals while writing a long table. Linear in the number of rows. */
export function* tablePieces(head: readonly string[], rows: readonly TableRow[]): Generator<string> {
  const widths = head.map((title) => widthOf(plainText(title)));
  for (const row of rows) row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, widthOf(textOf(cell)))));
  yield lineOf(head, widths);
  for (let at = 0; at < rows.length; at += ROWS_PER_PIECE)
    yield rows
      .slice(at, at + ROWS_PER_PIECE)
      .map((row) => lineOf(row, widths))
      .join('');
}

function lineOf(row: TableRow, widths: readonly number[]): string {
  const cells = row.map((cell, at) => {
    const text = textOf(cell);
    return text + ' '.repeat(Math.max(0, (widths[at] ?? 0) - widthOf(text)));
  });
  return `${cells.join(GAP).trimEnd()}\n`;
}

const textOf = (cell: string | number | undefined): string => plainText(String(cell ?? ''));

/** The number of terminal columns of a text; usually one per character. */
const widthOf = (text: string): number => (ASCII.test(text) ? text.length : stringWidth(text));
