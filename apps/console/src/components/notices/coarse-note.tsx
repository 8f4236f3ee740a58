import { Text } from '@mantine/core';

/** A note for changes that were too many to compare in detail. */
export const CoarseNote = () => (
  <Text size="sm" c="dimmed">
    Too many changes to compare in detail: a list or object with any difference is shown as changed entirely.
  </Text>
);
