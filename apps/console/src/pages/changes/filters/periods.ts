import type { ChangeSearch } from '../changes.query';

const PRESETS = [
  { value: 'any', label: 'Any time' },
  { value: 'today', label: 'Today' },
  { value: '7d', label: 'Last 7 days' },
  { value: '30d', label: 'Last 30 days' },
];
const DAYS = { value: 'days', label: 'Custom range' };

const isDay = (text: string | undefined): boolean => /^\d{4}-/.test(text ?? '');

/** The period selected by the URL. */
export function chosenPeriod({ since, until }: ChangeSearch): string {
  if (isDay(since) || isDay(until)) return DAYS.value;
  return since || 'any';
}

/** The periods to choose from, including the one in the URL if it is another number of days. */
export function periodOptions(search: ChangeSearch) {
  const chosen = chosenPeriod(search);
  const isKnown = [...PRESETS, DAYS].some(({ value }) => value === chosen);
  return [...PRESETS, ...(isKnown ? [] : [{ value: chosen, label: `Last ${parseInt(chosen, 10)} days` }]), DAYS];
}
