import type { PageStyle } from '../scenario/page-style.types.js';
import type { Row } from '../scenario/row.types.js';

/** One page of a list, before it is serialized. */
export interface PageContents {
  readonly rows: readonly Row[];
  /** The number of rows before it. */
  readonly offset: number;
  readonly total?: number;
  /** The query parameter that requests the next page, and its value. Absent on the last page. */
  readonly next?: { readonly parameter: string; readonly value: string };
  /** Replaces the link to the next page, or the sign that more rows follow. */
  readonly nextText?: string;
}

const CURSOR = /^(\d+) (.+)$/s;

/** A cursor contains the id of the row before it, as at most providers, so that it stays valid when the list shifts. */
const writeCursor = (offset: number, id: string): string => Buffer.from(`${offset} ${id}`).toString('base64url');

/** A list, and how its rows are identified. */
export interface CuttableList {
  readonly style: PageStyle;
  readonly rows: readonly Row[];
  readonly id: (row: Row) => string;
}

/** The number of rows before the page that a query requests. Undefined if the page cannot exist. */
export function offsetOf(
  { style, rows, id }: CuttableList,
  query: URLSearchParams,
  forced?: number,
): number | undefined {
  if (style.style === 'whole') return 0;
  if (Number(query.get(style.size.parameter) ?? style.size.default) < (style.size.min ?? 0)) return undefined;
  const asked = query.get(style.parameter);
  if (style.style === 'cursor') {
    if (!asked) return 0;
    const [, offset, name] = CURSOR.exec(Buffer.from(asked, 'base64url').toString()) ?? [];
    if (offset === undefined) return undefined;
    const before = rows.findIndex((row) => id(row) === name);
    return before === -1 ? Math.max(0, Number(offset) - 1) : before + 1;
  }
  if (style.style === 'marker') {
    if (!asked) return 0;
    const before = rows.findIndex((row) => id(row) === asked);
    return before === -1 ? undefined : before + 1;
  }
  const page = asked === null ? 1 : Number(asked);
  return Number.isInteger(page) && page >= 1 ? (page - 1) * sizeOf(style, query, forced) : undefined;
}

/** The number of rows per page: as requested within the provider's limits, or a fixed number. */
export function sizeOf(style: PageStyle, query: URLSearchParams, forced?: number): number {
  if (style.style === 'whole') return Infinity;
  if (forced !== undefined) return forced;
  const { parameter, default: usual, max } = style.size;
  const asked = Number(query.get(parameter));
  return Math.min(asked >= 1 ? Math.floor(asked) : usual, max);
}

/** The requested page of the list. Undefined if there is no such page. */
export function cutPage(list: CuttableList, query: URLSearchParams, forced?: number): PageContents | undefined {
  const { style, rows, id } = list;
  const offset = offsetOf(list, query, forced);
  if (offset === undefined) return undefined;
  const end = offset + sizeOf(style, query, forced);
  const page = { rows: rows.slice(offset, end), offset, total: style.total === undefined ? undefined : rows.length };
  const last = rows[end - 1];
  if (style.style === 'whole' || last === undefined || end >= rows.length) return page;
  const number = String(Number(query.get(style.parameter) ?? 1) + 1);
  const values = { cursor: () => writeCursor(end, id(last)), marker: () => id(last), numbered: () => number };
  return { ...page, next: { parameter: style.parameter, value: values[style.style]() } };
}
