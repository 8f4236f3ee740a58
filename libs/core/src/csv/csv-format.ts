import { stripVTControlCharacters } from 'node:util';
import { defuseFormula } from './defuse-formula.js';

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
