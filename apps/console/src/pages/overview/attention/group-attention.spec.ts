import { describe, expect, it } from 'vitest';
import { groupAttention } from './group-attention';

const item = (connectionId: string, task: string) => ({
  ...{ connectionId, connectionName: `Connection ${connectionId}`, runId: 'r', task, kind: 'a.b' },
  ...{ state: 'warning' as const, message: 'Skipped', awaiting: 0, endedAt: '2026-11-02T12:00:00Z' },
});

const connection = (id: string, status: 'ok' | 'refused' | 'other-account' | 'unverified', removedAt = null) => ({
  ...{ id, name: `Connection ${id}`, provider: 'p', regions: [], account: null, status, removedAt },
  ...{ statusMessage: 'Why', statusSince: '2026-11-02T12:00:00Z', heldUntil: null, schedule: null, nextSyncAt: null },
  ...{ lastSync: null, createdAt: '2026-11-02T12:00:00Z', updatedAt: '2026-11-02T12:00:00Z' },
});

describe('what needs a person', () => {
  it('is told connection by connection, those that cannot be read at all first', () => {
    const groups = groupAttention(
      [item('a', 'servers'), item('b', 'servers'), item('a', 'volumes'), item('c', 'servers')],
      [connection('a', 'ok'), connection('b', 'other-account'), connection('d', 'refused')],
    );

    expect(groups.map(({ id, trouble, items }) => [id, trouble?.status, items.map(({ task }) => task)])).toEqual([
      ['b', 'other-account', ['servers']],
      ['d', 'refused', []],
      ['a', undefined, ['servers', 'volumes']],
      ['c', undefined, ['servers']],
    ]);
  });

  it('is nothing where all goes well', () => {
    expect(groupAttention([], [connection('a', 'ok'), connection('b', 'unverified')])).toEqual([]);
  });
});
