import { describe, expect, it } from 'vitest';
import { describeConnections } from './describe-connections';

describe('the state of connections in words', () => {
  it.each([
    [['ok'], 'it is working'],
    [['ok', 'ok'], 'all are working'],
    [['ok', 'unverified'], '1 of 2 not verified yet'],
    [['ok', 'unverified', 'refused', 'other-account'], '2 of 4 cannot be read'],
  ] as const)('%j: %s', (statuses, words) => {
    expect(describeConnections(statuses.map((status) => ({ status })))).toBe(words);
  });
});
