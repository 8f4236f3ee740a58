import { Select, TextInput } from '@mantine/core';
import { FilterBar } from '../../components/inputs/filter-bar';
import classes from '../changes/filters/change-filters.module.css';
import { ResourceFilters } from '../changes/filters/resource-filters';
import { type CompareSearch } from './compare.query';
import { chosenPreset, comparedMoments, CUSTOM, localValue, presetOptions } from './compared-moments';

/** The moments to compare, and the filters. */
export function CompareFilters(props: {
  readonly search: CompareSearch;
  readonly openedAt: Date;
  readonly onChange: (change: CompareSearch) => void;
}) {
  const { search, onChange } = props;
  return (
    <FilterBar count={[search.entity || search.kind, search.connection].filter(Boolean).length}>
      <Moments {...props} />
      <ResourceFilters search={search} onChange={onChange} />
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
