import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schemas } from '../../api/schemas.types';
import { Selection, selectColumn } from './selection';
import { SelectionBar } from './selection-bar';

type Filter = Schemas['BulkFilter'] & { readonly at?: string };

/** What a list shows while rows are selected. */
export interface Selecting {
  readonly column: ReturnType<typeof selectColumn>;
  readonly bar: (filter: Filter) => ReactNode;
}

/** Begins to select resources of a list to annotate them. */
export function BulkButton({
  onSelect,
}: {
  /** Called with undefined at the end. */
  readonly onSelect: (selecting: Selecting | undefined) => void;
}) {
  const begin = () => {
    const selection = new Selection();
    onSelect({
      column: selectColumn(selection),
      bar: ({ at: _, ...list }) => (
        <SelectionBar selection={selection} filter={list} onClose={() => onSelect(undefined)} />
      ),
    });
  };
  return (
    <Button variant="default" fw={500} onClick={begin}>
      Annotate
    </Button>
  );
}
