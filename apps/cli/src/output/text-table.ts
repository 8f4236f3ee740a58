import Table from 'cli-table3';
import { plainText } from './plain-text.js';

/** Lines without borders, two spaces between columns: readable, and easy to cut with other tools. */
const NO_BORDERS = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) => [
    [side, ''],
    ...['mid', 'left', 'right'].map((end) => [`${side}-${end}`, '']),
  ]),
);

/** A table as text, ending in a line break. Cells hold a provider's text; what a terminal would obey is taken out. */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
): string {
  const table = new Table({
    head: [...head],
    chars: { ...NO_BORDERS, middle: '  ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  table.push(...rows.map((row) => row.map((cell) => plainText(String(cell ?? '')))));
  return `${table.toString().replace(/ +$/gm, '')}\n`;
}
