import { Button, Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';

/** What can be done with one row of a list, behind a button. */
export function ActionsMenu(props: {
  /** The name of the row. */
  readonly of: string;
  /** `Menu.Item` each. */
  readonly children: ReactNode;
}) {
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="xs" variant="default" aria-label={`Actions for ${props.of}`}>
          <Ellipsis aria-hidden size={18} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>{props.children}</Menu.Dropdown>
    </Menu>
  );
}
