import { Select, TextInput } from '@mantine/core';
import type { ChangeSearch } from '../changes.query';
import classes from './change-filters.module.css';
import { chosenPeriod, periodOptions } from './periods';

/** The period filter: any time, the last days, or a custom range. */
export function PeriodFilter(props: {
  readonly search: ChangeSearch;
  readonly onChange: (change: ChangeSearch) => void;
}) {
  const { search, onChange } = props;
  const chosen = chosenPeriod(search);
  const choose = (period: string | null) =>
    onChange(
      period === 'days'
        ? { since: today(), until: today() }
        : { since: period === 'any' ? undefined : (period ?? undefined), until: undefined },
    );
  return (
    <>
      <Select
        label="Period"
        data={periodOptions(search)}
        allowDeselect={false}
        className={classes.wide}
        value={chosen}
        onChange={choose}
      />
      {chosen === 'days' && (
        <>
          <TextInput
            type="date"
            className={classes.day}
            label="From"
            max={search.until || undefined}
            value={search.since ?? ''}
            onChange={({ currentTarget: { value } }) => onChange({ since: value || undefined })}
          />
          <TextInput
            type="date"
            className={classes.day}
            label="To"
            min={search.since || undefined}
            value={search.until ?? ''}
            onChange={({ currentTarget: { value } }) => onChange({ until: value || undefined })}
          />
        </>
      )}
    </>
  );
}

/** In the viewer's time zone. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
