import type { CursorAnswer } from '../../listing/cursor-listing.js';
import type { PageAnswer } from '../../listing/listing-outcome.types.js';
import type { AnswerPlace, CursorPages, MarkerPages, NumberedPages, PageSize, Paging } from './paging.js';
import type { ParsedAnswer } from './rest-api.types.js';
import type { MapId, RestList, RestReport } from './rest-list.types.js';
import { pointerReader, pointerSteps, toPointer } from '../../json/json-pointer.js';

/** One link of a `Link` header (RFC 8288), as far as needed here. */
const LINK = /<([^>]*)>([^<]*)/g;
const IS_NEXT = /;\s*rel\s*=\s*"?(?:[^",;]*\s)?next(?:\s[^",;]*)?"?\s*(?:[;,]|$)/i;

const ABSOLUTE = /^https?:\/\//i;

/**
 * The cursor in a response: the text itself, or the value of `parameter` in a link. Undefined if there is no next page.
 *
 * @throws {TypeError} if the value contains no cursor.
 */
export function nextCursor(named: unknown, parameter: string): string | undefined {
  if (named === undefined || named === null || named === false || named === '') return undefined;
  if (typeof named === 'number') return String(named);
  if (typeof named !== 'string') throw new TypeError('the next page is not named by a text');
  if (!named.startsWith('<')) return cursorOf(named, parameter);
  const link = nextLink(named);
  return link === undefined ? undefined : cursorOf(link, parameter);
}

/** A cursor may look like the path of a link: only an absolute address is certainly one. */
function cursorOf(text: string, parameter: string): string {
  const isAbsolute = ABSOLUTE.test(text);
  if (!isAbsolute && !/^[/?]/.test(text)) return text;
  const base = 'http://localhost';
  const held = URL.canParse(text, base) ? new URL(text, base).searchParams.get(parameter) : null;
  if (held) return held;
  if (isAbsolute) throw new TypeError(`the link to the next page has no "${parameter}"`);
  return text;
}

function nextLink(header: string): string | undefined {
  for (const [, address, parameters = ''] of header.matchAll(LINK)) if (IS_NEXT.test(parameters)) return address;
  return undefined;
}

/** The parsed content of a page. */
export interface ListAnswer extends PageAnswer<unknown>, CursorAnswer<unknown> {
  /** The state of a report that is not done. */
  readonly undone?: string;
}

/** How the pages of one list are requested and read, resolved once from the declarations of the kind and its API. */
export interface PagePlan {
  readonly style: 'numbered' | 'whole' | 'cursor' | 'marker';
  /** The query of a page number, cursor or marker. */
  readonly parameter?: string;
  readonly size?: PageSize;
  /** Whether one reading cannot prove that all rows were read: see {@link settledListing}. */
  readonly isReadAgain?: boolean;
  /** @throws {TypeError} stating the problem, if the response is not a page of the list. */
  read(answer: ParsedAnswer): ListAnswer;
}

type Reader = (answer: ParsedAnswer) => unknown;

/** Resolves how a list is paged. */
export function planPages(
  list: Pick<RestList, 'items' | 'paging' | 'id' | 'one' | 'absent' | 'report'>,
  api: Paging,
): PagePlan {
  if (list.one) return { style: 'whole', read: objectReader(list.items, list.one === 'optional') };
  const plan = planRows(list, api);
  return list.report === undefined ? plan : reportPlan(plan, list.report);
}

function planRows(list: Pick<RestList, 'items' | 'paging' | 'id' | 'absent'>, api: Paging): PagePlan {
  const paging = list.paging === undefined || list.paging === 'numbered' ? api : list.paging;
  const rows = rowsReader(list.items, {
    map: typeof list.id === 'object' ? list.id : undefined,
    mayLack: list.absent === 'none',
  });
  if (paging === 'whole') return wholePlan(rows, api);
  if (paging.style === 'cursor') return cursorPlan(rows, paging);
  return paging.style === 'marker' ? markerPlan(rows, paging) : numberedPlan(rows, paging);
}

function numberedPlan(rows: RowsReader, { parameter, size, total, next }: NumberedPages): PagePlan {
  const totalOf = totalReader(total);
  const nextOf = placeReader(next);
  return {
    style: 'numbered',
    parameter,
    size,
    isReadAgain: total === undefined,
    read: (answer) => ({ rows: rows(answer), total: totalOf(answer), hasNext: isNamed(nextOf(answer)) }),
  };
}

/** Paging metadata is checked nevertheless: if the API starts to page this list, it must not pass as complete. */
function wholePlan(rows: RowsReader, api: Paging): PagePlan {
  const signs = api === 'whole' || api.style === 'marker' ? undefined : api;
  const totalOf = totalReader(api === 'whole' ? undefined : api.total);
  const nextOf = placeReader(signs?.next);
  return {
    style: 'whole',
    read: (answer) => ({ rows: rows(answer), total: totalOf(answer), hasNext: isNamed(nextOf(answer)) }),
  };
}

function cursorPlan(rows: RowsReader, { parameter, size, total, next }: CursorPages): PagePlan {
  const totalOf = totalReader(total);
  const nextOf = placeReader(next);
  return {
    style: 'cursor',
    parameter,
    size,
    read: (answer) => ({
      rows: rows(answer),
      total: totalOf(answer),
      next: nextCursor(nextOf(answer), parameter),
    }),
  };
}

function markerPlan(rows: RowsReader, { parameter, size, total, more, of = '/id' }: MarkerPages): PagePlan {
  const totalOf = totalReader(total);
  const moreOf = placeReader(more);
  const markerOf = pointerReader(of);
  return {
    style: 'marker',
    parameter,
    size,
    read: (answer) => {
      const page = rows(answer);
      const hasNext = more === undefined ? undefined : isTrue(moreOf(answer));
      const last = page.length === 0 || hasNext === false ? undefined : markerOf(page.at(-1));
      if (page.length > 0 && hasNext !== false && !isMarker(last))
        throw new TypeError(`the last row has no marker at "${of}" to continue from`);
      return { rows: page, total: totalOf(answer), hasNext, next: last === undefined ? undefined : String(last) };
    },
  };
}

type RowsReader = (answer: ParsedAnswer) => readonly unknown[];

/** Reads a single object as a list of one row. */
function objectReader(items: string, mayBeAbsent: boolean): (answer: ParsedAnswer) => ListAnswer {
  const valueOf = itemsReader(items);
  return ({ body }) => {
    if (body === null && items === '') return { rows: [] };
    // An empty body says nothing, and not that there is nothing.
    if (typeof body !== 'object' || body === null || Object.keys(body).length === 0)
      throw new TypeError('the body is not a JSON object with content');
    const found = valueOf(body);
    if (found === null || (found === undefined && mayBeAbsent)) return { rows: [] };
    if (!isObject(found)) throw new TypeError(`the body has no object "${items}"`);
    return { rows: [found] };
  };
}

const itemsReader = (items: string): ((body: unknown) => unknown) =>
  pointerReader(items === '' || items.startsWith('/') ? items : toPointer(items));

function rowsReader(items: string, { map, mayLack }: { readonly map?: MapId; readonly mayLack: boolean }): RowsReader {
  const rowsOf = itemsReader(items);
  const [first = '', ...within] = pointerSteps(items);
  const aroundOf = pointerReader(toPointer(first));
  return ({ body }) => {
    if (typeof body !== 'object' || body === null) throw new TypeError('the body is not a JSON object');
    const found = rowsOf(body) ?? (mayLack && within.length > 0 && isObject(aroundOf(body)) ? [] : undefined);
    const rows = map !== undefined && isObject(found) ? keyedRows(found, map) : found;
    if (!Array.isArray(rows))
      throw new TypeError(items === '' ? 'the body is not a list' : `the body has no list "${items}"`);
    return rows;
  };
}

/** A list of a report has rows only once the report is done. */
function reportPlan(plan: PagePlan, { state, done, values = {} }: RestReport): PagePlan {
  const stateOf = pointerReader(state);
  const readers = Object.entries(values).map(([name, pointer]) => [name, pointerReader(pointer)] as const);
  return {
    ...plan,
    read: (answer) => {
      const found = stateOf(answer.body);
      if (typeof found !== 'string') throw new TypeError(`the body has no state "${state}" of the report`);
      if (!done.includes(found)) return { rows: [], undone: found };
      const held = Object.fromEntries(readers.map(([name, valueOf]) => [name, valueOf(answer.body)]));
      const page = plan.read(answer);
      return { ...page, rows: page.rows.map((row) => (isObject(row) ? { ...row, ...held } : row)) };
    },
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Converts a map to a list: each value with its key, or each row of the lists that are its values. A value that is not
 * an object becomes one.
 */
const keyedRows = (values: Readonly<Record<string, unknown>>, { key: name, each }: MapId): readonly object[] =>
  Object.entries(values).flatMap(([key, value]): readonly object[] | object => {
    const keyed = (row: unknown): object => ({ ...(isObject(row) ? row : { value: row }), [name]: key });
    if (each === undefined) return keyed(value);
    if (value === null) return [];
    if (!Array.isArray(value)) throw new TypeError(`"${key}" of the map is not a list`);
    return value.map(keyed);
  });

function placeReader(place: AnswerPlace | undefined): Reader {
  if (place === undefined) return () => undefined;
  if (typeof place === 'string') {
    const valueOf = pointerReader(place);
    return ({ body }) => valueOf(body);
  }
  const name = place.header.toLowerCase();
  return ({ headers }) => headers[name];
}

function totalReader(place: AnswerPlace | undefined): (answer: ParsedAnswer) => number | undefined {
  const valueOf = placeReader(place);
  const isHeader = typeof place === 'object';
  return (answer) => {
    const stated = valueOf(answer);
    const total = isHeader && typeof stated === 'string' && /^\d{1,15}$/.test(stated) ? Number(stated) : stated;
    return typeof total === 'number' && Number.isInteger(total) && total >= 0 ? total : undefined;
  };
}

/** Some APIs omit the next-page field at the end, or from some lists entirely, so only its presence is meaningful. */
const isNamed = (next: unknown): boolean | undefined => (next === undefined ? undefined : Boolean(next));

const isTrue = (more: unknown): boolean => more === true || more === 'true';

const isMarker = (value: unknown): boolean => (typeof value === 'string' && value !== '') || typeof value === 'number';
