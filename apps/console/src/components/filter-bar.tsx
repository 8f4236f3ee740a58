import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { SlidersHorizontal } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import classes from './filter-bar.module.css';

/**
 * What a list is narrowed down by, in rows. On a narrow screen the search alone stays in sight, and a button with the number
 * of filters in use opens the others.
 */
export function FilterBar(props: {
  /** Stays in sight. */
  readonly search?: ReactNode;
  /** How many filters are in use. */
  readonly count: number;
  readonly children: ReactNode;
}) {
  const { search, count } = props;
  const [isOpen, { toggle }] = useDisclosure();
  const id = useId();
  return (
    <Group gap="sm" align="flex-end">
      {search && <div className={classes.search}>{search}</div>}
      <Button
        hiddenFrom="sm"
        variant="default"
        fw={500}
        leftSection={<SlidersHorizontal aria-hidden size={18} />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={toggle}
      >
        Filters{count > 0 && ` (${count})`}
      </Button>
      <div id={id} className={classes.filters} data-open={isOpen || undefined}>
        {props.children}
      </div>
    </Group>
  );
}
