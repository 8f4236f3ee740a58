import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { connectionNamesQuery } from '../../../api/connection-names.query';
import { nameOptions } from '../../inventory/use-filter-words';
import classes from './change-filters.module.css';

/** Chooses one connection, or all. */
export function ConnectionFilter(props: {
  readonly chosen: string | undefined;
  readonly onChange: (chosen: string | undefined) => void;
}) {
  const { chosen, onChange } = props;
  const { data: names } = useQuery(connectionNamesQuery);
  return (
    <Select
      label="Connection"
      placeholder="All connections"
      data={connectionOptions(names, chosen)}
      clearable
      searchable
      nothingFoundMessage="No matching connection"
      className={classes.wide}
      value={chosen || null}
      onChange={(connection) => onChange(connection ?? undefined)}
    />
  );
}

/**
 * The connections to choose from. The selected one is included even if it is unknown, so that active filters are always visible.
 *
 * @param names by id; undefined while loading.
 */
export function connectionOptions(names: ReadonlyMap<string, string> = new Map(), chosen: string | undefined) {
  const options = nameOptions(
    [...names].map(([value, label]) => ({ value, label })),
    (id) => id.slice(0, 8),
  );
  return chosen && !names.has(chosen) ? [{ value: chosen, label: chosen.slice(0, 8) }, ...options] : options;
}
