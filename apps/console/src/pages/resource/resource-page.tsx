import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { isProblem } from '../../api/api-problem';
import { Page, PageSkeleton, EmptyState } from '../../components/page/page';
import { ProblemAlert } from '../../components/notices/problem-alert';
import { ResourceHeader } from './resource-header';
import { ResourceTabs } from './resource-tabs';
import { resourceQuery } from './resource.query';
import type { Schemas } from '../../api/schemas.types';
import { ProviderName } from '../../components/labels/names';
import { SafeLink } from '../../components/links/safe-link';
import { PackageX } from 'lucide-react';
import { ButtonLink } from '../../components/links/button-link';

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

/** A link to the resource in the provider's console, if its URL is known. */
export function ProviderPageLink({ resource }: { readonly resource: Schemas['ResourceDetail'] }) {
  if (!resource.page) return null;
  return (
    <SafeLink href={resource.page}>
      Open at <ProviderName id={resource.key.provider} />
    </SafeLink>
  );
}

/** Shown when a resource does not exist. */
export function NoResource() {
  return (
    <Page title="Resource not found">
      <EmptyState
        icon={<PackageX aria-hidden size={18} />}
        title="This resource does not exist"
        hint="The address may be mistyped, or its connection was removed together with its inventory."
        action={
          <ButtonLink to="/inventory/$section" params={{ section: 'all' }}>
            Go to inventory
          </ButtonLink>
        }
      />
    </Page>
  );
}
