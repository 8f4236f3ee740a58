import { Skeleton, Card, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { providersQuery } from '../../../api/providers.query';
import { useCan } from '../../../api/session.query';
import { AnchorLink } from '../../../components/links/anchor-link';
import { EmptyState, Page } from '../../../components/page/page';
import { ProblemAlert } from '../../../components/notices/problem-alert';
import { ConnectionFormPanel } from './connection-form';
import type { Schemas } from '../../../api/schemas.types';
import { ButtonLink } from '../../../components/links/button-link';
import { RefusedPlugins } from '../../../components/notices/refused-plugins';

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

/** The providers to choose from for a new connection. */
export function ProviderChoice({ providers }: { readonly providers: Schemas['ProviderList'] }) {
  const { items, refused } = providers;
  return (
    <Stack>
      {items.length === 0 && (
        <EmptyState title="No plugins installed" hint="List plugin packages in MAESTRO_PLUGINS and restart the host." />
      )}
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }}>
        {items.map(({ id, title, tasks }) => (
          <Card key={id} withBorder component="section" aria-label={title}>
            <Title order={2}>{title}</Title>
            <Text size="sm" c="dimmed" mt={4} mb="md" flex={1}>
              {tasks.map((task) => task.title).join(', ')}
            </Text>
            <ButtonLink to="/connections/new" search={{ provider: id }} variant="light" aria-label={`Connect ${title}`}>
              Connect
            </ButtonLink>
          </Card>
        ))}
      </SimpleGrid>
      <RefusedPlugins refused={refused} />
    </Stack>
  );
}
