import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { connectionNamesQuery } from '../../../api/connection-names.query';
import { providersQuery } from '../../../api/providers.query';
import { listedEntities } from '../../../catalogue/catalogue';
import { useCatalogue } from '../../../catalogue/catalogue.query';
import { FilterBar } from '../../../components/inputs/filter-bar';
import { STATES } from '../../../components/labels/state-badge';
import { CHANGE_TYPES, type ChangeSearch } from '../changes.query';
import { filtersInUse } from '../filters-in-use';
import classes from './change-filters.module.css';
import { PeriodFilter } from './period-filter';
import { chosenType, typeOptions, typeSearch } from './resource-types';
import { nameOptions } from '../../inventory/use-filter-words';

const TYPES = CHANGE_TYPES.map((value) => ({ value, label: STATES[value].label }));

/** The filters of the feed. */
export function ChangeFilters(props: {
  readonly search: ChangeSearch;
  readonly onChange: (change: ChangeSearch) => void;
  readonly onClear: () => void;
}) {
  const { search, onChange } = props;
  const catalogue = useCatalogue();
  const providers = useQuery(providersQuery);
  const connections = useQuery(connectionNamesQuery);
  return (
    <FilterBar count={filtersInUse(search)}>
      <Select
        label="Event"
        placeholder="All events"
        data={TYPES}
        clearable
        className={classes.wide}
        value={search.type || null}
        onChange={(type) => onChange({ type: (type ?? undefined) as ChangeSearch['type'] })}
      />
      <Select
        label="Resource type"
        placeholder="All types"
        data={typeOptions(listedEntities(catalogue), providers.data?.items ?? [], search)}
        clearable
        searchable
        nothingFoundMessage="No matching type"
        className={classes.wide}
        value={chosenType(search)}
        onChange={(sort) => onChange(typeSearch(sort))}
      />
      <Select
        label="Connection"
        placeholder="All connections"
        data={connectionOptions(connections.data, search.connection)}
        clearable
        searchable
        nothingFoundMessage="No matching connection"
        className={classes.wide}
        value={search.connection || null}
        onChange={(connection) => onChange({ connection: connection ?? undefined })}
      />
      <PeriodFilter search={search} onChange={onChange} />
      <Button variant="subtle" disabled={filtersInUse(search) === 0} onClick={props.onClear}>
        {' '}
        Clear filters
      </Button>
    </FilterBar>
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
