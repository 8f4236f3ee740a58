import { Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ShowAllButton } from '../../../components/show-all-button';

/** More would push away what comes after them. */
const MOST = 8;

/** A list of single values, one a line; a long one is cut short until one asks for all of it. */
export function ValueList(props: {
  readonly values: readonly unknown[];
  readonly children: (value: unknown) => ReactNode;
}) {
  const { values, children } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <Stack gap={2}>
      {(isOpen ? values : values.slice(0, MOST)).map((value, index) => (
        // The same value may stand in a list twice.
        <div key={index}>{children(value)}</div>
      ))}
      {values.length > MOST && <ShowAllButton count={values.length} isOpen={isOpen} onToggle={setOpen} />}
    </Stack>
  );
}
