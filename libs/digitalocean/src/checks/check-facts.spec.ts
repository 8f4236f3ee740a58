import { endsWithinDays, isWithinDays } from './check-facts.js';

const NOW = new Date('2026-11-30T12:00:00Z');

describe('a moment', () => {
  it.each([
    ['2026-11-30T11:59:59Z', true, false],
    ['2026-11-30T12:00:01Z', true, true],
    ['2026-12-30T12:00:00Z', true, true],
    ['2026-12-30T12:00:01Z', false, false],
    ['soon', undefined, undefined],
    [undefined, undefined, undefined],
  ])('%s is within 30 days: %s; and still to come: %s', (moment, isWithin, ends) => {
    expect([isWithinDays(moment, 30, NOW), endsWithinDays(moment, 30, NOW)]).toEqual([isWithin, ends]);
  });
});
