import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api } from '../../api/client';
import { unwrap } from '../../api/api-problem';

const DAYS = /^(\d{1,3})d$/;
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const MOMENT = /T[\d:.]+Z$/;

/** Converts days in the URL to timestamps in the viewer's time zone: `since` is the start of its day, `until` the start of the following day. */
export function periodMoments(
  { since = '', until = '' }: { readonly since?: string; readonly until?: string },
  now: Date,
): { readonly since?: string; readonly until?: string } {
  const days = since === 'today' ? 1 : Number(DAYS.exec(since)?.[1] ?? 0);
  return {
    since: days > 0 ? startOf(now, 1 - days) : MOMENT.test(since) ? since : dayStart(since, 0),
    until: dayStart(until, 1),
  };
}

function dayStart(text: string, more: number): string | undefined {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (!year) return undefined;
  const date = new Date(Number(year), Number(month) - 1, Number(day));
  return startOf(date, more);
}

/** Counts dates instead of hours, because days vary in length with daylight saving time. */
const startOf = (date: Date, days: number): string =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).toISOString();

/** The types of change. */
export const CHANGE_TYPES = ['created', 'changed', 'gone', 'returned'] as const;

/** The filters of the feed. */
export interface ChangeSearch {
  readonly type?: '' | (typeof CHANGE_TYPES)[number];
  readonly connection?: string;
  readonly entity?: string;
  readonly kind?: string;
  /** `today`, a number of days with today (`7d`), a day (`2026-11-23`), or a moment (RFC 3339, in UTC). */
  readonly since?: string;
  /** The last day: `2026-11-27`. */
  readonly until?: string;
}

/** The largest page the host returns: the first sync of an account alone creates hundreds of changes. */
const PAGE = 200;

/** Changes across all connections, newest first, paged. */
export const changesQuery = (search: ChangeSearch) => {
  const list = (value: string | undefined) => (value ? [value] : undefined);
  const { type, connection, entity, kind, ...period } = search;
  const filter = {
    type: list(type),
    connection: list(connection),
    entity: list(entity),
    kind: list(kind),
    ...periodMoments(period, new Date()),
  };
  return infiniteQueryOptions({
    queryKey: ['changes', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...filter, limit: PAGE, cursor: pageParam };
      return unwrap(api.GET('/api/v1/changes', { params: { query }, signal }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
};
