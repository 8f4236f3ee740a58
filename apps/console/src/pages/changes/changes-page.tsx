import { Button, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Page, EmptyState } from '../../components/page/page';
import { ProblemAlert } from '../../components/notices/problem-alert';
import { type ChangeSearch, changesQuery } from './changes.query';
import { buildFeed } from './feed/build-feed';
import { FeedDays, FeedSkeleton } from './feed/feed-days';
import { ChangeFilters } from './filters/change-filters';
import { filtersInUse } from './filters-in-use';
import { Activity, Search } from 'lucide-react';
import { ButtonLink } from '../../components/links/button-link';
import { ShowMoreButton } from '../../components/inputs/show-more-button';

const route = getRouteApi('/app/changes');

/** The feed of created, changed and deleted resources across all connections. */
export function ChangesPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (change: ChangeSearch) => void navigate({ search: (now) => ({ ...now, ...change }) });
  const clear = () => void navigate({ search: {} });
  const listed = useInfiniteQuery(changesQuery(search));
  const { data, error, isPlaceholderData, refetch, hasNextPage } = listed;
  const changes = data?.pages.flatMap(({ items }) => items);
  return (
    <Page
      title="Changes"
      description="Resources created, changed and deleted across all connections, as recorded by syncs."
      actions={
        <ButtonLink to="/compare" variant="default">
          Compare two moments
        </ButtonLink>
      }
    >
      <Stack>
        <ChangeFilters search={search} onChange={narrow} onClear={clear} />
        {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
        {!changes && !error && <FeedSkeleton />}
        {changes?.length === 0 && <NoChanges isNarrowed={filtersInUse(search) > 0} onClear={clear} />}
        {changes && changes.length > 0 && (
          <Stack aria-busy={isPlaceholderData}>
            <Text size="sm" c="dimmed" role="status">
              {countOf(changes.length, hasNextPage)}
            </Text>
            <FeedDays days={buildFeed(changes)} />
          </Stack>
        )}
        <ShowMoreButton list={listed} />
      </Stack>
    </Page>
  );
}

/** "The latest 100 changes; there are more". */
function countOf(count: number, hasMore: boolean): string {
  const changes = `${count.toLocaleString('en')} ${count === 1 ? 'change' : 'changes'}`;
  return hasMore ? `Latest ${changes}. More are available.` : `${changes}.`;
}

/** Shown instead of an empty feed. */
export function NoChanges(props: { readonly isNarrowed: boolean; readonly onClear: () => void }) {
  if (props.isNarrowed)
    return (
      <EmptyState
        icon={<Search aria-hidden size={18} />}
        title="No changes match these filters"
        hint="Clear some of the filters, or show all changes."
        action={
          <Button variant="default" onClick={props.onClear}>
            Show all changes
          </Button>
        }
      />
    );
  return (
    <EmptyState
      icon={<Activity aria-hidden size={18} />}
      title="No changes yet"
      hint="The first sync of a connection records what it finds; later syncs record what changed."
      action={<ButtonLink to="/connections">Go to connections</ButtonLink>}
    />
  );
}
