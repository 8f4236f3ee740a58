import { Checkbox } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import type { Schemas } from '../../api/schemas.types';
import type { Column } from '../../components/table/use-table';

/** Which resources of a list are selected. */
export interface Selected {
  /** All that match the list, also those that are not loaded. */
  readonly isWhole: boolean;
  readonly ids: ReadonlySet<string>;
}

const NONE: Selected = { isWhole: false, ids: new Set() };

/** The selection in a list. Outside of components, because a row only renders again when its own box changes. */
export class Selection {
  readonly #listeners = new Set<() => void>();
  #selected = NONE;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly get = (): Selected => this.#selected;

  toggle(id: string): void {
    const ids = new Set(this.#selected.ids);
    if (!ids.delete(id)) ids.add(id);
    this.#change({ isWhole: false, ids });
  }

  toggleWhole(): void {
    this.#change({ ...NONE, isWhole: !this.#selected.isWhole });
  }

  clear(): void {
    this.#change(NONE);
  }

  #change(selected: Selected): void {
    this.#selected = selected;
    for (const listener of this.#listeners) listener();
  }
}

type Resource = Schemas['ResourceItem'];

/** The column of a list with a box for each row. */
export const selectColumn = (selection: Selection) => ({
  ...{ id: 'selected', header: 'Select', size: 72, isSortable: false },
  cell: (({ row: { original } }) => (
    <RowBox selection={selection} resource={original} />
  )) satisfies Column<Resource>['cell'],
});

function RowBox({ selection, resource: { id, name } }: { readonly selection: Selection; readonly resource: Resource }) {
  const isChecked = useSyncExternalStore(selection.subscribe, () => {
    const { isWhole, ids } = selection.get();
    return isWhole || ids.has(id);
  });
  const isWhole = useSyncExternalStore(selection.subscribe, () => selection.get().isWhole);
  return (
    <Checkbox
      aria-label={`Select ${name}`}
      checked={isChecked}
      disabled={isWhole}
      onChange={() => selection.toggle(id)}
    />
  );
}
