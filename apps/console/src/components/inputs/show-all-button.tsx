import { Button, Group } from '@mantine/core';

/** Expands or collapses a truncated list. */
export function ShowAllButton(props: {
  readonly count: number;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}) {
  const { count, isOpen, onToggle } = props;
  return (
    <Group>
      <Button size="compact-xs" variant="subtle" aria-expanded={isOpen} onClick={() => onToggle(!isOpen)}>
        {isOpen ? 'Show fewer' : `Show all ${count.toLocaleString('en')}`}
      </Button>
    </Group>
  );
}
