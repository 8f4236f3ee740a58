import { Badge } from '@mantine/core';
import { STATES, type StateName } from './states';

/** A state in words and colour: never in colour alone (WCAG 2.2, 1.4.1). A state that this page does not know is shown as it is called. */
export function StateBadge({ state }: { readonly state: string }) {
  const { label, color } = STATES[state as StateName] ?? { label: state, color: 'gray' };
  return (
    <Badge color={color} variant="dot" tt="none" fw={600} miw="max-content" style={{ flexShrink: 0 }}>
      {label}
    </Badge>
  );
}
