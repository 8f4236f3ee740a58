import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { isProblem } from '../../api/api-problem';
import { Page } from '../../components/page';
import { PageSkeleton } from '../../components/page-skeleton';
import { ProblemAlert } from '../../components/problem-alert';
import { NoResource } from './no-resource';
import { ProviderPageLink } from './provider-page-link';
import { ResourceHeader } from './resource-header';
import { ResourceTabs } from './resource-tabs';
import { resourceQuery } from './resource.query';

const route = getRouteApi('/app/resources/$id');

/** The page of one resource: fields, relations and history. */
export function ResourcePage() {
  const { id } = route.useParams();
  const { data: resource, error, refetch } = useQuery(resourceQuery(id));
  if (resource)
    return (
      <Page title={resource.name || 'Unnamed'} actions={<ProviderPageLink resource={resource} />}>
        <Stack gap="lg">
          <ResourceHeader resource={resource} />
          {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
          <ResourceTabs resource={resource} />
        </Stack>
      </Page>
    );
  if (!error) return <PageSkeleton />;
  if (isProblem(error, 'resource-not-found')) return <NoResource />;
  return (
    <Page title="Resource">
      <ProblemAlert error={error} onRetry={() => void refetch()} />
    </Page>
  );
}
