import { useInfiniteQuery } from '@tanstack/react-query';
import { Braces, SearchX } from 'lucide-react';
import { useCallback, useEffect, useMemo } from 'react';
import { EmptyState } from '../../components/page/page';
import { ProblemAlert } from '../../components/notices/problem-alert';
import { VirtualTable } from '../../components/table/virtual-table';
import { type InventorySearch, FILTER_FIELDS, inventoryQuery } from './inventory.query';
import type { ListColumn } from './list-columns';
import { mistakeOf } from './use-query-completion';
import type { List } from '../../catalogue/lists';
import { Text } from '@mantine/core';
import { TimeAgo } from '../../components/labels/time-ago';

/** The table of a list, with infinite scrolling. */
export function InventoryTable(props: {
  readonly list: List;
  readonly search: InventorySearch;
  readonly columns: readonly ListColumn[];
  readonly onSort: (sort: string) => void;
}) {
  const { list, search } = props;
  const { title, nouns } = list;
  const { data, error, isPlaceholderData, hasNextPage, isFetching, fetchNextPage, refetch } = useInfiniteQuery(
    inventoryQuery(list, search),
  );
  const rows = useMemo(() => data && withoutRepeats(data.pages.flatMap(({ items }) => items)), [data]);
  const onNearEnd = useCallback(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage();
  }, [hasNextPage, isFetching, error, fetchNextPage]);
  // The host interrupts long searches and returns a cursor: they continue without scrolling.
  const last = data?.pages.at(-1);
  const isCut = last?.cut === true;
  useEffect(() => {
    if (isCut) onNearEnd();
  }, [isCut, onNearEnd]);
  const isEmpty = rows?.length === 0 && !isCut;
  const sorting = {
    by: search.sort || (search.view ? '' : 'name'),
    columns: props.columns.flatMap(({ id, isSortable }) => (isSortable ? [id] : [])),
    onChange: props.onSort,
  };
  return (
    <>
      {error && <NoList error={error} onRetry={() => void (data ? fetchNextPage() : refetch())} />}
      {isEmpty && (
        <EmptyState
          icon={<SearchX aria-hidden size={18} />}
          title={`No ${nouns[1]}`}
          hint={whyEmpty(search, nouns[1])}
        />
      )}
      {isCut && !error && <SearchedUpTo reached={last?.reached} sort={sorting.by} />}
      {!isEmpty && (rows || !error) && (
        <VirtualTable
          label={title}
          columns={props.columns}
          rows={rows?.length ? rows : undefined}
          rowId={({ id }) => id}
          isStale={isPlaceholderData}
          list={JSON.stringify([list.id, search])}
          sorting={sorting}
          onNearEnd={onNearEnd}
        />
      )}
    </>
  );
}

/** Why there is no list. The field of the query says what is wrong with one, and where. */
export function NoList({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  if (!mistakeOf(error)) return <ProblemAlert error={error} onRetry={onRetry} />;
  return (
    <EmptyState
      icon={<Braces aria-hidden size={18} />}
      title="The query has a mistake"
      hint="It is marked above. Correct it, then press Enter."
    />
  );
}

/** Removes duplicates: a resource that was renamed between two pages is on both. */
export function withoutRepeats<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

/**
 * Explains why a list is empty and what to do. Mentions filters only if some are active.
 *
 * @param nouns the plural of the listed resources: "servers".
 */
export function whyEmpty(search: InventorySearch, nouns: string): string {
  const isFiltered =
    Boolean(search.q || search.query || search.view) || FILTER_FIELDS.some((field) => (search[field]?.length ?? 0) > 0);
  if (isFiltered) return `No ${nouns} match these filters. Clear some of them.`;
  if (search.state === 'gone') return `None of the ${nouns} was deleted. Choose “Present” to see current ones.`;
  if (search.at) return `No connection had any ${nouns} then. Choose a later time, or go back to live.`;
  return `No connection has any ${nouns}. Start a sync to check again.`;
}

/** The progress of a search that is still running: up to this point the list is complete. */
export function SearchedUpTo(props: {
  /** The sort key of the last resource examined. */
  readonly reached: string | undefined;
  readonly sort: string;
}) {
  const { reached, sort } = props;
  const isMoment = /At$/.test(sort) && !Number.isNaN(Date.parse(reached ?? ''));
  return (
    <Text size="sm" c="dimmed">
      {/* Progress changes several times a second, so only the state is announced to screen readers. */}
      <span role="status">Still searching</span>
      {reached && <>, so far up to {isMoment ? <TimeAgo at={reached} /> : <q>{reached}</q>}</>}…
    </Text>
  );
}
