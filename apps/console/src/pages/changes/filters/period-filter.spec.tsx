import { describe, expect, it } from 'vitest';
import { chosenPeriod, periodOptions } from './period-filter';

describe('the period of an address', () => {
  it.each([
    [{}, 'Any time'],
    [{ since: 'today' }, 'Today'],
    [{ since: '30d' }, 'Last 30 days'],
    [{ since: '14d' }, 'Last 14 days'],
    [{ since: '2026-11-02' }, 'Custom range'],
    [{ until: '2026-11-02' }, 'Custom range'],
    [{ since: '2026-11-02T09:30:00.000Z' }, expect.stringMatching(/^Since .*Nov/)],
  ])('%o is "%s"', (search, label) => {
    const chosen = chosenPeriod(search);

    expect(periodOptions(search).find(({ value }) => value === chosen)?.label).toEqual(label);
  });
});
