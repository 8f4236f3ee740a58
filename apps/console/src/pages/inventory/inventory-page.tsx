import { Group, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useCatalogue } from '../../catalogue/use-catalogue';
import { Page } from '../../components/page';
import { ChosenFilters } from './chosen-filters';
import { ColumnMenu } from './column-menu';
import { ExportMenu } from './export-menu';
import { InventoryFilters } from './inventory-filters';
import type { InventorySearch } from './inventory-search.types';
import { InventoryTable } from './inventory-table';
import { ListCount } from './list-count';
import { EVERYTHING, findList } from '../../catalogue/lists';
import { PastBanner } from './past-banner';
import { PastMenu } from './past-menu';
import { useColumnChoice } from './use-column-choice';

const route = getRouteApi('/app/inventory/$section');

/** The list of all resources or those of one entity. The route only accepts existing lists. */
export function InventoryPage() {
  const catalogue = useCatalogue();
  const list = findList(catalogue, route.useParams().section) ?? EVERYTHING;
  const search: InventorySearch = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: InventorySearch) =>
    void navigate({ search: (now) => ({ ...now, ...withoutEmpty(changed) }), replace: true });
  const columns = useColumnChoice(catalogue, list);
  return (
    <Page
      title={list.title}
      actions={
        <>
          <PastMenu key={search.at} at={search.at || undefined} onChange={(at) => change({ at })} />
          <ColumnMenu choice={columns} />
          <ExportMenu list={list} search={search} />
        </>
      }
    >
      <Stack key={list.id} gap="sm">
        {search.at && <PastBanner at={search.at} onReturn={() => change({ at: undefined })} />}
        <InventoryFilters list={list} search={search} onChange={change} />
        <ChosenFilters search={search} onChange={change} />
        <Group justify="space-between">
          <ListCount list={list} search={search} />
        </Group>
        <InventoryTable list={list} search={search} columns={columns.columns} onSort={(sort) => change({ sort })} />
      </Stack>
    </Page>
  );
}

/** Leaves empty filters out of the URL. */
const withoutEmpty = (search: InventorySearch): InventorySearch =>
  Object.fromEntries(
    Object.entries(search).map(([name, value]) => [
      name,
      Array.isArray(value) && value.length === 0 ? undefined : value,
    ]),
  );
