import { Text } from '@mantine/core';

/** What is said beside differences that were too many to be compared in detail. */
export const CoarseNote = () => (
  <Text size="sm" c="dimmed">
    Too many changes to compare in detail: a list or object with any difference is shown as changed entirely.
  </Text>
);
