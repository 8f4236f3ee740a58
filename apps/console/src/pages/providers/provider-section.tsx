import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';
import { useCan } from '../../api/use-can';
import { ButtonLink } from '../../components/button-link';
import { ProviderFacts } from './provider-facts';
import { ProviderGuide } from './provider-guide';
import { TaskList } from './task-list';

/** One provider: setup guide, tasks with their permissions, and facts. */
export function ProviderSection({ provider }: { readonly provider: Schemas['ProviderView'] }) {
  const isAdmin = useCan('admin');
  const { id, title, tasks, guide } = provider;
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
        <ProviderGuide guide={guide} provider={title} />
        <TaskList provider={provider} />
        <ProviderFacts provider={provider} />
      </Stack>
    </Paper>
  );
}
