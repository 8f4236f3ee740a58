import { Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useCan } from '../../../api/use-can';
import { AnchorLink } from '../../../components/anchor-link';
import { ButtonLink } from '../../../components/button-link';
import { ShowAllButton } from '../../../components/show-all-button';
import { StateBadge } from '../../../components/state-badge';
import { TimeAgo } from '../../../components/time-ago';
import { AttentionEntry } from './attention-entry';
import classes from './attention.module.css';
import { type AttentionGroup, foldRepeats, needsCredential } from './group-attention';

/** The rest is shown on demand, so that a token without permissions does not fill the page. */
const MAX_ITEMS = 3;

/** The problems of one connection, with a link to resolve them. */
export function ConnectionAttention({ group }: { readonly group: AttentionGroup }) {
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
