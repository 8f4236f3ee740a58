import { Group, Stack, Text } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import type { Schemas } from '../../../api/schemas.types';
import { OverviewSection } from '../overview-section';
import { ConnectionAttention } from './connection-attention';
import { groupAttention } from './group-attention';

/** Connections and tasks that need attention: why, and what to do. */
export function AttentionPanel({ attention }: { readonly attention: Schemas['AttentionList'] }) {
  const groups = groupAttention(attention);
  return (
    <OverviewSection title={groups.length > 0 ? 'Needs attention' : 'All clear'}>
      {groups.length > 0 ? (
        <Stack gap="md">
          {groups.map((group) => (
            <ConnectionAttention key={group.id} group={group} />
          ))}
        </Stack>
      ) : (
        <Group gap="xs" wrap="nowrap">
          <CircleCheck aria-hidden size={18} color="var(--mantine-color-green-7)" style={{ flexShrink: 0 }} />
          <Text size="sm">All syncs succeeded. Nothing is waiting for approval.</Text>
        </Group>
      )}
    </OverviewSection>
  );
}
