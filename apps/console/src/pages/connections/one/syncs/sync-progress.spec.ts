import { describe, expect, it } from 'vitest';
import type { SyncEvent } from './sync-event';
import { afterEvent, NO_PROGRESS } from './sync-progress';

const after = (...events: SyncEvent[]) => events.reduce(afterEvent, NO_PROGRESS);
const COUNTS = { resources: 200, expected: 260, pages: 1, created: 200, changed: 0 };

describe("the progress from a sync's events", () => {
  it('has the progress of each task', () => {
    const { tasks } = after(
      { event: 'task', data: { task: 'server-list', state: 'running', ...COUNTS } },
      { event: 'task', data: { task: 'images-list', state: 'running', ...COUNTS } },
      { event: 'task', data: { task: 'server-list', state: 'success', ...COUNTS, resources: 260, gone: 1 } },
    );

    expect(tasks['server-list']).toMatchObject({ state: 'success', resources: 260, gone: 1 });
    expect(tasks['images-list']).toMatchObject({ state: 'running', resources: 200 });
  });

  it('has the latest wait of each task', () => {
    const { waits } = after(
      { event: 'wait', data: { task: 'server-list', until: '2026-11-20T10:00:00Z', reason: 'rate-limit' } },
      { event: 'wait', data: { task: 'server-list', until: '2026-11-20T10:01:00Z', reason: 'rate-limit' } },
    );

    expect(waits).toEqual({ 'server-list': expect.objectContaining({ until: '2026-11-20T10:01:00Z' }) });
  });

  it('has the state of the sync', () => {
    expect(
      after({ event: 'run', data: { state: 'running' } }, { event: 'run', data: { state: 'partial' } }).state,
    ).toBe('partial');
  });
});
