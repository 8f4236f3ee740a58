import { setImmediate } from 'node:timers/promises';
import { throwError } from 'rxjs';
import { DiscoveryBench, type FakeKind, sortedOut } from '../../test/discovery-bench.js';
import { pageOf, typeOf } from '../../test/resources.js';
import { ProviderError } from '../errors/provider-error.js';
import { discover } from './discover.js';
import type { DiscoveryEvent } from './discovery-event.types.js';

const kind = (name: string, takesMs: number, more: Partial<FakeKind> = {}): FakeKind => ({
  type: typeOf(name),
  answer: () => ({ pages: [pageOf(['p'], { expected: 1, kind: `fake.${name}` })], takesMs }),
  ...more,
});
const refused = (takesMs: number): FakeKind =>
  kind('server', 0, { answer: () => ({ failure: { status: 401 }, takesMs }) });

describe('discover, stopped', () => {
  it('stops everything when the credential is refused, and still reports each task once', async () => {
    const child = kind('record', 10, { type: typeOf('record', { parent: 'fake.domain' }) });
    const bench = new DiscoveryBench([kind('quick', 10), refused(50), kind('domain', 100), child]);

    const { reports, ended, parts } = await bench.run();

    expect([...ended].sort()).toEqual(['domain-list', 'quick-list', 'record-list', 'server-list']);
    expect(reports['quick-list']).toMatchObject({ state: 'success', complete: true });
    for (const task of ['server-list', 'domain-list', 'record-list'])
      expect(reports[task]).toMatchObject({
        state: 'danger',
        complete: false,
        message: expect.stringMatching(/^Stopped: GET \/server all: the provider refused the credential/),
      });
    expect(parts).toEqual(['quick-list all complete', 'server-list all short']);
    expect(bench.sent).toEqual(['quick all@0', 'server all@0', 'domain all@0']);
    expect(bench.aborted).toEqual(['domain all']);
    expect(bench.clock.pending).toBe(0);
  });

  it('starts nothing more once the credential was refused', async () => {
    const bench = new DiscoveryBench([refused(0), kind('volume', 0)]);
    const connection = await bench.open();
    const failing = { kind: 'authentication', retryable: false, message: 'Refused.' } as const;
    const [server] = connection.collectors;
    if (server) server.collect = () => throwError(() => new ProviderError(failing));
    const events: DiscoveryEvent[] = [];

    discover(connection).subscribe((event) => events.push(event));
    await bench.clock.settle();

    expect(sortedOut(events).ended).toEqual(['server-list', 'volume-list']);
    expect(bench.sent).toEqual([]);
  });

  it('stops every request, and begins no child, when it is unsubscribed', async () => {
    const child = kind('record', 10, { type: typeOf('record', { parent: 'fake.domain' }) });
    const slow: FakeKind = {
      ...kind('domain', 100),
      parts: ['first', 'second'],
      answer: ({ id }) => ({ pages: [pageOf([id])], takesMs: id === 'first' ? 10 : 100 }),
    };
    const bench = new DiscoveryBench([slow, child]);
    const connection = await bench.open();
    const events: DiscoveryEvent[] = [];

    const running = discover(connection).subscribe((event) => events.push(event));
    await bench.clock.settle(50);
    running.unsubscribe();
    await setImmediate();

    expect(sortedOut(events).parts).toEqual(['domain-list first complete']);
    expect(bench.aborted).toEqual(['domain second']);
    expect(bench.sent).toEqual(['domain first@0', 'domain second@0']);
    expect(bench.clock.pending).toBe(0);
  });

  it('reports each task as cancelled when the run is aborted', async () => {
    const bench = new DiscoveryBench([kind('server', 100), kind('volume', 10)]);
    const connection = await bench.open();
    const events: DiscoveryEvent[] = [];

    discover(connection).subscribe((event) => events.push(event));
    await bench.clock.settle(50);
    bench.stop.abort();
    await bench.clock.settle();
    const { ended, reports } = sortedOut(events);

    expect(ended).toEqual(['volume-list', 'server-list']);
    expect(reports['volume-list']).toMatchObject({ state: 'success' });
    expect(reports['server-list']).toMatchObject({
      state: 'warning',
      complete: false,
      message: 'Stopped on request before completion.',
    });
    expect(bench.clock.pending).toBe(0);
  });

  it('still reports when the connection is closed meanwhile', async () => {
    const bench = new DiscoveryBench([kind('server', 100)]);
    const connection = await bench.open();
    const events: DiscoveryEvent[] = [];

    discover(connection).subscribe((event) => events.push(event));
    await bench.clock.settle(50);
    await connection.close();
    await bench.clock.settle();

    expect(sortedOut(events).reports['server-list']).toMatchObject({ state: 'success', durationMs: 100 });
  });
});
