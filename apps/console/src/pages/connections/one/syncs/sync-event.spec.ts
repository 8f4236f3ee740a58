import { describe, expect, it } from 'vitest';
import { readSyncEvent } from './sync-event';

const PROGRESS = {
  task: 'server-list',
  state: 'running',
  resources: 200,
  expected: null,
  pages: 1,
  created: 200,
  changed: 0,
};
const WAIT = { task: 'server-list', until: '2026-11-20T10:00:00Z', reason: 'the provider asked to wait' };

describe('an event of a sync', () => {
  it.each([
    ['task', PROGRESS],
    ['task', { ...PROGRESS, state: 'success', expected: 200, complete: true, gone: 1, message: '' }],
    ['wait', WAIT],
    ['run', { state: 'queued', message: 'Its worker stopped.' }],
    ['run', { state: 'a state of a newer host' }],
  ] as const)('is parsed: %s %j', (event, data) => {
    expect(readSyncEvent(event, JSON.stringify(data))).toEqual({ event, data });
  });

  it('is parsed without unknown members', () => {
    expect(readSyncEvent('run', '{"state": "running", "mood": "good"}')?.data).toEqual({ state: 'running' });
  });

  it.each([
    ['task', ''],
    ['task', '{"task":'],
    ['task', 'null'],
    ['task', '7'],
    ['task', '[]'],
    ['task', JSON.stringify({ ...PROGRESS, task: undefined })],
    ['task', JSON.stringify({ ...PROGRESS, resources: '200' })],
    ['task', JSON.stringify({ ...PROGRESS, pages: -1 })],
    ['task', JSON.stringify({ ...PROGRESS, message: { html: '<b>' } })],
    ['wait', JSON.stringify({ ...WAIT, until: 'soon' })],
    ['run', '{}'],
    ['run', undefined],
  ] as const)('is ignored if its data is malformed: %s %s', (event, text) => {
    expect(readSyncEvent(event, text)).toBeUndefined();
  });
});
