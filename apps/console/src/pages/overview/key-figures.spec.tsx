import { describe, expect, it } from 'vitest';
import { describeConnections } from './key-figures';

const WORKING = { status: 'ok', removedAt: null, lastSync: null } as const;
const SYNC = { id: 'r', requestedAt: '2026-11-02T12:00:00.000Z', endedAt: '2026-11-02T12:00:00.000Z' };

describe('the state of connections in words', () => {
  it.each([
    [['partial', 'failed', 'success'], 0, false, '2 of 3 not read completely'],
    [['partial', 'success'], 0, true, 'at least 1 not read completely'],
    [['partial', 'success'], 1, false, '1 of 2 needs attention'],
  ] as const)('%j as their last syncs, %d refused, more: %s', (states, refused, hasMore, words) => {
    const connections = states.map((state) => ({ ...WORKING, lastSync: { ...SYNC, state } }));

    expect(describeConnections({ connections, refused, hasMore })).toBe(words);
  });

  it.each([
    [['ok'], 0, false, 'working'],
    [['ok', 'ok'], 0, false, 'all working'],
    [['ok', 'unverified'], 0, false, '1 of 2 not verified yet'],
    [['ok', 'unverified', 'refused', 'other-account'], 2, false, '2 of 4 need attention'],
    [['ok', 'ok'], 0, true, 'none needs attention'],
    [['ok', 'ok'], 3, true, '3 need attention'],
    [['ok', 'unverified'], 0, true, 'at least 1 not verified yet'],
  ] as const)('%j, %d refused, more: %s', (statuses, refused, hasMore, words) => {
    const connections = statuses.map((status) => ({ ...WORKING, status }));

    expect(describeConnections({ connections, refused, hasMore })).toBe(words);
  });
});
