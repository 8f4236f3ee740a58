import { Badge } from '@mantine/core';
import { StateBadge } from './state-badge';

/** What a provider's status means. "Running" is healthy for a resource, whereas for a sync it means in progress. */
type Meaning = 'healthy' | 'under-way' | 'faulty' | 'idle';

const COLORS: Readonly<Record<Meaning, string>> = {
  healthy: 'green',
  'under-way': 'yellow',
  faulty: 'red',
  idle: 'gray',
};

/** Patterns of provider statuses. The first match decides, so that `errored` is not mistaken for idle. */
const MEANINGS: readonly (readonly [Meaning, RegExp])[] = [
  ['faulty', /err|fail|degraded|unhealthy|invalid|suspend|lost|expired/i],
  ['under-way', /ing$|^new$|^pending|progress|queued|waiting/i],
];

/** Ends in -ing without being in progress. */
const HEALTHY = /^(running|serving)$/i;

/** A status in its uniform spelling: providers write `active`, `Active` and `ACTIVE` for the same thing. */
export const statusWord = (status: string): string => status.toLowerCase();

/**
 * The colour of a resource's status, consistent across pages.
 *
 * @param active whether the plugin reports the resource as active.
 */
export function resourceStatusColor(status: string, active: boolean): string {
  return COLORS[meaningOf(status, active)];
}

function meaningOf(status: string, active: boolean): Meaning {
  if (HEALTHY.test(status)) return 'healthy';
  const [meaning] = MEANINGS.find(([, words]) => words.test(status)) ?? [];
  return meaning ?? (active ? 'healthy' : 'idle');
}

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
