import { describe, expect, it } from 'vitest';
import type { RunEvent } from './run-event';
import { afterEvent, NO_PROGRESS } from './run-progress';

const after = (...events: RunEvent[]) => events.reduce(afterEvent, NO_PROGRESS);
const COUNTS = { resources: 200, expected: 260, pages: 1, created: 200, changed: 0 };

describe('what the events of a run tell', () => {
  it('is how far each task has come', () => {
    const { tasks } = after(
      { event: 'task', data: { task: 'server-list', state: 'running', ...COUNTS } },
      { event: 'task', data: { task: 'images-list', state: 'running', ...COUNTS } },
      { event: 'task', data: { task: 'server-list', state: 'success', ...COUNTS, resources: 260, gone: 1 } },
    );

    expect(tasks['server-list']).toMatchObject({ state: 'success', resources: 260, gone: 1 });
    expect(tasks['images-list']).toMatchObject({ state: 'running', resources: 200 });
  });

  it('is what a task waits for, and the latest of it', () => {
    const { waits } = after(
      { event: 'wait', data: { task: 'server-list', until: '2026-11-20T10:00:00Z', reason: 'rate-limit' } },
      { event: 'wait', data: { task: 'server-list', until: '2026-11-20T10:01:00Z', reason: 'rate-limit' } },
    );

    expect(waits).toEqual({ 'server-list': expect.objectContaining({ until: '2026-11-20T10:01:00Z' }) });
  });

  it('is the state of the run', () => {
    expect(
      after({ event: 'run', data: { state: 'running' } }, { event: 'run', data: { state: 'partial' } }).state,
    ).toBe('partial');
  });
});
