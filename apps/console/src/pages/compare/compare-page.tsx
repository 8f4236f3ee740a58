import { Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Equal } from 'lucide-react';
import { useState } from 'react';
import { ProblemAlert } from '../../components/notices/problem-alert';
import { EmptyState, Page } from '../../components/page/page';
import { ButtonLink } from '../../components/links/button-link';
import { FeedSkeleton } from '../changes/feed/feed-days';
import { type CompareSearch, comparisonQuery, comparisonSummaryQuery } from './compare.query';
import { CompareFilters } from './compare-filters';
import { ComparisonFigures } from './comparison-figures';
import { ComparisonList } from './comparison-list';
import { ShowMoreButton } from '../../components/inputs/show-more-button';

const route = getRouteApi('/app/compare');

/** What differs between two moments, across all connections. */
export function ComparePage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [openedAt] = useState(() => new Date());
  const narrow = (change: CompareSearch) => void navigate({ search: (now) => ({ ...now, ...change }) });
  const { data: summary } = useQuery(comparisonSummaryQuery(search, openedAt));
  const listed = useInfiniteQuery(comparisonQuery(search, openedAt));
  const { data, error, isPlaceholderData, refetch, hasNextPage } = listed;
  const items = data?.pages.flatMap((page) => page.items);
  return (
    <Page
      title="Compare two moments"
      description="Each resource that differs is listed once, however often it changed in between."
      actions={
        <ButtonLink to="/changes" variant="default">
          View every change
        </ButtonLink>
      }
    >
      <Stack>
        <CompareFilters search={search} openedAt={openedAt} onChange={narrow} />
        {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
        {summary && !error && <ComparisonFigures summary={summary} search={search} onChange={narrow} />}
        {!items && !error && <FeedSkeleton />}
        {items?.length === 0 && !error && (
          <EmptyState
            icon={<Equal aria-hidden size={18} />}
            title="Nothing differs"
            hint="Choose an earlier moment, or clear some of the filters."
          />
        )}
        {items && items.length > 0 && !error && (
          <Stack aria-busy={isPlaceholderData}>
            <Text size="sm" c="dimmed" role="status">
              {countOf(items.length, hasNextPage)}
            </Text>
            <ComparisonList items={items} />
          </Stack>
        )}
        {!error && <ShowMoreButton list={listed} />}
      </Stack>
    </Page>
  );
}

function countOf(count: number, hasMore: boolean): string {
  const differ = `${count.toLocaleString('en')} ${count === 1 ? 'resource differs' : 'resources differ'}`;
  return hasMore ? `First ${count.toLocaleString('en')} resources. More are available.` : `${differ}.`;
}
