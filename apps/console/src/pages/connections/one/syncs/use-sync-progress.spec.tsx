import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followSync } from './use-sync-progress';
import type { SyncEvent } from './sync-event';

/** The browser's part, which neither Node nor jsdom has. It sends what the specification describes. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static readonly opened: Stream[] = [];
  readyState = 1;

  constructor(readonly url: string) {
    super();
    Stream.opened.push(this);
  }

  close(): void {
    this.readyState = Stream.CLOSED;
  }

  send(name: string, data: string): void {
    this.dispatchEvent(new MessageEvent(name, { data }));
  }

  giveUp(): void {
    this.close();
    this.dispatchEvent(new Event('error'));
  }
}

describe('following a sync', () => {
  const told: SyncEvent[] = [];
  const onEnd = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('EventSource', Stream);
    told.length = Stream.opened.length = 0;
    onEnd.mockClear();
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const follow = () => followSync('/api/v1/syncs/7/events', (event) => told.push(event), onEnd);
  const states = () => told.map(({ data }) => 'state' in data && data.state);

  it('continues after malformed data and unknown events', () => {
    follow();
    const [stream] = Stream.opened;

    stream?.send('run', '{"state": "running"}');
    stream?.send('run', '{"state":');
    stream?.send('task', '{"task": 7}');
    stream?.send('other', '{}');
    stream?.send('error', 'Internal server error');
    stream?.send('run', '{"state": "queued"}');

    expect(states()).toEqual(['running', 'queued']);
    expect([stream?.readyState, onEnd.mock.calls.length]).toEqual([1, 0]);
  });

  it.each(['success', 'awaiting-confirmation', 'a state of a newer host'])('ends with the sync: %s', (state) => {
    follow();
    const [stream] = Stream.opened;

    stream?.send('run', JSON.stringify({ state }));

    expect([stream?.readyState, onEnd.mock.calls.length, states()]).toEqual([Stream.CLOSED, 1, [state]]);
  });

  it('reopens a stream that the browser closed, until it is stopped', () => {
    const stop = follow();

    Stream.opened[0]?.giveUp();
    vi.runAllTimers();
    Stream.opened[1]?.giveUp();
    stop();
    vi.runAllTimers();

    expect(Stream.opened.map(({ url }) => url)).toEqual(['/api/v1/syncs/7/events', '/api/v1/syncs/7/events']);
  });
});
