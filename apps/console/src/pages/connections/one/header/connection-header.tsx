import { Badge, Group, Text } from '@mantine/core';
import type { Schemas } from '../../../../api/schemas.types';
import { ProviderName } from '../../../../components/labels/names';
import { StateBadge, connectionState } from '../../../../components/labels/state-badge';
import { DueTime, TimeAgo } from '../../../../components/labels/time-ago';

/** The state, account and next sync of a connection. */
export function ConnectionHeader({ connection }: { readonly connection: Schemas['ConnectionView'] }) {
  const { provider, account, regions, removedAt, statusSince, nextSyncAt } = connection;
  return (
    <Group gap="xs">
      <StateBadge state={connectionState(connection)} />
      <Text span size="sm" c="dimmed">
        since <TimeAgo at={removedAt ?? statusSince} />
      </Text>
      <Text span size="sm">
        <ProviderName id={provider} />
        {account && `, account ${account.name}`}
      </Text>
      {regions.map((region) => (
        <Badge key={region} variant="default" tt="none" fw={500}>
          {region}
        </Badge>
      ))}
      {!removedAt && (
        <Text span size="sm" c="dimmed">
          {nextSyncAt ? (
            <>
              Next sync <DueTime at={nextSyncAt} />
            </>
          ) : (
            'No sync scheduled'
          )}
        </Text>
      )}
    </Group>
  );
}
