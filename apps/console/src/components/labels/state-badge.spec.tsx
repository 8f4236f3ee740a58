import { describe, expect, it } from 'vitest';
import { connectionState, STATES } from './state-badge';

const sync = (state: 'success' | 'failed' | 'partial' | 'running') => ({
  id: 's',
  state,
  requestedAt: '2026-11-02T12:00:00Z',
  endedAt: null,
});

describe('connectionState', () => {
  it('is not healthy after a failed or partial sync', () => {
    const failed = connectionState({ status: 'ok', removedAt: null, lastSync: sync('failed') });
    const partial = connectionState({ status: 'ok', removedAt: null, lastSync: sync('partial') });

    expect([failed, partial]).toEqual(['sync-failed', 'sync-partial']);
    expect([STATES['sync-failed'].color, STATES['sync-partial'].color]).toEqual(['red', 'yellow']);
  });

  it("otherwise shows the host's state", () => {
    expect(connectionState({ status: 'ok', removedAt: null, lastSync: sync('success') })).toBe('ok');
    expect(connectionState({ status: 'refused', removedAt: null, lastSync: sync('failed') })).toBe('refused');
    expect(connectionState({ status: 'ok', removedAt: '2026-11-02T12:00:00Z', lastSync: null })).toBe('removed');
  });
});
