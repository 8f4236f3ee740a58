import { describe, expect, it } from 'vitest';
import { fromLocalTime, toLocalTime } from './local-time';

describe('a moment in a field of date and time', () => {
  it('comes back as it was, to the minute', () => {
    expect(fromLocalTime(toLocalTime('2026-11-01T10:30:00.000Z'))).toBe('2026-11-01T10:30:00.000Z');
  });

  it('is empty where there is none, or none that can be read', () => {
    expect([toLocalTime(''), toLocalTime('yesterday'), fromLocalTime('')]).toEqual(['', '', undefined]);
  });
});
