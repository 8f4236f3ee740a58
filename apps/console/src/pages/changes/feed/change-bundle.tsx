import { Text } from '@mantine/core';
import { useState } from 'react';
import { ResourceLink } from '../../../components/resource-link';
import { ShowAllButton } from '../../../components/show-all-button';
import { entityLabel } from '../../../catalogue/entity-label';
import { useCatalogue } from '../../../catalogue/use-catalogue';
import { ChangePlace } from './change-place';
import classes from './feed.module.css';
import type { FeedEntry } from './feed.types';

/** Shown initially; the rest on demand. */
const MAX_ITEMS = 3;

/** A series of similar changes as one entry: count, type and names. */
export function ChangeBundle({ changes }: Pick<FeedEntry, 'changes'>) {
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
