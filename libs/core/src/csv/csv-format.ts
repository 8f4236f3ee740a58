import { stripVTControlCharacters } from 'node:util';

/**
 * What spreadsheets skip before they check whether a cell is a formula: spaces of any kind (including NBSP), control
 * characters, format characters (ZWSP, byte order mark, direction marks) and everything else that Unicode calls
 * ignorable.
 */
const SKIPPED = /^[\p{White_Space}\p{C}\p{Default_Ignorable_Code_Point}]+/u;

/** Characters that begin a formula in Excel, LibreOffice, Numbers or Sheets. U+2212 is the minus sign of typeset text. */
const BEGINS_FORMULA = /^[=+\-@\u2212]/;

/** Some spreadsheets run whatever follows these (OWASP, CSV Injection). */
const BEGINS_LINE = /^[\t\r\n]/;

/**
 * Makes text safe for a CSV cell: text that a spreadsheet would run as a formula is prefixed with an apostrophe; other
 * text is unchanged. Only for text: a negative number is not a formula, so pass numbers to the CSV writer as numbers.
 *
 * Full-width, small and superscript forms count as well, because Numbers normalizes cells (NFKC) first.
 */
export function defuseFormula(text: string): string {
  const [first = ''] = text.replace(SKIPPED, '');
  return BEGINS_LINE.test(text) || BEGINS_FORMULA.test(first.normalize('NFKC')) ? `'${text}` : text;
}

/** Control characters except tabs and line breaks, and bidirectional formatting characters. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/**
 * How CSV files are written, as options of `csv-stringify`: RFC 4180 in UTF-8, with a byte order mark, because Excel
 * reads a file without one in the code page of its system. Text that a spreadsheet or a terminal would interpret is
 * defused.
 */
export const CSV_FORMAT = {
  bom: true,
  record_delimiter: 'windows',
  // Most readers end a row at a lone line feed or carriage return, but the writer only quotes for the delimiter.
  quoted_match: /[\r\n]/,
  cast: { string: (text: string): string => defuseFormula(stripVTControlCharacters(text).replace(CONTROLS, ' ')) },
} as const;
