import { Stack, Text, Group } from '@mantine/core';
import { AnchorLink } from '../../../components/links/anchor-link';
import { StateBadge } from '../../../components/labels/state-badge';
import { TimeAgo } from '../../../components/labels/time-ago';
import classes from './feed.module.css';
import { type FeedEntry, type Change } from './build-feed';
import { CoarseNote } from '../../../components/notices/coarse-note';
import { ResourceLink } from '../../../components/links/resource-link';
import { entityLabel } from '../../../catalogue/catalogue';
import { useCatalogue } from '../../../catalogue/catalogue.query';
import { DifferenceLines } from './difference-lines';
import { useState } from 'react';
import { ShowAllButton } from '../../../components/inputs/show-all-button';
import { ConnectionName } from '../../../components/labels/names';

/** Shown initially; the rest on demand. */
const MAX_ITEMS = 3;

/** A series of similar changes as one entry: count, type and names. */
function ChangeBundle({ changes }: Pick<FeedEntry, 'changes'>) {
  const catalogue = useCatalogue();
  const [isOpen, setOpen] = useState(false);
  const [first] = changes;
  const kind = catalogue.kindByName.get(first.key.kind);
  return (
    <>
      <Text size="sm" fw={600}>
        {changes.length.toLocaleString('en')} {kind?.title ?? `× ${entityLabel(catalogue, first)}`}
      </Text>
      <ChangePlace connectionId={first.connectionId} />
      <ul className={classes.names}>
        {changes.slice(0, isOpen ? undefined : MAX_ITEMS).map(({ id, resourceId, name }) => (
          <li key={id}>
            <ResourceLink id={resourceId} name={name} />
          </li>
        ))}
      </ul>
      <ShowAllButton count={changes.length} isOpen={isOpen} onToggle={setOpen} />
    </>
  );
}

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

/** One change of one resource, with its differences. */
function OneChange({ change }: { readonly change: Change }) {
  const { resourceId, name, connectionId, region, coarse } = change;
  return (
    <>
      <Text size="sm">
        <ResourceLink id={resourceId} name={name} />
      </Text>
      <ChangePlace connectionId={connectionId} what={entityLabel(useCatalogue(), change)} region={region} />
      {coarse && <CoarseNote />}
      <DifferenceLines change={change} />
    </>
  );
}

/** The type, region and connection of a change, in small print below its name. */
function ChangePlace(props: { readonly connectionId: string; readonly what?: string; readonly region?: string }) {
  const { connectionId, what, region } = props;
  return (
    <Group gap="xs" fz="xs">
      {[what, region].filter(Boolean).map((text) => (
        <Text key={text} span inherit c="dimmed">
          {text}
        </Text>
      ))}
      <ConnectionName id={connectionId} />
    </Group>
  );
}
