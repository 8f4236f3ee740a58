import { Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ShowAllButton } from '../../../components/show-all-button';

/** Items shown initially. */
const MAX_ITEMS = 8;

/** A list of values, one per line; long lists are collapsed. */
export function ValueList(props: {
  readonly values: readonly unknown[];
  readonly children: (value: unknown) => ReactNode;
}) {
  const { values, children } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <Stack gap={2}>
      {(isOpen ? values : values.slice(0, MAX_ITEMS)).map((value, index) => (
        // Values may occur more than once.
        <div key={index}>{children(value)}</div>
      ))}
      {values.length > MAX_ITEMS && <ShowAllButton count={values.length} isOpen={isOpen} onToggle={setOpen} />}
    </Stack>
  );
}
