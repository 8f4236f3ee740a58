import { Stack, Text } from '@mantine/core';
import { AnchorLink } from '../../../components/anchor-link';
import { StateBadge } from '../../../components/state-badge';
import { TimeAgo } from '../../../components/time-ago';
import { ChangeBundle } from './change-bundle';
import classes from './feed.module.css';
import type { FeedEntry } from './feed.types';
import { OneChange } from './one-change';

/** One entry of the feed: what changed, when, and a link to the sync. */
export function FeedLine({ entry: { changes } }: { readonly entry: FeedEntry }) {
  const [first] = changes;
  return (
    <li className={classes.entry}>
      <StateBadge state={first.type} />
      <div className={classes.main}>
        {changes.length > 1 ? <ChangeBundle changes={changes} /> : <OneChange change={first} />}
      </div>
      <Stack gap={0} className={classes.aside}>
        <Text size="sm" c="dimmed">
          <TimeAgo at={first.at} />
        </Text>
        {first.runId && (
          <AnchorLink
            to="/connections/$id/runs/$run"
            params={{ id: first.connectionId, run: first.runId }}
            size="sm"
            aria-label={`View sync: ${first.name}`}
          >
            View sync
          </AnchorLink>
        )}
      </Stack>
    </li>
  );
}
