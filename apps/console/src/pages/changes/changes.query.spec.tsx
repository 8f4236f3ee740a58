import { describe, expect, it } from 'vitest';
import { periodMoments } from './changes.query';

const NOW = new Date(2026, 10, 27, 15, 30);
const local = (day: number, month = 10) => new Date(2026, month, day).toISOString();

describe('the days of an address as moments', () => {
  it.each([
    [{}, {}],
    [{ since: 'today' }, { since: local(27) }],
    [{ since: '7d' }, { since: local(21) }],
    [{ since: '30d' }, { since: local(29, 9) }],
    [
      { since: '2026-11-02', until: '2026-11-02' },
      { since: local(2), until: local(3) },
    ],
    [{ until: '2026-11-30' }, { until: local(1, 11) }],
    [{ since: '2026-11-02T09:30:00.000Z' }, { since: '2026-11-02T09:30:00.000Z' }],
    [{ since: 'yesterday', until: '30d' }, {}],
  ])('%o', (period, moments) => {
    expect(periodMoments(period, NOW)).toEqual(moments);
  });
});
