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
