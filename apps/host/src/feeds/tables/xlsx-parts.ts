import { type TableCell } from './table-columns.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The titles of the sheets. */
const SHEETS = ['Resources', 'About'];

/** The parts of a workbook besides its sheets, by their names in the package (ECMA-376, part 1, annex L). */
export const WORKBOOK_PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${SHEETS.map((_, place) => `<Override PartName="/xl/worksheets/sheet${place + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${SHEETS.map((title, place) => `<sheet name="${title}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`).join('')}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${SHEETS.map((_, place) => `<Relationship Id="rId${place + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${place + 1}.xml"/>`).join('')}</Relationships>`,
};

/** Before the rows of a sheet. */
export const SHEET_BEGIN = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;

/** After the rows of a sheet. */
export const SHEET_END = '</sheetData></worksheet>';

/** Characters of a cell (Excel specifications and limits). */
const MAX_CELL = 32_767;

/** What XML cannot hold (XML 1.0, production 2), also half of a surrogate pair. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Excel reads `_x000D_` as the character of that number. */
const ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** What has to be replaced, roughly: most texts have nothing of it, and are only searched once. */
const SPECIAL = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff&<>]|_x/;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** Writes the rows of a sheet. Texts are never formulas. */
export class SheetRows {
  /** Rows written. */
  count = 0;
  /** Cells whose text was too long. */
  cut = 0;

  write(cells: readonly TableCell[]): string {
    this.count += 1;
    // Excel does without the references, but not every reader does.
    return `<row r="${this.count}">${cells.map((cell, place) => this.#cell(cell, `${columnName(place)}${this.count}`)).join('')}</row>`;
  }

  #cell(value: TableCell, at: string): string {
    if (value === null || value === undefined || value === '') return '';
    if (typeof value === 'number') return Number.isFinite(value) ? `<c r="${at}"><v>${value}</v></c>` : '';
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${this.#text(value)}</t></is></c>`;
  }

  #text(value: string): string {
    let text = value;
    if (text.length > MAX_CELL) {
      text = `${text.slice(0, MAX_CELL - 1)}…`;
      this.cut += 1;
    }
    if (!SPECIAL.test(text)) return text;
    return text
      .replaceAll(UNWRITABLE, ' ')
      .replaceAll(ESCAPED, '_x005F_')
      .replaceAll(/[&<>\r]/g, (character) => ENTITIES[character] ?? character);
  }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The name of a column by its place: A to Z, then AA. */
const letters = (place: number): string =>
  place < LETTERS.length
    ? LETTERS.charAt(place)
    : `${letters(Math.floor(place / LETTERS.length) - 1)}${LETTERS.charAt(place % LETTERS.length)}`;

const NAMES: string[] = [];

/** The same, made once: a table has few columns. */
const columnName = (place: number): string => (NAMES[place] ??= letters(place));
