import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { providersQuery } from '../../../api/providers.query';
import { useCan } from '../../../api/use-can';
import { AnchorLink } from '../../../components/anchor-link';
import { EmptyState } from '../../../components/empty-state';
import { Page } from '../../../components/page';
import { ProblemAlert } from '../../../components/problem-alert';
import { ConnectionFormPanel } from './connection-form';
import { ProviderChoice } from './provider-choice';

const route = getRouteApi('/app/connections/new');

/** Creates a connection: choose the provider, enter and verify the credential, save. */
export function NewConnectionPage() {
  const { provider: chosen } = route.useSearch();
  const isAdmin = useCan('admin');
  const { data, error, refetch } = useQuery(providersQuery);
  const provider = data?.items.find(({ id }) => id === chosen);
  if (!isAdmin)
    return (
      <Page title="New connection">
        <EmptyState
          title="Admins only"
          hint="Your token has a different role. Ask an admin to create the connection."
        />
      </Page>
    );
  return (
    <Page
      title={provider ? `Connect ${provider.title}` : 'New connection'}
      description={provider ? <OtherProvider /> : 'Choose the provider of the account.'}
    >
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton h={360} />}
      {data &&
        (provider ? (
          <ConnectionFormPanel key={provider.id} provider={provider} />
        ) : (
          <ProviderChoice providers={data} />
        ))}
    </Page>
  );
}

const OtherProvider = () => (
  <AnchorLink to="/connections/new" search={{}}>
    Choose another provider
  </AnchorLink>
);
