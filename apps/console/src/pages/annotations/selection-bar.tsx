import { Button, Checkbox, Group, Paper, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useSyncExternalStore } from 'react';
import type { Schemas } from '../../api/schemas.types';
import { BulkDialog } from './bulk-dialog';
import type { Selection } from './selection';

/** As many as the host takes by their ids. */
const MOST_IDS = 500;

/** Says how many rows of a list are selected, and annotates them. */
export function SelectionBar(props: {
  readonly selection: Selection;
  /** The list. */
  readonly filter: Schemas['BulkFilter'];
  readonly onClose: () => void;
}) {
  const { selection, filter, onClose } = props;
  const { isWhole, ids } = useSyncExternalStore(selection.subscribe, selection.get);
  const [isOpen, { open, close }] = useDisclosure(false);
  const list = JSON.stringify(filter);
  // What is not in the list any more must not be changed unseen.
  useEffect(() => selection.clear(), [selection, list]);
  const isTooMany = ids.size > MOST_IDS;
  return (
    <Paper withBorder p="xs" role="group" aria-label="Selected resources">
      <Group>
        <Checkbox
          label="All that match this list"
          checked={isWhole}
          indeterminate={!isWhole && ids.size > 0}
          onChange={() => selection.toggleWhole()}
        />
        <Text size="sm" role="status" c={isTooMany ? 'red' : 'dimmed'}>
          {isWhole ? 'All selected' : `${ids.size} selected`}
          {isTooMany && `. Select ${MOST_IDS} at most, or filter the list and select all of it.`}
        </Text>
        <Group ml="auto">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button disabled={(!isWhole && ids.size === 0) || isTooMany} onClick={open}>
            Annotate…
          </Button>
        </Group>
      </Group>
      {isOpen && (
        <BulkDialog
          resources={isWhole ? { filter } : { ids: [...ids] }}
          onClose={close}
          onSaved={() => {
            close();
            onClose();
          }}
        />
      )}
    </Paper>
  );
}
