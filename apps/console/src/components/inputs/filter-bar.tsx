import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { SlidersHorizontal } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import classes from './filter-bar.module.css';

/**
 * The filters of a list. On a narrow screen only the search stays visible, and a button with the number of active filters opens the rest.
 */
export function FilterBar(props: {
  /** Always visible. */
  readonly search?: ReactNode;
  /** The number of active filters. */
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
