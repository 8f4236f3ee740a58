import { describe, expect, it } from 'vitest';
import { chosenPreset, comparedMoments, localValue, presetOptions } from './compared-moments';

const NOW = new Date(2026, 10, 30, 9, 30);

describe('the moments of a comparison', () => {
  it.each([
    [{}, new Date(2026, 10, 29, 9, 30), undefined],
    [{ from: '7d' }, new Date(2026, 10, 23, 9, 30), undefined],
    [{ from: '2026-11-02T08:00' }, new Date(2026, 10, 2, 8), undefined],
    [{ from: '2026-11-02T08:00', to: '2026-11-03T08:00' }, new Date(2026, 10, 2, 8), new Date(2026, 10, 3, 8)],
  ])('of %o', (search, from, to) => {
    expect(comparedMoments(search, NOW)).toEqual({
      from: from.toISOString(),
      ...(to && { to: to.toISOString() }),
    });
  });

  it('leave it to the host to say what is wrong with them', () => {
    expect(comparedMoments({ from: 'x', to: 'y' }, NOW)).toEqual({ from: 'x', to: 'y' });
  });

  it.each([
    [{}, '24 hours ago'],
    [{ from: '30d' }, '30 days ago'],
    [{ from: '14d' }, '14 days ago'],
    [{ from: '2026-11-02T08:00' }, 'Custom moments'],
    [{ to: '2026-11-02T08:00' }, 'Custom moments'],
  ])('%o are chosen as "%s"', (search, label) => {
    const chosen = chosenPreset(search);

    expect(presetOptions(search).find(({ value }) => value === chosen)?.label).toBe(label);
  });

  it('become values of fields in local time', () => {
    expect(localValue(new Date(2026, 10, 2, 8, 5).toISOString())).toBe('2026-11-02T08:05');
    expect(localValue('x')).toBe('');
  });
});
