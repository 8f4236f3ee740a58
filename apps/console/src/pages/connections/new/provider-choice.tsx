import { Card, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';
import { ButtonLink } from '../../../components/button-link';
import { EmptyState } from '../../../components/empty-state';
import { RefusedPlugins } from '../../../components/refused-plugins';

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
