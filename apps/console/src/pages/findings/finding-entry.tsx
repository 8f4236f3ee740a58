import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { unwrap } from '../../api/api-problem';
import type { Schemas } from '../../api/schemas.types';
import { useCan } from '../../api/session.query';
import { ResourceLink } from '../../components/links/resource-link';
import { SafeLink } from '../../components/links/safe-link';
import { StateBadge } from '../../components/labels/state-badge';
import { TimeAgo } from '../../components/labels/time-ago';
import { describeSavings } from './describe-savings';
import { checksQuery } from './findings.query';
import { MuteDialog } from './mute-dialog';
import { SeverityBadge } from './severity-badge';

/** One finding: what is the matter with which resource, why it matters, what to do, and what it saves. */
export function FindingEntry(props: {
  readonly finding: Schemas['Finding'];
  /** Whether the page is that of the resource. */
  readonly isOfPage?: boolean;
}) {
  const { finding, isOfPage } = props;
  const { title, severity, state, resource, connectionName, saves, openedAt, reason, mute } = finding;
  const { data } = useQuery(checksQuery);
  const check = data?.items.find(({ id }) => id === finding.check);
  return (
    <Group component="li" wrap="nowrap" align="flex-start" gap="sm" py="xs">
      <SeverityBadge severity={severity} />
      <Stack gap={2} style={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Text size="sm" fw={600}>
          {title}
        </Text>
        {!isOfPage && (
          <Text size="sm">
            <ResourceLink id={resource.id} name={resource.name} />
            <Text span inherit c="dimmed">
              {' '}
              in {connectionName}
              {resource.region && `, ${resource.region}`}
            </Text>
          </Text>
        )}
        {check && (
          <Text size="sm" c="dimmed">
            {check.why} {check.remedy.text}{' '}
            {check.remedy.url && <SafeLink href={check.remedy.url}>Documentation</SafeLink>}
          </Text>
        )}
        {reason && <Text size="sm">Unknown: {reason}</Text>}
        {mute && (
          <Text size="sm">
            Muted by {mute.by}: {mute.reason}
            {mute.until && (
              <>
                {' '}
                Until <TimeAgo at={mute.until} />.
              </>
            )}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {saves && `Saves ${describeSavings([saves])}. `}
          {openedAt && (
            <>
              Since <TimeAgo at={openedAt} />.
            </>
          )}
        </Text>
      </Stack>
      {state !== 'open' && <StateBadge state={state} />}
      <MuteButton finding={finding} />
    </Group>
  );
}

/** Mutes the finding, or ends its mute. Nothing for viewers, and for what is resolved. */
function MuteButton({ finding }: { readonly finding: Schemas['Finding'] }) {
  const queryClient = useQueryClient();
  const canMute = useCan('operator', finding.connectionId);
  const [isAsking, setAsking] = useState(false);
  const unmute = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/findings/{id}/unmute', { params: { path: { id: finding.id } } })),
    onSettled: () => queryClient.invalidateQueries(),
  });
  if (!canMute || finding.state === 'resolved') return null;
  const name = `${finding.title}, ${finding.resource.name}`;
  if (finding.mute)
    return (
      <Button
        size="compact-sm"
        variant="default"
        loading={unmute.isPending}
        aria-label={`Unmute: ${name}`}
        onClick={() => unmute.mutate()}
      >
        Unmute
      </Button>
    );
  return (
    <>
      <Button size="compact-sm" variant="default" aria-label={`Mute: ${name}`} onClick={() => setAsking(true)}>
        Mute
      </Button>
      {isAsking && <MuteDialog finding={finding} onClose={() => setAsking(false)} />}
    </>
  );
}
