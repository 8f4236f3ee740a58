import { Badge } from '@mantine/core';
import type { Severity } from './finding-search';

const SHOWN: Readonly<Record<Severity, { readonly label: string; readonly color: string }>> = {
  critical: { label: 'Critical', color: 'red' },
  high: { label: 'High', color: 'red' },
  medium: { label: 'Medium', color: 'yellow' },
  low: { label: 'Low', color: 'blue' },
  info: { label: 'Info', color: 'gray' },
};

/** In pixels, as wide as the longest severity, so that the texts of a list are below each other. */
const WIDEST = 76;

/** What people call a severity. */
export const severityLabel = (severity: string): string => SHOWN[severity as Severity]?.label ?? severity;

/** A severity as text and colour, never colour alone (WCAG 2.2, 1.4.1). */
export function SeverityBadge({ severity, count }: { readonly severity: string; readonly count?: number }) {
  const { color } = SHOWN[severity as Severity] ?? { color: 'gray' };
  const variant = severity === 'critical' ? 'filled' : 'light';
  return (
    <Badge
      color={color}
      variant={variant}
      tt="none"
      fw={600}
      miw={count === undefined ? WIDEST : 'max-content'}
      style={{ flexShrink: 0 }}
      size={count === undefined ? 'md' : 'lg'}
    >
      {count === undefined
        ? severityLabel(severity)
        : `${count.toLocaleString('en')} ${severityLabel(severity).toLowerCase()}`}
    </Badge>
  );
}
