import { Button, Paper, Stack, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { ShowMoreButton } from '../../components/inputs/show-more-button';
import { ButtonLink } from '../../components/links/button-link';
import { ProblemAlert } from '../../components/notices/problem-alert';
import { EmptyState, Page, PageSkeleton } from '../../components/page/page';
import { ExportButton } from '../exports/export-button';
import { describeSavings } from './describe-savings';
import { FindingEntry } from './finding-entry';
import { FindingFilters } from './finding-filters';
import { FindingGroups } from './finding-groups';
import { findingFiltersInUse, type FindingSearch } from './finding-search';
import { findingFilter, findingsQuery, findingSummaryQuery } from './findings.query';

const route = getRouteApi('/app/findings');

/** What checks found across all connections, the most severe first. */
export function FindingsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (change: FindingSearch) => void navigate({ search: (now) => ({ ...now, ...change }) });
  const clear = () => void navigate({ search: ({ groupBy }) => ({ groupBy }) });
  const listed = useInfiniteQuery(findingsQuery(search));
  const { data: summary, error: uncounted } = useQuery(findingSummaryQuery(search));
  const { data, refetch, isPlaceholderData } = listed;
  const error = listed.error ?? uncounted;
  const findings = data?.pages.flatMap(({ items }) => items);
  if (!findings && !error) return <PageSkeleton />;
  return (
    <Page
      title="Findings"
      description="What checks found after the last syncs. What could not be read is unknown, and keeps its state."
      actions={
        <>
          <ExportButton list="findings" filter={findingFilter(search)} />
          <ButtonLink to="/settings/notifications" search={{ subscribe: 'findings' }} variant="default">
            Subscribe
          </ButtonLink>
          <ButtonLink to="/expiries" variant="default">
            Expiries
          </ButtonLink>
        </>
      }
    >
      <Stack>
        <FindingFilters search={search} onChange={narrow} onClear={clear} />
        {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
        {findings?.length === 0 && <NoFindings isNarrowed={findingFiltersInUse(search) > 0} onClear={clear} />}
        {findings && findings.length > 0 && (
          <>
            {summary && (
              <Paper withBorder p="md" component="section" aria-label="Summary" miw={0}>
                <Title order={2} mb="xs">
                  <span role="status">{titleOf(summary)}</span>
                </Title>
                <FindingGroups summary={summary} onChange={narrow} />
              </Paper>
            )}
            <Paper withBorder px="md" py="xs" component="section" aria-label="Findings" aria-busy={isPlaceholderData}>
              <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
                {findings.map((finding) => (
                  <FindingEntry key={finding.id} finding={finding} />
                ))}
              </ul>
            </Paper>
          </>
        )}
        <ShowMoreButton list={listed} />
      </Stack>
    </Page>
  );
}

/** "12 findings, $34.00 a month could be saved". */
function titleOf({ count, saves }: Parameters<typeof FindingGroups>[0]['summary']): string {
  const counted = `${count.toLocaleString('en')} ${count === 1 ? 'finding' : 'findings'}`;
  return saves.length > 0 ? `${counted}, ${describeSavings(saves)} could be saved` : counted;
}

/** Shown instead of an empty list. */
export function NoFindings(props: { readonly isNarrowed: boolean; readonly onClear: () => void }) {
  const icon = <CircleCheck aria-hidden size={18} />;
  if (!props.isNarrowed)
    return (
      <EmptyState
        icon={icon}
        title="No findings"
        hint="Checks are asked after each sync. What they find is shown here."
        action={<ButtonLink to="/connections">Go to connections</ButtonLink>}
      />
    );
  return (
    <EmptyState
      icon={icon}
      title="No findings match these filters"
      hint="Clear some of the filters, or show all findings."
      action={
        <Button variant="default" onClick={props.onClear}>
          Show all findings
        </Button>
      }
    />
  );
}
