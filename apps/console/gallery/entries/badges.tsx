import { Group } from '@mantine/core';
import { DueTime, TimeAgo } from '../../src/components/labels/time-ago';
import { ResourceBadge } from '../../src/components/labels/resource-badge';
import { StateBadge, STATES } from '../../src/components/labels/state-badge';
import type { Entries } from '../entry.types';

const MINUTE = 60_000;
const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * MINUTE).toISOString();

/** States and times. */
export const badges: Entries = {
  'state-badge': {
    'every state': (
      <Group gap="xs">
        {Object.keys(STATES).map((state) => (
          <StateBadge key={state} state={state} />
        ))}
      </Group>
    ),
    'a state that it does not know': <StateBadge state="half-open" />,
  },
  'resource-badge': {
    active: <ResourceBadge status="ACTIVE" active goneAt={null} />,
    'in progress': <ResourceBadge status="creating" active={false} goneAt={null} />,
    faulty: <ResourceBadge status="errored" active={false} goneAt={null} />,
    idle: <ResourceBadge status="off" active={false} goneAt={null} />,
    deleted: <ResourceBadge status="active" active goneAt={inMinutes(-5)} />,
    'without a status, nothing': <ResourceBadge status={null} active goneAt={null} />,
  },
  'time-ago': {
    'just now': <TimeAgo at={inMinutes(0)} />,
    'minutes ago': <TimeAgo at={inMinutes(-12)} />,
    'days ago': <TimeAgo at={inMinutes(-60 * 24 * 9)} />,
    'years ago': <TimeAgo at={inMinutes(-60 * 24 * 800)} />,
  },
  'due-time': {
    planned: <DueTime at={inMinutes(5)} />,
    overdue: <DueTime at={inMinutes(-90)} />,
  },
};
