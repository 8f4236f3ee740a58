import { Text } from '@mantine/core';

/** What is said beside differences that were too many to be compared in detail. */
export const CoarseNote = () => (
  <Text size="sm" c="dimmed">
    Too much changed to compare in detail: a list or an object that differs anywhere counts as changed whole.
  </Text>
);
