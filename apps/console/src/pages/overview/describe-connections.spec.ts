import { describe, expect, it } from 'vitest';
import { describeConnections } from './describe-connections';

describe('the state of connections in words', () => {
  it.each([
    [['ok'], 0, false, 'working'],
    [['ok', 'ok'], 0, false, 'all working'],
    [['ok', 'unverified'], 0, false, '1 of 2 not verified yet'],
    [['ok', 'unverified', 'refused', 'other-account'], 2, false, '2 of 4 need attention'],
    [['ok', 'ok'], 0, true, 'none needs attention'],
    [['ok', 'ok'], 3, true, '3 need attention'],
    [['ok', 'unverified'], 0, true, 'at least 1 not verified yet'],
  ] as const)('%j, %d refused, more: %s', (statuses, refused, hasMore, words) => {
    const connections = statuses.map((status) => ({ status }));

    expect(describeConnections({ connections, refused, hasMore })).toBe(words);
  });
});
