import { stripVTControlCharacters } from 'node:util';

/**
 * What spreadsheets skip before they look whether a cell is a formula: blanks of any kind (NBSP too), control characters, format
 * characters (ZWSP, byte order mark, marks of direction) and all else that Unicode calls ignorable.
 */
const SKIPPED = /^[\p{White_Space}\p{C}\p{Default_Ignorable_Code_Point}]+/u;

/** Characters that begin a formula in Excel, LibreOffice, Numbers or Sheets. U+2212 is the minus sign of typeset text. */
const BEGINS_FORMULA = /^[=+\-@\u2212]/;

/** Some spreadsheets run what follows these, whatever it is (OWASP, CSV Injection). */
const BEGINS_LINE = /^[\t\r\n]/;

/**
 * A text as a CSV cell may hold it: one that a spreadsheet would run as a formula gets an apostrophe in front, and any other is returned
 * as it is. Only for text: a negative number is no formula, so pass numbers to the CSV writer as numbers.
 *
 * Wide, small and raised forms of the characters count as well, because Numbers normalises them (NFKC) before it looks.
 */
export function defuseFormula(text: string): string {
  const [first = ''] = text.replace(SKIPPED, '');
  return BEGINS_LINE.test(text) || BEGINS_FORMULA.test(first.normalize('NFKC')) ? `'${text}` : text;
}

/** Controls except tabs and line breaks, and marks that turn the direction of text. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/**
 * How CSV files are written, as options of `csv-stringify`: RFC 4180 in UTF-8, with a byte order mark, because Excel reads a file without
 * one in the code page of its system. Text that a spreadsheet or a terminal would obey is defused.
 */
export const CSV_FORMAT = {
  bom: true,
  record_delimiter: 'windows',
  // A lone line feed or carriage return ends a row for most readers, and the writer looks for the delimiter only.
  quoted_match: /[\r\n]/,
  cast: { string: (text: string): string => defuseFormula(stripVTControlCharacters(text).replace(CONTROLS, ' ')) },
} as const;
