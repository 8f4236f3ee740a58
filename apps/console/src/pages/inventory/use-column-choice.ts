import { useLocalStorage } from '@mantine/hooks';
import { useMemo } from 'react';
import { type ListColumn, listColumns } from './list-columns';
import type { Catalogue } from '../../catalogue/catalogue';
import type { List } from '../../catalogue/lists';

/** The user's choice of columns, kept in the browser. */
export interface ColumnChoice {
  /** The visible columns, in order. Stable until the choice changes. */
  readonly columns: readonly ListColumn[];
  readonly all: readonly ListColumn[];
  readonly choose: (ids: readonly string[]) => void;
}

/** Column ids by list. */
type Choices = Readonly<Record<string, readonly string[] | undefined>>;

const NONE: Choices = {};

/**
 * The columns of a list according to the user's choice.
 *
 * @param given those of a view, which come first until others are chosen.
 * @param onChoose forgets them.
 */
export function useColumnChoice(
  catalogue: Catalogue,
  { id: name, entity }: Pick<List, 'id' | 'entity'>,
  given?: readonly string[],
  onChoose?: () => void,
): ColumnChoice {
  const { all, shown } = useMemo(() => listColumns(catalogue, entity), [catalogue, entity]);
  // One key for all lists: the hook keeps the old value when its key changes.
  const [choices = NONE, setChoices] = useLocalStorage<Choices | undefined>({
    key: 'maestro.columns',
    getInitialValueInEffect: false,
  });
  const chosen = given ?? choices[name];
  const columns = useMemo(() => {
    const ids = new Set(Array.isArray(chosen) ? chosen : shown);
    return all.filter(({ id }, place) => place === 0 || ids.has(id) || ids.has(id.replace('attributes.', '')));
  }, [all, shown, chosen]);
  return {
    columns,
    all,
    choose: (ids) => {
      setChoices((now) => ({ ...now, [name]: ids }));
      onChoose?.();
    },
  };
}
