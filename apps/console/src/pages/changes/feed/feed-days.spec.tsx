import { describe, expect, it } from 'vitest';
import { dayTitle } from './feed-days';

describe('the heading of a day', () => {
  it.each([
    ['2026-12-01', 'Today'],
    ['2026-11-30', 'Yesterday'],
    ['2026-11-23', 'Monday, November 23, 2026'],
  ])('%s is "%s"', (date, title) => {
    expect(dayTitle(date, new Date(2026, 11, 1, 0, 30))).toBe(title);
  });
});
