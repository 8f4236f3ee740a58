import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PackageX } from 'lucide-react';
import { ApiProblem } from '../../api/api-problem';
import { ButtonLink } from '../../components/button-link';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { PageSkeleton } from '../../components/page-skeleton';
import { ProblemAlert } from '../../components/problem-alert';
import { ResourceFacts } from './resource-facts';
import { resourceQuery } from './resource.query';

const route = getRouteApi('/app/resources/$id');

/** One resource: what it is, what belongs to it, and how it became so. */
export function ResourcePage() {
  const { id } = route.useParams();
  const { data: resource, error, refetch } = useQuery(resourceQuery(id));
  if (resource)
    return (
      <Page title={resource.name}>
        <ResourceFacts resource={resource} />
      </Page>
    );
  if (!error) return <PageSkeleton />;
  if (error instanceof ApiProblem && [400, 404].includes(error.status)) return <NoResource />;
  return (
    <Page title="Resource">
      <ProblemAlert error={error} onRetry={() => void refetch()} />
    </Page>
  );
}

const NoResource = () => (
  <Page title="No such resource">
    <EmptyState
      icon={<PackageX aria-hidden size={18} />}
      title="There is no resource at this address"
      hint="It may have been mistyped, or its connection was removed together with its inventory."
      action={
        <ButtonLink to="/inventory/$section" params={{ section: 'servers' }}>
          Go to the inventory
        </ButtonLink>
      }
    />
  </Page>
);
