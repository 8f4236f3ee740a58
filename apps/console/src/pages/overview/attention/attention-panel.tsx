import { Group, Stack, Text, Title } from '@mantine/core';
import type { Schemas } from '../../../api/schemas.types';
import { OverviewSection } from '../overview-section';
import { groupAttention, type AttentionGroup, foldRepeats, needsCredential } from './group-attention';
import { useState } from 'react';
import { useCan } from '../../../api/session.query';
import { AnchorLink } from '../../../components/links/anchor-link';
import { ButtonLink } from '../../../components/links/button-link';
import { ShowAllButton } from '../../../components/inputs/show-all-button';
import { StateBadge } from '../../../components/labels/state-badge';
import { TimeAgo } from '../../../components/labels/time-ago';
import { AttentionEntry } from './attention-entry';
import classes from './attention.module.css';

/** The rest is shown on demand, so that a token without permissions does not fill the page. */
const MAX_ITEMS = 3;

/** The problems of one connection, with a link to resolve them. */
function ConnectionAttention({ group }: { readonly group: AttentionGroup }) {
  const { id, name, trouble, waiting, items } = group;
  const [isOpen, setOpen] = useState(false);
  const folded = foldRepeats(items);
  const isAdmin = useCan('admin');
  const replaces = isAdmin && needsCredential(group);
  const step = replaces ? 'Replace credential' : 'Review';
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs">
        <Title order={3} size="h5">
          <AnchorLink to="/connections/$id" params={{ id }} inherit>
            {name}
          </AnchorLink>
        </Title>
        <ButtonLink
          to="/connections/$id"
          params={{ id }}
          search={replaces ? { dialog: 'secret' } : {}}
          size="xs"
          variant="default"
          aria-label={`${step}: ${name}`}
        >
          {step}
        </ButtonLink>
      </Group>
      <ul className={classes.list}>
        {trouble && (
          <li className={classes.entry}>
            <StateBadge state={trouble.status} />
            <Text size="sm">
              {trouble.statusMessage ?? 'The provider denies this connection access.'}{' '}
              <Text span inherit c="dimmed">
                Since <TimeAgo at={trouble.statusSince} />
              </Text>
            </Text>
          </li>
        )}
        {waiting && (
          <li className={classes.entry}>
            <StateBadge state={waiting.state} />
            <Text size="sm">
              A sync is stuck: {waiting.reason}{' '}
              <Text span inherit c="dimmed">
                Since <TimeAgo at={waiting.since} />
              </Text>
            </Text>
          </li>
        )}
        {folded.slice(0, isOpen ? undefined : MAX_ITEMS).map(({ item, more }) => (
          <AttentionEntry key={item.task} item={item} more={more} />
        ))}
      </ul>
      {folded.length > MAX_ITEMS && <ShowAllButton count={folded.length} isOpen={isOpen} onToggle={setOpen} />}
    </Stack>
  );
}

/** Connections and tasks that need attention: why, and what to do. Nothing if there are none. */
export function AttentionPanel({ attention }: { readonly attention: Schemas['AttentionList'] }) {
  const groups = groupAttention(attention);
  if (groups.length === 0) return null;
  return (
    <OverviewSection title="Needs attention">
      <Stack gap="md">
        {groups.map((group) => (
          <ConnectionAttention key={group.id} group={group} />
        ))}
      </Stack>
    </OverviewSection>
  );
}
