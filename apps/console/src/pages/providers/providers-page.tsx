import { Alert, List, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { providersQuery } from '../../api/providers.query';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { PageSkeleton } from '../../components/page-skeleton';
import { ProblemAlert } from '../../components/problem-alert';
import { ProviderSection } from './provider-section';

/** What this host can read, and what to grant for it. */
export function ProvidersPage() {
  const { data, error, refetch } = useQuery(providersQuery);
  if (!data && !error) return <PageSkeleton />;
  return (
    <Page title="Providers" description="What each plugin of this host reads, and the permission that each task needs.">
      <Stack gap="xl">
        {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
        {data?.items.length === 0 && (
          <EmptyState
            title="This host has no plugin"
            hint="Name packages of plugins in MAESTRO_PLUGINS and start it again."
          />
        )}
        {data?.items.map((provider) => (
          <ProviderSection key={provider.id} provider={provider} />
        ))}
        {data && data.refused.length > 0 && (
          <Alert color="yellow" title="Some plugins cannot be used">
            <List size="sm">
              {data.refused.map(({ package: name, reason }) => (
                <List.Item key={name}>
                  {name}: {reason}
                </List.Item>
              ))}
            </List>
          </Alert>
        )}
      </Stack>
    </Page>
  );
}
