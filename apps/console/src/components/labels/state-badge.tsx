import { Badge } from '@mantine/core';
import type { Schemas } from '../../api/schemas.types';

interface Shown {
  readonly label: string;
  readonly color: string;
}

/** Labels and colours of the states of connections, syncs, tasks, changes, permissions and tokens. */
export const STATES = {
  ok: { label: 'Working', color: 'green' },
  unverified: { label: 'Not verified', color: 'gray' },
  'sync-failed': { label: 'Last sync failed', color: 'red' },
  'sync-partial': { label: 'Last sync incomplete', color: 'yellow' },
  refused: { label: 'Refused', color: 'red' },
  'other-account': { label: 'Another account', color: 'red' },
  'plugin-missing': { label: 'Plugin missing', color: 'red' },
  removed: { label: 'Removed', color: 'gray' },

  queued: { label: 'Queued', color: 'gray' },
  pending: { label: 'Waiting', color: 'gray' },
  running: { label: 'Running', color: 'blue' },
  success: { label: 'Success', color: 'green' },
  partial: { label: 'Partial', color: 'yellow' },
  failed: { label: 'Failed', color: 'red' },
  cancelled: { label: 'Cancelled', color: 'gray' },
  'awaiting-confirmation': { label: 'Needs approval', color: 'yellow' },
  warning: { label: 'Warning', color: 'yellow' },
  danger: { label: 'Failed', color: 'red' },

  created: { label: 'Created', color: 'green' },
  changed: { label: 'Changed', color: 'blue' },
  gone: { label: 'Deleted', color: 'red' },
  returned: { label: 'Reappeared', color: 'green' },
  entered: { label: 'Now matches', color: 'green' },
  left: { label: 'No longer matches', color: 'red' },

  open: { label: 'Open', color: 'yellow' },
  muted: { label: 'Muted', color: 'gray' },
  unknown: { label: 'Unknown', color: 'gray' },
  resolved: { label: 'Resolved', color: 'green' },

  unavailable: { label: 'Not available', color: 'gray' },

  granted: { label: 'Granted', color: 'green' },
  missing: { label: 'Missing', color: 'red' },
  unreachable: { label: 'Unreachable', color: 'yellow' },

  active: { label: 'Active', color: 'green' },
  invited: { label: 'Invited', color: 'blue' },
  'link-expired': { label: 'Link expired', color: 'yellow' },
  disabled: { label: 'Disabled', color: 'gray' },

  valid: { label: 'Valid', color: 'green' },
  expired: { label: 'Expired', color: 'gray' },
  revoked: { label: 'Revoked', color: 'gray' },
} as const satisfies Readonly<Record<string, Shown>>;

type StateName = keyof typeof STATES;

/** A state as text and colour, never colour alone (WCAG 2.2, 1.4.1). Unknown states are shown by name. */
export function StateBadge({ state }: { readonly state: string }) {
  const { label, color } = STATES[state as StateName] ?? { label: state, color: 'gray' };
  return (
    <Badge color={color} variant="dot" tt="none" fw={600} miw="max-content" style={{ flexShrink: 0 }}>
      {label}
    </Badge>
  );
}

type Connection = Pick<Schemas['ConnectionView'], 'status' | 'removedAt' | 'lastSync'>;

/** The state for a connection's badge: a working credential is not enough if the last sync failed. */
export function connectionState({
  status,
  removedAt,
  lastSync,
}: Connection): StateName | Schemas['ConnectionView']['status'] {
  if (removedAt) return 'removed';
  if (status !== 'ok') return status;
  if (lastSync?.state === 'failed') return 'sync-failed';
  if (lastSync?.state === 'partial') return 'sync-partial';
  return status;
}
