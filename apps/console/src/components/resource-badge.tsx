import { Badge } from '@mantine/core';
import { resourceStatusColor, statusWord } from './resource-status';
import { StateBadge } from './state-badge';

/** A resource's status in the provider's word, or that it is gone; nothing where the provider tells no status. */
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
