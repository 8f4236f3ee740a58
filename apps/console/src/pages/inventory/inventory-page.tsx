import { Button, Group, Stack, Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useCan } from '../../api/session.query';
import { useCatalogue } from '../../catalogue/catalogue.query';
import { Page } from '../../components/page/page';
import { InventoryFilters } from './inventory-filters';
import { ListCount } from './list-count';
import type { Selecting } from '../annotations/bulk-button';
import { type InventorySearch, FILTER_FIELDS, listFilter } from './inventory.query';
import { InventoryTable } from './inventory-table';
import { EVERYTHING, findList, type List } from '../../catalogue/lists';
import { PastMenu } from './past-menu';
import { useColumnChoice, type ColumnChoice } from './use-column-choice';
import { Columns3, Download } from 'lucide-react';
import { CheckMenu } from '../../components/inputs/check-menu';
import { lazy, Suspense, useMemo, useState } from 'react';

/** Loaded after the list, which does not need it. */
const QueryField = lazy(async () => ({ default: (await import('./query-field')).QueryField }));
const ViewsMenu = lazy(async () => ({ default: (await import('./views-menu')).ViewsMenu }));

const ExportMenu = lazy(async () => ({ default: (await import('./export-menu')).ExportMenu }));

/** Most lists have no filters. */
const ChosenFilters = lazy(async () => ({ default: (await import('./chosen-filters')).ChosenFilters }));

/** Most lists are current. */
const PastBanner = lazy(async () => ({ default: (await import('./past-banner')).PastBanner }));

const route = getRouteApi('/app/inventory/$section');

/** The list of all resources or those of one entity. The route only accepts existing lists. */
export function InventoryPage() {
  const catalogue = useCatalogue();
  const list = findList(catalogue, route.useParams().section) ?? EVERYTHING;
  const search: InventorySearch = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: InventorySearch) =>
    void navigate({ search: (now) => ({ ...now, ...withoutEmpty(changed) }), replace: true });
  const columns = useColumnChoice(catalogue, list, search.columns, () => change({ columns: undefined }));
  const canAnnotate = useCan('operator') && !search.at;
  const [selecting, setSelecting] = useState<Selecting>();
  const isSelecting = selecting && !search.at;
  const shown = useMemo(
    () => (isSelecting ? [selecting.column, ...columns.columns] : columns.columns),
    [isSelecting, selecting, columns.columns],
  );
  return (
    <Page
      title={list.title}
      actions={
        <>
          <PastMenu key={search.at} at={search.at || undefined} onChange={(at) => change({ at })} />
          <Suspense fallback={<MenusToCome canAnnotate={canAnnotate} />}>
            <ViewsMenu
              canAnnotate={canAnnotate}
              list={list}
              search={search}
              columns={columns.columns.map(({ id }) => id)}
              onSelect={setSelecting}
              onLeave={() => change({ view: undefined, columns: undefined })}
            />
          </Suspense>
          <ColumnMenu choice={columns} />
          <LaterExportMenu list={list} search={search} />
        </>
      }
    >
      <Stack key={list.id} gap="sm">
        {search.at && (
          <Suspense fallback={<Skeleton h={48} />}>
            <PastBanner at={search.at} onReturn={() => change({ at: undefined })} />
          </Suspense>
        )}
        <InventoryFilters list={list} search={search} onChange={change} />
        <Suspense fallback={<Skeleton h={36} />}>
          <QueryField list={list} search={search} onChange={change} />
        </Suspense>
        {FILTER_FIELDS.some((field) => search[field]?.length) && (
          <Suspense fallback={<Skeleton h={26} />}>
            <ChosenFilters search={search} onChange={change} />
          </Suspense>
        )}
        <Group justify="space-between">
          <ListCount list={list} search={search} />
        </Group>
        {isSelecting && selecting.bar(listFilter(list, search))}
        <InventoryTable list={list} search={search} columns={shown} onSort={(sort) => change({ sort })} />
      </Stack>
    </Page>
  );
}

/** Of the size of the menus that are loaded later, so that nothing moves then. */
const MenusToCome = ({ canAnnotate }: { readonly canAnnotate: boolean }) => (
  <>
    <Skeleton h={36} w={101} />
    {canAnnotate && <Skeleton h={36} w={102} />}
  </>
);

/** Until it is loaded, a button of the same size is in its place. */
const LaterExportMenu = (props: { readonly list: List; readonly search: InventorySearch }) => (
  <Suspense
    fallback={
      <Button variant="default" fw={500} disabled leftSection={<Download aria-hidden size={18} />}>
        Export
      </Button>
    }
  >
    <ExportMenu {...props} />
  </Suspense>
);

/** Leaves empty filters out of the URL. */
const withoutEmpty = (search: InventorySearch): InventorySearch =>
  Object.fromEntries(
    Object.entries(search).map(([name, value]) => [
      name,
      Array.isArray(value) && value.length === 0 ? undefined : value,
    ]),
  );

/** Chooses the columns of a list. */
export function ColumnMenu({ choice }: { readonly choice: ColumnChoice }) {
  return (
    <CheckMenu
      label="Columns"
      icon={<Columns3 aria-hidden size={18} />}
      options={choice.all.slice(1).map(({ id, header }) => ({ value: id, label: header }))}
      selected={choice.columns.slice(1).map(({ id }) => id)}
      onChange={choice.choose}
    />
  );
}
