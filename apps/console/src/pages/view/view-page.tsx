import { Badge, Code, SimpleGrid, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useCatalogue } from '../../catalogue/catalogue.query';
import { ALL, EVERYTHING, findList } from '../../catalogue/lists';
import { ButtonLink } from '../../components/links/button-link';
import { ProblemAlert } from '../../components/notices/problem-alert';
import { Page, PageSkeleton } from '../../components/page/page';
import { ExportMenu } from '../inventory/export-menu';
import { ListCount } from '../inventory/list-count';
import { InventoryTable } from '../inventory/inventory-table';
import { listColumns } from '../inventory/list-columns';
import { viewList } from '../../views/view-list';
import { type View, viewQuery } from '../../views/views.query';

/** Loaded beside the list, which does not need them. */
const ViewActions = lazy(async () => ({ default: (await import('./view-actions')).ViewActions }));
const ViewCharts = lazy(async () => ({ default: (await import('./view-charts')).ViewCharts }));

const route = getRouteApi('/app/views/$view');

/** A view: its charts, then its list. */
export function ViewPage() {
  const { view: id } = route.useParams();
  const { data: view, error, refetch } = useQuery(viewQuery(id));
  if (error)
    return (
      <Page title="View">
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      </Page>
    );
  return view ? <ShownView key={view.id} view={view} /> : <PageSkeleton />;
}

function ShownView({ view }: { readonly view: View }) {
  const catalogue = useCatalogue();
  const list = findList(catalogue, view.entity ?? ALL) ?? EVERYTHING;
  const [sort, setSort] = useState(view.sort ?? undefined);
  const search = useMemo(() => ({ view: view.id, ...(sort && { sort }) }), [view.id, sort]);
  const { all, shown } = useMemo(() => listColumns(catalogue, list.entity), [catalogue, list.entity]);
  const columns = useMemo(() => {
    const wanted = view.columns ?? shown;
    return all.filter(
      ({ id }, place) => place === 0 || wanted.some((name) => id === name || id === `attributes.${name}`),
    );
  }, [all, shown, view.columns]);
  return (
    <Page
      title={view.name}
      description={view.description}
      actions={
        <>
          <ButtonLink variant="default" {...viewList({ ...view, sort: sort ?? null })}>
            Open list
          </ButtonLink>
          <ExportMenu list={list} search={search} />
          <Suspense fallback={<Skeleton h={36} w={112} />}>
            <ViewActions view={view} />
          </Suspense>
        </>
      }
    >
      <Stack gap="md">
        <div>
          <Badge variant="default" tt="none" mr="xs">
            {view.owner === null ? 'Suggested' : view.visibility === 'shared' ? `Shared by ${view.owner}` : 'Own'}
          </Badge>
          {view.query && <Code style={{ overflowWrap: 'anywhere' }}>{view.query}</Code>}
        </div>
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
          <Suspense fallback={<Skeleton h={220} />}>
            <ViewCharts view={view} />
          </Suspense>
        </SimpleGrid>
        <ListCount list={list} search={search} />
        <InventoryTable list={list} search={search} columns={columns} onSort={setSort} />
      </Stack>
    </Page>
  );
}
