import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Blocks } from 'lucide-react';
import { providersQuery } from '../../api/providers.query';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { PageSkeleton } from '../../components/page-skeleton';
import { ProblemAlert } from '../../components/problem-alert';
import { RefusedPlugins } from '../../components/refused-plugins';
import { ProviderSection } from './provider-section';

/** The providers of this host and the permissions they need. */
export function ProvidersPage() {
  const { data, error, refetch } = useQuery(providersQuery);
  if (!data && !error) return <PageSkeleton />;
  return (
    <Page title="Providers" description="What each plugin reads, and the permissions its tasks need.">
      <Stack gap="lg">
        {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
        {data && <RefusedPlugins refused={data.refused} />}
        {data?.items.length === 0 && (
          <EmptyState
            icon={<Blocks aria-hidden size={18} />}
            title="No plugins installed"
            hint="List plugin packages in MAESTRO_PLUGINS and restart the host."
          />
        )}
        {data?.items.map((provider) => (
          <ProviderSection key={provider.id} provider={provider} />
        ))}
      </Stack>
    </Page>
  );
}
