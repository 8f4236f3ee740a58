import { Badge } from '@mantine/core';
import { resourceStatusColor, statusWord } from './resource-status';
import { StateBadge } from './state-badge';

/** The provider's status of a resource, or that it was deleted; nothing if the provider reports no status. */
export function ResourceBadge(props: {
  readonly status: string | null | undefined;
  readonly active: boolean;
  readonly goneAt: string | null | undefined;
}) {
  if (props.goneAt) return <StateBadge state="gone" />;
  if (!props.status) return null;
  const color = resourceStatusColor(props.status, props.active);
  return (
    <Badge color={color} variant="dot" tt="none" fw={600} miw="max-content" style={{ flexShrink: 0 }}>
      {statusWord(props.status)}
    </Badge>
  );
}
