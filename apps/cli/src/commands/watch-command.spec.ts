import { AnsweringHost, type HostAnswer } from '../../test/answering-host.js';
import { watchCommand, type WatchOptions } from './watch-command.js';

const change = (id: number, more: object = {}) => ({
  ...{
    id: `c${id}`,
    at: `2026-01-02T00:00:0${id}.000Z`,
    type: 'created',
    resourceId: `r${id}`,
    name: `web-${id}`,
    paths: [],
  },
  ...{ key: { provider: 'acme', kind: 'acme.vm', uid: `u${id}` } },
  ...more,
});
/** As the host lists them: the newest first. */
const page = (...items: object[]): HostAnswer => ({ body: { items, nextCursor: null } });
const END: HostAnswer = { status: 401, body: { code: 'unauthorized', detail: 'The token was revoked.' } };
const GONE: HostAnswer = { hangsUp: true, body: '' };

describe('maestro watch', () => {
  let host: AnsweringHost;
  beforeAll(async () => (host = await AnsweringHost.start()));
  afterAll(() => host.stop());

  /** Watches until the host refuses. */
  const watch = (
    changes: HostAnswer[],
    options: WatchOptions = {},
    others: Record<string, HostAnswer | HostAnswer[]> = {},
  ) => {
    host.will({ 'GET /changes': [...changes, END], ...others });
    return host.run(async (streams) => {
      const refused = await watchCommand(options, streams, 0).catch((error: Error) => error.message);
      expect(refused).toContain('does not accept this token');
      return 0;
    });
  };

  it('prints what is recorded after it began, once, the oldest first', async () => {
    const [first, second, third] = [
      change(1),
      change(2),
      change(3, { type: 'changed', region: 'fra1', paths: ['/size', '/tags'] }),
    ];
    const gone = change(4, { type: 'gone', name: 'db\u001b[2J' });

    const { out, note } = await watch([page(first), page(third, second, first), page(gone, third, second, first)]);

    expect(out.trimEnd().split('\n')).toEqual([
      '2026-01-02T00:00:02.000Z + created acme.vm web-2 (u2)',
      '2026-01-02T00:00:03.000Z ~ changed acme.vm web-3 (u3) in fra1: size, tags',
      '2026-01-02T00:00:04.000Z - gone acme.vm db (u4)',
    ]);
    expect(note).toBe('');
    expect(host.asked.map(({ query }) => query['since'])).toEqual([
      undefined,
      '2026-01-01T23:59:01.000Z',
      '2026-01-01T23:59:03.000Z',
      '2026-01-01T23:59:04.000Z',
    ]);
  });

  it('prints a change that was stored after a later one', async () => {
    const { out } = await watch([page(change(3)), page(change(3), change(2))], { json: true });

    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['c2']);
  });

  it('prints changes of what matches a query', async () => {
    const { out } = await watch(
      [page(change(1)), page(change(3), change(2), change(1))],
      { query: 'region:fra1', json: true },
      {
        'GET /resources/count': { body: { count: 0, more: false } },
        'GET /resources': page({ id: 'r3' }),
      },
    );

    expect(JSON.parse(out)).toEqual(change(3));
    expect(host.asked.find(({ path }) => path === '/resources')?.query['query']).toBe(
      '(region:fra1) id:r2,r3 (gone:yes or gone:no)',
    );
  });

  it('refuses a wrong query at once, and shows where', async () => {
    const errors = [{ field: 'query', message: 'There is no field regoin.', position: 0, length: 6 }];
    host.will({ 'GET /resources/count': { status: 400, body: { code: 'invalid-request', detail: 'No.', errors } } });

    await expect(host.run((streams) => watchCommand({ query: 'regoin:fra1' }, streams))).rejects.toThrow(
      '--query, at character 1: There is no field regoin.\nregoin:fra1\n^^^^^^',
    );
  });

  it('goes on after a host that could not be reached, without losing changes', async () => {
    const hangUps = Array.from({ length: 2 }, () => GONE);

    const { out, note } = await watch([page(change(1)), ...hangUps, page(change(2), change(1))]);

    expect(out).toContain('web-2');
    expect(note).toMatch(/^The host at \S+ did not answer: .* It is asked again\.\nThe host answers again\.\n$/);
  });
});
