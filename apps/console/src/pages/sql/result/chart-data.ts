import type { SqlResult } from '../sql.query';
import { cellText, isNumeric } from './cell-text';

/** More could not be distinguished. */
const MOST_BARS = 40;
const MOST_POINTS = 1000;

const MOMENT = /^(date|timestamp)/;

/** A result as a chart: one number for each label. */
export interface ChartData {
  /** Along moments, a line; otherwise bars. */
  readonly type: 'line' | 'bar';
  readonly points: readonly { readonly label: string; readonly value: number }[];
  /** How many rows are not shown. */
  readonly left: number;
}

/** The names of the columns of numbers. Empty: there is nothing to draw. */
export const numberColumns = ({ columns }: Pick<SqlResult, 'columns'>): readonly string[] => [
  ...new Set(columns.filter(isNumeric).map(({ name }) => name)),
];

/** The values of a column of numbers over the first other column. Rows without a number are left out. */
export function chartData({ columns, rows }: Pick<SqlResult, 'columns' | 'rows'>, name: string): ChartData {
  const place = columns.findIndex((column) => column.name === name && isNumeric(column));
  const labels = columns.findIndex((column) => !isNumeric(column));
  const isMoment = MOMENT.test(columns[labels]?.type ?? '');
  const points = rows.flatMap((row, index) => {
    const value = row[place];
    if (value === null || value === undefined || !Number.isFinite(Number(value))) return [];
    const label = labels < 0 ? String(index + 1) : cellText(row[labels]) || 'null';
    return [{ label: isMoment ? shortMoment(label) : label, value: Number(value) }];
  });
  // Rows may come in any order; text does, too, because moments are in ISO 8601.
  if (isMoment) points.sort((one, other) => one.label.localeCompare(other.label));
  const shown = points.slice(0, isMoment ? MOST_POINTS : MOST_BARS);
  return { type: isMoment ? 'line' : 'bar', points: shown, left: points.length - shown.length };
}

/** `2026-11-01`, or with the time if it is not midnight. */
const shortMoment = (moment: string): string =>
  moment.replace(/T00:00:00(\.0+)?Z?$/, '').replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*$/, '$1 $2');
