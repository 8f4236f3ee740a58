import { Button, Group } from '@mantine/core';

/** Shows all of a list that is cut short, or again its beginning. */
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
