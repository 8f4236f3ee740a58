import { Button, Center, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { INVENTORY_COLUMNS } from './inventory-columns';
import { InventoryFilters } from './inventory-filters';
import { type InventorySearch, inventoryQuery, SORTS } from './inventory.query';
import { type SectionName, SECTIONS } from './sections';

const route = getRouteApi('/app/inventory/$section');

/** Every resource of one sort. The route lets only sections through that exist. */
export function InventoryPage() {
  const section = route.useParams().section as SectionName;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (change: InventorySearch) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const { title, entity } = SECTIONS[section];
  const { data, error, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    inventoryQuery(entity, search),
  );
  const rows = data?.pages.flatMap(({ items }) => items);
  const sorting = {
    by: search.sort ?? 'name',
    columns: ['name', 'region', 'changedAt'],
    onChange: (sort: string) => narrow({ sort: SORTS.find((each) => each === sort) }),
  };
  return (
    <Page title={title} description={search.at && 'As it was at the moment chosen below.'}>
      <Stack>
        <InventoryFilters search={search} onChange={narrow} />
        {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
        {rows?.length === 0 ? (
          <Nothing title={title} />
        ) : (
          (rows || !error) && (
            <DataTable
              label={title}
              columns={INVENTORY_COLUMNS[section]}
              rows={rows}
              rowId={({ id }) => id}
              minWidth={1200}
              sorting={sorting}
            />
          )
        )}
        {hasNextPage && (
          <Center>
            <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              Show more
            </Button>
          </Center>
        )}
      </Stack>
    </Page>
  );
}

const Nothing = ({ title }: { readonly title: string }) => (
  <EmptyState
    icon={<SearchX aria-hidden size={18} />}
    title={`No ${title.toLowerCase()}`}
    hint="Nothing here fits what is chosen above. Choose less, or sync a connection."
  />
);
