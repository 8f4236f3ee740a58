import { lastValueFrom, toArray } from 'rxjs';
import { DiscoveryBench, type FakeKind, sortedOut } from '../../test/discovery-bench.js';
import { pageOf, resourceOf, typeOf } from '../../test/resources.js';
import { resourceKey } from '../rows/row-relations.js';
import { discover } from './discover.js';

const SERVERS: FakeKind = {
  type: typeOf('server'),
  answer: () => ({ pages: [pageOf([1, 2], { expected: 2 })], takesMs: 100 }),
};
const VOLUMES: FakeKind = {
  type: typeOf('volume'),
  answer: () => ({ pages: [pageOf(['v'], { expected: 1 })], takesMs: 100 }),
};

describe('discover', () => {
  it('runs the tasks side by side, and ends each with its report', async () => {
    const bench = new DiscoveryBench([SERVERS, VOLUMES]);

    const { reports, ended, uids } = await bench.run();

    expect(bench.sent).toEqual(['server all@0', 'volume all@0']);
    expect(ended).toEqual(['server-list', 'volume-list']);
    expect(uids).toEqual({ 'server-list': ['1', '2'], 'volume-list': ['v'] });
    expect(reports['server-list']).toEqual({
      type: SERVERS.type,
      state: 'success',
      complete: true,
      resources: 2,
      expected: 2,
      unreadable: [],
      requests: 1,
      durationMs: 100,
      message: '',
    });
  });

  it('passes on no relation to an invalid id, from any mapper', async () => {
    const to = ['needs-cloudflare-cert', 7].map((id) => ({
      type: 'secured-by' as const,
      to: resourceKey('fake.certificate', id),
    }));
    const page = { ...pageOf([]), resources: [{ ...resourceOf(1), relations: to }] };
    const bench = new DiscoveryBench([{ ...SERVERS, answer: () => ({ pages: [page] }) }], {
      uids: { 'fake.certificate': ['integer'] },
    });

    const { events } = await bench.run();

    const [resource] = events.flatMap((event) => (event.type === 'page' ? event.page.resources : []));
    expect(resource?.relations).toEqual(to.slice(1));
  });

  it('reports pages, then the end of each part, then the task', async () => {
    const two = { ...SERVERS, parts: ['plain', 'gpus'] };

    const { events } = await new DiscoveryBench([two]).run();

    expect(events.map(({ type }) => type)).toEqual(['page', 'part-ended', 'page', 'part-ended', 'task-ended']);
  });

  it('does nothing before it is subscribed to', async () => {
    const bench = new DiscoveryBench([SERVERS]);

    discover(await bench.open());
    await bench.clock.settle();

    expect(bench.sent).toEqual([]);
  });

  it('runs only the tasks that are asked for', async () => {
    const bench = new DiscoveryBench([SERVERS, VOLUMES]);

    const { ended } = await bench.run(['volume-list']);

    expect(ended).toEqual(['volume-list']);
    expect(bench.sent).toEqual(['volume all@0']);
  });

  it('rejects an unknown task and names the nearest one before it requests anything', async () => {
    const bench = new DiscoveryBench([SERVERS, VOLUMES]);

    const connection = await bench.open();

    await expect(lastValueFrom(discover(connection, ['server-list', 'servers']))).rejects.toMatchObject({
      kind: 'configuration',
      retryable: false,
      message: 'Fake Cloud: task: servers is not known. Did you mean server-list?',
    });
    expect(bench.sent).toEqual([]);
  });

  it('goes on with the other tasks, and the other parts, when one fails', async () => {
    const broken: FakeKind = {
      ...SERVERS,
      parts: ['nyc3', 'ams3'],
      answer: ({ id }) => (id === 'nyc3' ? { failure: { status: 400 } } : SERVERS.answer({ id })),
    };

    const { reports, parts } = await new DiscoveryBench([broken, VOLUMES]).run();

    expect(parts).toContain('server-list nyc3 short');
    expect(parts).toContain('server-list ams3 complete');
    expect(reports['server-list']).toMatchObject({ state: 'danger', complete: false, resources: 2, requests: 2 });
    expect(reports['server-list']?.message).toBe('nyc3: GET /server nyc3: the provider rejected the request. (400)');
    expect(reports['volume-list']).toMatchObject({ state: 'success', complete: true });
  });

  it('counts the requests of each task, repeats included', async () => {
    let tries = 0;
    const flaky: FakeKind = {
      ...SERVERS,
      answer: (part) => ((tries += 1) && tries > 2 ? SERVERS.answer(part) : { pages: [pageOf([1], { expected: 2 })] }),
    };

    const { reports } = await new DiscoveryBench([flaky, VOLUMES]).run();

    expect(reports['server-list']).toMatchObject({ requests: 3, complete: true, state: 'success' });
    expect(reports['volume-list']).toMatchObject({ requests: 1 });
  });

  it('skips a task whose permission is missing with a warning that names the scope', async () => {
    const refused: FakeKind = { ...SERVERS, answer: () => ({ failure: { status: 403 } }) };

    const { reports } = await new DiscoveryBench([refused, VOLUMES]).run();

    expect(reports['server-list']).toMatchObject({
      state: 'warning',
      complete: false,
      message:
        'Skipped: server-list needs get_all_servers. Grant the scope server:read, then run again. ' +
        'GET /server all: the credential may not read this. (403)',
    });
    expect(reports['volume-list']?.state).toBe('success');
  });

  it('warns, but is complete, when fields could not be read', async () => {
    const unknown = [{ field: 'tags', reason: 'tag:read is missing' }];
    const vague: FakeKind = {
      ...SERVERS,
      answer: () => ({ pages: [{ resources: [{ ...resourceOf(1), unknown }], unreadable: [], expected: 1 }] }),
    };

    const { reports } = await new DiscoveryBench([vague]).run();

    expect(reports['server-list']).toMatchObject({
      state: 'warning',
      complete: true,
      message: 'The list is complete, but 1 field could not be read; each resource shows which and why.',
    });
  });

  it('emits a resource of overlapping parts once', async () => {
    const overlapping: FakeKind = {
      ...SERVERS,
      parts: ['plain', 'gpus'],
      answer: ({ id }) => ({ pages: [pageOf(id === 'plain' ? [1, 2] : [2, 3], { expected: 2 })] }),
    };

    const { reports, uids } = await new DiscoveryBench([overlapping]).run();

    expect(uids['server-list']).toEqual(['1', '2', '3']);
    expect(reports['server-list']).toMatchObject({ complete: true, resources: 3, expected: 4 });
  });

  it('reports a plugin that cannot name its parts, and goes on with the others', async () => {
    const bench = new DiscoveryBench([SERVERS, VOLUMES]);
    const connection = await bench.open();
    Object.assign(connection.collectors[0] ?? {}, { parts: () => throwing('no parts of dop_v1_secret') });

    const running = lastValueFrom(discover(connection).pipe(toArray()));
    await bench.clock.settle();
    const { reports } = sortedOut(await running);

    expect(reports['server-list']).toMatchObject({ state: 'danger', complete: false });
    expect(reports['server-list']?.message).toContain('report it to its author');
    expect(reports['server-list']?.message).not.toContain('dop_v1_secret');
    expect(reports['volume-list']?.state).toBe('success');
  });
});

function throwing(message: string): never {
  throw new TypeError(message);
}
