import { useLocalStorage } from '@mantine/hooks';
import { useMemo } from 'react';
import { type ListColumn, listColumns } from './list-columns';
import type { ListName } from './lists';

/** The columns of a list that somebody chose to see, kept in their browser. */
export interface ColumnChoice {
  /** Those to show, in their order. The same array until the choice changes. */
  readonly columns: readonly ListColumn[];
  readonly all: readonly ListColumn[];
  readonly choose: (ids: readonly string[]) => void;
  /** Shows again what the list shows by itself. */
  readonly reset: () => void;
}

/** @param family that the list is narrowed to, when it is one. */
export function useColumnChoice(list: ListName, family: string | undefined): ColumnChoice {
  const { all, shown } = useMemo(() => listColumns(list, family), [list, family]);
  const [chosen, setChosen, reset] = useLocalStorage<readonly string[] | undefined>({
    key: `maestro.columns.${[list, family].filter(Boolean).join('.')}`,
    getInitialValueInEffect: false,
  });
  const columns = useMemo(() => {
    const ids = new Set(Array.isArray(chosen) ? chosen : shown);
    return all.filter(({ id }, place) => place === 0 || ids.has(id));
  }, [all, shown, chosen]);
  return { columns, all, choose: setChosen, reset };
}
