import { Group, Text } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';
import { AnchorLink } from '../../components/anchor-link';
import { StateBadge } from '../../components/state-badge';
import { TimeAgo } from '../../components/time-ago';

/** The state and time of a connection's last sync, with a link to it. */
export function LastSync({ connection }: { readonly connection: Schemas['ConnectionView'] }) {
  const { id, lastSync } = connection;
  if (!lastSync)
    return (
      <Text span inherit c="dimmed">
        Never synced
      </Text>
    );
  return (
    <Group gap="xs" wrap="nowrap">
      <StateBadge state={lastSync.state} />
      <AnchorLink to="/connections/$id/runs/$run" params={{ id, run: lastSync.id }} inherit>
        <TimeAgo at={lastSync.endedAt ?? lastSync.requestedAt} />
      </AnchorLink>
    </Group>
  );
}
