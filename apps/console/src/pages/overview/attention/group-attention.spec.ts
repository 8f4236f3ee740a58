import { describe, expect, it } from 'vitest';
import { foldRepeats, groupAttention, needsCredential } from './group-attention';

const item = (connectionId: string, task: string) => ({
  ...{ connectionId, connectionName: `Connection ${connectionId}`, runId: 'r', task, kind: 'a.b' },
  ...{ state: 'warning' as const, message: 'Skipped', awaiting: 0, endedAt: '2026-11-02T12:00:00Z' },
});

const refused = (id: string, status: 'refused' | 'other-account') => ({
  ...{ id, name: `Connection ${id}`, status, statusMessage: 'Why', statusSince: '2026-11-02T12:00:00Z' },
});

const waiting = (connectionId: string) => ({
  ...{ connectionId, connectionName: `Connection ${connectionId}`, runId: 'r', state: 'running' as const },
  ...{ since: '2026-11-02T12:00:00Z', until: null, reason: 'Why' },
});

describe('tasks that need attention', () => {
  it('are grouped by connection, unreadable connections first', () => {
    const groups = groupAttention({
      connections: [refused('b', 'other-account'), refused('d', 'refused')],
      items: [item('a', 'servers'), item('b', 'servers'), item('a', 'volumes'), item('c', 'servers')],
      waiting: [],
    });

    expect(groups.map(({ id, trouble, items }) => [id, trouble?.status, items.map(({ task }) => task)])).toEqual([
      ['b', 'other-account', ['servers']],
      ['d', 'refused', []],
      ['a', undefined, ['servers', 'volumes']],
      ['c', undefined, ['servers']],
    ]);
  });

  it('include approvals, also without other problems', () => {
    const groups = groupAttention({
      connections: [],
      items: [item('a', 'servers')],
      waiting: [waiting('b'), waiting('a')],
    });

    expect(groups.map(({ id, name, items, waiting: wait }) => [id, name, items.length, wait?.reason])).toEqual([
      ['a', 'Connection a', 1, 'Why'],
      ['b', 'Connection b', 0, 'Why'],
    ]);
  });

  it('show a problem of the entire connection once', () => {
    const refusal = { ...item('b', 'servers'), message: 'Why' };
    const groups = groupAttention({
      connections: [refused('b', 'refused')],
      items: [refusal, { ...refusal, task: 'volumes', awaiting: 3 }, item('b', 'images')],
      waiting: [],
    });

    expect(groups.map(({ items }) => items.map(({ task }) => task))).toEqual([['volumes', 'images']]);
  });

  it('are empty if there are no problems', () => {
    expect(groupAttention({ connections: [], items: [], waiting: [] })).toEqual([]);
  });
});

describe('needsCredential', () => {
  it('show a rejected credential once per connection, but not a failed task', () => {
    expect(needsCredential({ trouble: refused('a', 'refused') })).toBe(true);
    expect(needsCredential({ trouble: refused('a', 'other-account') })).toBe(true);
    expect(needsCredential({})).toBe(false);
  });
});

describe('foldRepeats', () => {
  it('show a common problem of many tasks once, and approvals separately', () => {
    const nine = Array.from({ length: 9 }, (_, index) => item('a', `task-${index}`));
    const waiting = { ...item('a', 'servers'), awaiting: 3 };

    expect(foldRepeats([...nine, waiting]).map(({ item: { task }, more }) => [task, more])).toEqual([
      ['task-0', 8],
      ['servers', 0],
    ]);
  });
});
