import { expectDescribed } from './described-events.js';

const URL_OF_EVENTS = 'http://127.0.0.1/api/v1/syncs/0194e1a6-0000-7000-8000-000000000000/events';
const PROGRESS = { task: 'server-list', state: 'running', resources: 0, pages: 1, created: 0, changed: 0 };

describe('an event that a spec reads', () => {
  const check = (event: string, data: object) => () => expectDescribed(URL_OF_EVENTS, { id: '1', event, data });

  it.each([
    ['run', { state: 'queued', message: 'Its worker stopped.' }],
    ['wait', { task: 'server-list', until: '2026-11-29T00:00:00.000Z', reason: 'the provider asked to wait' }],
    ['task', { ...PROGRESS, expected: null }],
    ['task', { ...PROGRESS, expected: 7, state: 'success', complete: true, gone: 0, message: '' }],
  ])('may be one that openapi.json describes: %s %j', (event, data) => {
    expect(check(event, data)).not.toThrow();
  });

  it.each([
    ['an unknown name', 'other', PROGRESS],
    ['an unknown member', 'run', { state: 'running', mood: 'good' }],
    ['an unknown value', 'run', { state: 'happy' }],
    ['a member of another type', 'task', { ...PROGRESS, expected: '7' }],
    ['a missing member', 'task', PROGRESS],
    ['a malformed moment', 'wait', { task: 'server-list', until: 'soon', reason: 'limit' }],
  ])('fails it with %s', (_, event, data) => {
    expect(check(event, data)).toThrow('sent an event that openapi.json does not describe');
  });

  it('fails it when its route is not described', () => {
    expect(() => expectDescribed('http://127.0.0.1/api/v1/other', {})).toThrow('no route');
  });
});
