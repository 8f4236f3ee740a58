import { Button, Center, Group, Select, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Activity } from 'lucide-react';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { STATES } from '../../components/states';
import { SECTIONS } from '../inventory/sections';
import { ChangeTable } from './change-table';
import { CHANGE_TYPES, type ChangeSearch, changesQuery } from './changes.query';

const route = getRouteApi('/app/changes');

const TYPES = CHANGE_TYPES.map((value) => ({ value, label: STATES[value].label }));
const ENTITIES = Object.values(SECTIONS).map(({ entity, title }) => ({ value: entity, label: title }));

/** What was created, changed and gone, over all connections. */
export function ChangesPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (change: ChangeSearch) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const { data, error, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    changesQuery(search),
  );
  const rows = data?.pages.flatMap(({ items }) => items);
  return (
    <Page title="Changes" description="What was created, changed and gone, over all connections, as syncs saw it.">
      <Stack>
        <Group gap="sm">
          <Select
            aria-label="What happened"
            placeholder="Every change"
            data={TYPES}
            clearable
            value={search.type || null}
            onChange={(type) => narrow({ type: (type ?? undefined) as ChangeSearch['type'] })}
          />
          <Select
            aria-label="Of what"
            placeholder="Everything"
            data={ENTITIES}
            clearable
            value={search.entity || null}
            onChange={(entity) => narrow({ entity: entity ?? undefined })}
          />
        </Group>
        {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
        {rows?.length === 0 ? <NoChanges /> : (rows || !error) && <ChangeTable rows={rows} />}
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

const NoChanges = () => (
  <EmptyState
    icon={<Activity aria-hidden size={18} />}
    title="Nothing happened"
    hint="Syncs have seen no such change. Choose others above, or sync a connection."
  />
);
