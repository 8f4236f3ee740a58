import { Button, Select } from '@mantine/core';
import { FilterBar } from '../../../components/inputs/filter-bar';
import { STATES } from '../../../components/labels/state-badge';
import { CHANGE_TYPES, type ChangeSearch } from '../changes.query';
import { filtersInUse } from '../filters-in-use';
import classes from './change-filters.module.css';
import { PeriodFilter } from './period-filter';
import { ResourceFilters } from './resource-filters';

const TYPES = CHANGE_TYPES.map((value) => ({ value, label: STATES[value].label }));

/** The filters of the feed. */
export function ChangeFilters(props: {
  readonly search: ChangeSearch;
  readonly onChange: (change: ChangeSearch) => void;
  readonly onClear: () => void;
}) {
  const { search, onChange } = props;
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
      <ResourceFilters search={search} onChange={onChange} />
      <PeriodFilter search={search} onChange={onChange} />
      <Button variant="subtle" disabled={filtersInUse(search) === 0} onClick={props.onClear}>
        {' '}
        Clear filters
      </Button>
    </FilterBar>
  );
}
