import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { statusWord } from '../../components/resource-status';
import { useCatalogue } from '../../catalogue/use-catalogue';
import { connectionNamesQuery } from '../../api/connection-names.query';
import type { FilterField } from './inventory-search.types';
import { nameOptions } from './name-options';

/**
 * The labels of filter values, in menus and pills: connections by name, kinds by title. Labels are unique within a field, except for
 * spellings of the same status.
 */
export function useFilterWords(): (field: FilterField, value: string) => string {
  const { data: connections } = useQuery(connectionNamesQuery);
  const catalogue = useCatalogue();
  const words = useMemo(() => {
    const named = [...(connections ?? [])].map(([value, label]) => ({ value, label }));
    const kinds = catalogue.kinds.map(({ kind, title }) => ({ value: kind, label: title }));
    return {
      connection: wordsOf(nameOptions(named, (id) => id.slice(0, 8))),
      kind: wordsOf(nameOptions(kinds, (kind) => kind)),
    };
  }, [connections, catalogue]);
  return (field, value) => {
    if (field === 'connection') return words.connection.get(value) ?? value.slice(0, 8);
    if (field === 'kind') return words.kind.get(value) ?? value;
    if (field === 'status') return statusWord(value);
    return value;
  };
}

const wordsOf = (options: readonly { readonly value: string; readonly label: string }[]): ReadonlyMap<string, string> =>
  new Map(options.map(({ value, label }) => [value, label]));
