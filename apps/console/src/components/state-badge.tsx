import { Badge } from '@mantine/core';
import { STATES, type StateName } from './states';

/** A state as text and colour, never colour alone (WCAG 2.2, 1.4.1). Unknown states are shown by name. */
export function StateBadge({ state }: { readonly state: string }) {
  const { label, color } = STATES[state as StateName] ?? { label: state, color: 'gray' };
  return (
    <Badge color={color} variant="dot" tt="none" fw={600} miw="max-content" style={{ flexShrink: 0 }}>
      {label}
    </Badge>
  );
}
