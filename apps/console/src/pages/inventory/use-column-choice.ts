import { useLocalStorage } from '@mantine/hooks';
import { useMemo } from 'react';
import { type ListColumn, listColumns } from './list-columns';
import type { Catalogue } from '../../catalogue/catalogue';
import type { List } from './lists';

/** The columns of a list that somebody chose to see, kept in their browser. */
export interface ColumnChoice {
  /** Those to show, in their order. The same array until the choice changes. */
  readonly columns: readonly ListColumn[];
  readonly all: readonly ListColumn[];
  readonly choose: (ids: readonly string[]) => void;
}

/** The ids of columns by the list that they were chosen for. */
type Choices = Readonly<Record<string, readonly string[] | undefined>>;

const NONE: Choices = {};

/** The columns of a list as its viewer chose them. */
export function useColumnChoice(catalogue: Catalogue, { id: name, entity }: Pick<List, 'id' | 'entity'>): ColumnChoice {
  const { all, shown } = useMemo(() => listColumns(catalogue, entity), [catalogue, entity]);
  // Under one key for all lists: when its key changes, the hook goes on with the value of the former one.
  const [choices = NONE, setChoices] = useLocalStorage<Choices | undefined>({
    key: 'maestro.columns',
    getInitialValueInEffect: false,
  });
  const chosen = choices[name];
  const columns = useMemo(() => {
    const ids = new Set(Array.isArray(chosen) ? chosen : shown);
    return all.filter(({ id }, place) => place === 0 || ids.has(id));
  }, [all, shown, chosen]);
  return { columns, all, choose: (ids) => setChoices((now) => ({ ...now, [name]: ids })) };
}
