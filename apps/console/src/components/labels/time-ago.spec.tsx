import { describe, expect, it } from 'vitest';
import { describeAge, describeDue } from './time-ago';

const NOW = Date.UTC(2026, 10, 23, 12);

describe('describeAge', () => {
  it.each([
    [0, 'just now'],
    [-59, 'just now'],
    [-60, '1 minute ago'],
    [-3599, '59 minutes ago'],
    [-7200, '2 hours ago'],
    [-86_400, 'yesterday'],
    [-13 * 86_400, 'last week'],
    [-400 * 86_400, 'last year'],
    [30, 'in a moment'],
    [300, 'in 5 minutes'],
  ])('shows %i seconds ago as %s', (seconds, said) => {
    expect(describeAge(NOW + seconds * 1000, NOW)).toBe(said);
  });
});

describe('describeDue', () => {
  it.each([
    [300, 'in 5 minutes'],
    [0, 'due now'],
    [-40, 'due now'],
    [-3 * 3600, 'overdue, planned 3 hours ago'],
  ])('shows %i seconds from now as %s', (seconds, said) => {
    expect(describeDue(NOW + seconds * 1000, NOW)).toBe(said);
  });
});
