import { Select, TextInput } from '@mantine/core';
import { type ChangeSearch } from '../changes.query';
import classes from './change-filters.module.css';

const PRESETS = [
  { value: 'any', label: 'Any time' },
  { value: 'today', label: 'Today' },
  { value: '7d', label: 'Last 7 days' },
  { value: '30d', label: 'Last 30 days' },
];
const DAYS = { value: 'days', label: 'Custom range' };

const isDay = (text: string | undefined): boolean => /^\d{4}-\d\d-\d\d$/.test(text ?? '');

/** The period selected by the URL. */
export function chosenPeriod({ since, until }: ChangeSearch): string {
  if (isDay(since) || isDay(until)) return DAYS.value;
  return since || 'any';
}

/** The periods to choose from, including the one in the URL if it is another number of days. */
export function periodOptions(search: ChangeSearch) {
  const chosen = chosenPeriod(search);
  const isKnown = [...PRESETS, DAYS].some(({ value }) => value === chosen);
  return [...PRESETS, ...(isKnown ? [] : [{ value: chosen, label: periodLabel(chosen) }]), DAYS];
}

const EXACT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A number of days, or a moment. */
const periodLabel = (chosen: string): string =>
  chosen.endsWith('Z') ? `Since ${EXACT.format(new Date(chosen))}` : `Last ${parseInt(chosen, 10)} days`;

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
