import stringWidth from 'string-width';
import { plainText } from './plain-text.js';

/** Two spaces between columns, no borders: readable, and easy to cut with other tools. */
const GAP = '  ';

/** Rows in one piece of text. */
const ROWS_PER_PIECE = 500;

const ASCII = /^[\x20-\x7e]*$/;

/** Cells of a row: they hold a provider's text, of which what a terminal would obey is taken out. */
export type TableRow = readonly (string | number | undefined)[];

/** A table as text, ending in a line break. */
export const textTable = (head: readonly string[], rows: readonly TableRow[]): string =>
  [...tablePieces(head, rows)].join('');

/** The same in pieces, so that a caller can write a long table and hear signals meanwhile. The time is linear in the rows. */
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

/** Columns that a terminal takes for a text; most texts are one each character. */
const widthOf = (text: string): number => (ASCII.test(text) ? text.length : stringWidth(text));
