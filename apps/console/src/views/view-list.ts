import { linkOptions } from '@tanstack/react-router';
import { ALL } from '../catalogue/lists';
import type { View } from './views.query';

/** The link to a view's list. @param query narrows it further. */
export const viewList = ({ id, entity, sort, columns }: View, query?: string) =>
  linkOptions({
    to: '/inventory/$section',
    params: { section: entity ?? ALL },
    search: {
      view: id,
      sort: sort ?? undefined,
      columns: columns ? [...columns] : undefined,
      query: query || undefined,
    },
  });

/** A value of a query, in quotation marks. */
export const quoted = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** The fields whose values are grouped by month, which no query names. */
const BY_MONTH: ReadonlySet<string> = new Set(['created', 'changed', 'seen', 'deleted']);

/** The query for a group of a chart. Undefined if none tells it apart. */
export function groupQuery(field: string | null, value: string | null): string | undefined {
  if (field === null || BY_MONTH.has(field)) return undefined;
  return value === null ? `-has:${field}` : `${field}:${quoted(value)}`;
}
