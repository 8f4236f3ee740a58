import { Stack, Group, Paper, Text, Title, Button, List } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Blocks, BookOpen } from 'lucide-react';
import { providersQuery } from '../../api/providers.query';
import { EmptyState, Page, PageSkeleton } from '../../components/page/page';
import { ProblemAlert } from '../../components/notices/problem-alert';
import { RefusedPlugins } from '../../components/notices/refused-plugins';
import type { Schemas } from '../../api/schemas.types';
import { useCan } from '../../api/session.query';
import { ButtonLink } from '../../components/links/button-link';
import { ProviderFacts } from './provider-facts';
import { ScopeGroups } from '../../catalogue/scope-groups';
import { TaskList } from './task-list';
import { useDisclosure } from '@mantine/hooks';
import { SafeLink } from '../../components/links/safe-link';

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

/** One provider: setup guide, tasks with their permissions, and facts. */
export function ProviderSection({ provider }: { readonly provider: Schemas['ProviderView'] }) {
  const isAdmin = useCan('admin');
  const { id, title, tasks } = provider;
  return (
    <Paper component="section" aria-label={title} withBorder p={{ base: 'sm', sm: 'md' }}>
      <Stack gap="md">
        <Group justify="space-between" align="flex-start" gap="sm">
          <div>
            <Title order={2}>{title}</Title>
            <Text size="sm" c="dimmed">
              {tasks.length} {tasks.length === 1 ? 'task' : 'tasks'}: {tasks.map((task) => task.title).join(', ')}
            </Text>
          </div>
          {isAdmin && (
            <ButtonLink to="/connections/new" search={{ provider: id }} aria-label={`Connect ${title}`}>
              Connect
            </ButtonLink>
          )}
        </Group>
        <ProviderGuide provider={provider} />
        <TaskList provider={provider} />
        <ProviderFacts provider={provider} />
      </Stack>
    </Paper>
  );
}

/** Collapsible setup instructions. */
function ProviderGuide({ provider }: { readonly provider: Schemas['ProviderView'] }) {
  const { title, steps } = provider.guide;
  const [isOpen, { toggle }] = useDisclosure(false);
  return (
    <div>
      <Button
        variant="default"
        size="xs"
        leftSection={<BookOpen aria-hidden size={16} />}
        aria-expanded={isOpen}
        onClick={toggle}
      >
        Setup guide: {title}
      </Button>
      {isOpen && (
        <>
          <List type="ordered" size="sm" spacing="xs" mt="sm" aria-label={`${title}, of ${provider.title}`}>
            {steps.map(({ text, url }) => (
              <List.Item key={text} maw="80ch">
                {text} {url && <SafeLink href={url}>Open page</SafeLink>}
              </List.Item>
            ))}
          </List>
          <ScopeGroups tasks={provider.tasks} />
        </>
      )}
    </div>
  );
}
