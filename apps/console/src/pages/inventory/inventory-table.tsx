import { useInfiniteQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { useCallback, useEffect, useMemo } from 'react';
import { EmptyState } from '../../components/empty-state';
import { ProblemAlert } from '../../components/problem-alert';
import { VirtualTable } from '../../components/virtual-table';
import { type InventorySearch, SORTS } from './inventory-search.types';
import { inventoryQuery } from './inventory.query';
import type { ListColumn } from './list-columns';
import type { List } from '../../catalogue/lists';
import { SearchedUpTo } from './searched-up-to';
import { whyEmpty } from './why-empty';
import { withoutRepeats } from './without-repeats';

const SORTED_BY = ['name', 'kind', 'region', 'createdAt', 'changedAt'];

/** The table of a list, with infinite scrolling. */
export function InventoryTable(props: {
  readonly list: List;
  readonly search: InventorySearch;
  readonly columns: readonly ListColumn[];
  readonly onSort: (sort: InventorySearch['sort']) => void;
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
    by: search.sort ?? 'name',
    columns: SORTED_BY,
    onChange: (sort: string) => props.onSort(SORTS.find((each) => each === sort)),
  };
  return (
    <>
      {error && <ProblemAlert error={error} onRetry={() => void (data ? fetchNextPage() : refetch())} />}
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
