import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { statusWord } from '../../components/labels/resource-badge';
import { useCatalogue } from '../../catalogue/catalogue.query';
import { connectionNamesQuery } from '../../api/connection-names.query';
import type { FilterField } from './inventory.query';

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

/** The labels of the filters. */
export const FILTER_LABELS: Readonly<Record<FilterField, string>> = {
  connection: 'Connection',
  kind: 'Type',
  region: 'Region',
  status: 'Status',
  tag: 'Tag',
  managed: 'Terraform',
};

/** The filters of every list. */
export const COMMON_FILTERS: readonly FilterField[] = ['connection', 'region', 'status', 'tag', 'managed'];

/** An option of a menu. */
interface Option {
  readonly value: string;
  readonly label: string;
  readonly count?: number;
}

/** Adds a distinguishing suffix in brackets to options with the same label, e.g. two kinds "Volumes" or two connections "Production". */
export function nameOptions(options: readonly Option[], apartBy: (value: string) => string): readonly Option[] {
  const times = new Map<string, number>();
  for (const { label } of options) times.set(label.toLowerCase(), (times.get(label.toLowerCase()) ?? 0) + 1);
  return options.map((option) =>
    (times.get(option.label.toLowerCase()) ?? 0) > 1 && apartBy(option.value) !== option.label
      ? { ...option, label: `${option.label} (${apartBy(option.value)})` }
      : option,
  );
}
