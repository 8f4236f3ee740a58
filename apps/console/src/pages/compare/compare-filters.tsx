import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { connectionNamesQuery } from '../../api/connection-names.query';
import { providersQuery } from '../../api/providers.query';
import { listedEntities } from '../../catalogue/catalogue';
import { useCatalogue } from '../../catalogue/catalogue.query';
import { FilterBar } from '../../components/inputs/filter-bar';
import { connectionOptions } from '../changes/filters/change-filters';
import { chosenType, typeOptions, typeSearch } from '../changes/filters/resource-types';
import classes from '../changes/filters/change-filters.module.css';
import { type CompareSearch } from './compare.query';
import { chosenPreset, comparedMoments, CUSTOM, localValue, presetOptions } from './compared-moments';

/** The moments to compare, and the filters. */
export function CompareFilters(props: {
  readonly search: CompareSearch;
  readonly openedAt: Date;
  readonly onChange: (change: CompareSearch) => void;
}) {
  const { search, onChange } = props;
  const catalogue = useCatalogue();
  const providers = useQuery(providersQuery);
  const connections = useQuery(connectionNamesQuery);
  const resources = { entity: search.entity, kind: search.kind };
  return (
    <FilterBar count={[search.entity || search.kind, search.connection].filter(Boolean).length}>
      <Moments {...props} />
      <Select
        label="Resource type"
        placeholder="All types"
        data={typeOptions(listedEntities(catalogue), providers.data?.items ?? [], resources)}
        clearable
        searchable
        nothingFoundMessage="No matching type"
        className={classes.wide}
        value={chosenType(resources)}
        onChange={(option) => onChange(typeSearch(option))}
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
    </FilterBar>
  );
}

/** The earlier moment, and fields for both where neither is a preset. */
function Moments(props: {
  readonly search: CompareSearch;
  readonly openedAt: Date;
  readonly onChange: (change: CompareSearch) => void;
}) {
  const { search, openedAt, onChange } = props;
  const chosen = chosenPreset(search);
  const moments = comparedMoments(search, openedAt);
  const choose = (preset: string | null) =>
    onChange(
      preset === CUSTOM.value
        ? { from: localValue(moments.from), to: localValue(moments.to ?? openedAt.toISOString()) }
        : { from: preset ?? undefined, to: undefined },
    );
  return (
    <>
      <Select
        label="Compare now with"
        data={presetOptions(search)}
        allowDeselect={false}
        className={classes.wide}
        value={chosen}
        onChange={choose}
      />
      {chosen === CUSTOM.value && (
        <>
          <TextInput
            type="datetime-local"
            label="Earlier moment"
            value={localValue(moments.from)}
            onChange={({ currentTarget: { value } }) => onChange({ from: value || undefined })}
          />
          <TextInput
            type="datetime-local"
            label="Later moment"
            value={localValue(moments.to ?? '')}
            onChange={({ currentTarget: { value } }) => onChange({ to: value || undefined })}
          />
        </>
      )}
    </>
  );
}
