import { lastValueFrom, toArray } from 'rxjs';
import { z } from 'zod';
import { FakeCredentials, fakePlugin } from '../../../test/fake-plugin.js';
import { JsonServer, type ScriptedAnswer } from '../../../test/json-server.js';
import { volume } from '../../catalogue/entities/storage/volume.entity.js';
import type { Connection } from '../../connection/connection.js';
import { openConnection } from '../../connection/open-connection.js';
import { parseCredentials } from '../../credentials/parse-credentials.js';
import { discover } from '../../discovery/discover.js';
import { defineKind } from '../../kinds/define-kind.js';
import { kindsManifest } from '../../kinds/kinds-manifest.js';
import { LimiterRegistry } from '../../limits/limiter-registry.js';
import { DEFAULT_RETRY_POLICY } from '../../requests/retry-policy.js';
import { cursor, marker } from '../declaration/paging.js';
import type { RestList } from '../declaration/rest-list.types.js';
import { restModule } from '../rest-module.js';

const TOTAL = 12;
const PAGE = 5;
const SIZE = { parameter: 'limit', max: PAGE, min: 2 };
const ROWS = Array.from({ length: TOTAL }, (_, index) => ({ id: index + 1 }));

const kindOf = (name: string, list: Omit<RestList, 'path' | 'items'>) =>
  defineKind(volume, {
    ...{ kind: `fake.${name}`, task: name, access: name, scopes: [] },
    list: { path: `/${name}`, items: 'rows', ...list },
    row: z.object({ id: z.int() }),
    map: ({ id }) => ({ uid: id, name: `${id}`, active: true, attributes: { sizeGb: 1, serverIds: [] } }),
  });

const kinds = [
  kindOf('whole', { paging: 'whole', query: { all: 'true' } }),
  kindOf('cursor', { paging: cursor({ parameter: 'cursor', next: '/next', size: SIZE, total: '/total' }) }),
  kindOf('link', { paging: cursor({ parameter: 'cursor', next: { header: 'link' }, total: { header: 'x-total' } }) }),
  kindOf('marker', { paging: marker({ parameter: 'after', size: SIZE }) }),
  kindOf('counted', { paging: marker({ parameter: 'after', size: SIZE, total: '/total' }) }),
  kindOf('flagged', { paging: marker({ parameter: 'after', size: SIZE, more: '/more' }) }),
  kindOf('numbered', {}),
];

/** A page that begins after this many rows. */
function pageFrom(start: number, more: object = {}): ScriptedAnswer & { readonly body: object } {
  return { body: { rows: ROWS.slice(start, start + PAGE), ...more } };
}

const ANSWERS: Readonly<Record<string, (query: URLSearchParams) => ScriptedAnswer>> = {
  '/whole': () => ({ body: { rows: ROWS } }),
  '/cursor': (query) => {
    const start = Number(query.get('cursor') ?? 0);
    const next = start + PAGE < TOTAL ? String(start + PAGE) : null;
    return pageFrom(start, { total: TOTAL, next });
  },
  '/link': (query) => {
    const start = Number(query.get('cursor') ?? 0);
    const link = `<https://elsewhere.example/link?cursor=${start + PAGE}>; rel="next"`;
    const headers = { 'x-total': String(TOTAL), ...(start + PAGE < TOTAL ? { link } : {}) };
    return { ...pageFrom(start), headers };
  },
  '/marker': (query) => pageFrom(Number(query.get('after') ?? 0)),
  '/counted': (query) => pageFrom(Number(query.get('after') ?? 0), { total: TOTAL }),
  '/flagged': (query) => {
    const start = Number(query.get('after') ?? 0);
    return pageFrom(start, { more: start + PAGE < TOTAL });
  },
  '/numbered': (query) => pageFrom((Number(query.get('page')) - 1) * PAGE),
};

describe('a list that is declared as data', () => {
  let bend: (answer: ScriptedAnswer, query: URLSearchParams) => ScriptedAnswer;
  let provider: JsonServer;
  let connection: Connection;

  beforeAll(async () => {
    provider = await JsonServer.start(({ pathname, searchParams }) =>
      bend(ANSWERS[pathname]?.(searchParams) ?? { status: 404 }, searchParams),
    );
    connection = await openConnection({
      plugin: {
        ...fakePlugin(() => [], kindsManifest(kinds)),
        module: restModule(
          {
            authorize: () => ({}),
            pages: { parameter: 'page', size: SIZE, next: '/next' },
            errors: { code: '/code', message: '/message', notFound: 'not_found' },
          },
          kinds,
        ),
      },
      credentials: parseCredentials(FakeCredentials, { token: 't'.repeat(20), team: 'a-team' }),
      endpoints: { api: provider.url },
      limiters: new LimiterRegistry(),
      retry: { ...DEFAULT_RETRY_POLICY, baseDelayMs: 1 },
    });
  });

  beforeEach(() => {
    bend = (answer) => answer;
    provider.requests.length = 0;
  });

  afterAll(async () => {
    await connection.close();
    await provider.close();
  });

  const searches = () => provider.requests.map(({ url }) => url.search);

  async function list(task: string) {
    const events = await lastValueFrom(discover(connection, [task]).pipe(toArray()));
    const uids = events.flatMap((event) =>
      event.type === 'page' ? event.page.resources.map(({ key }) => Number(key.uid)) : [],
    );
    const [report] = events.flatMap((event) => (event.type === 'task-ended' ? [event.report] : []));
    return { uids: uids.sort((a, b) => a - b), report };
  }

  it.each([
    ['whole', undefined, ['?all=true']],
    ['cursor', TOTAL, ['?limit=5', '?limit=5&cursor=5', '?limit=5&cursor=10']],
    ['link', TOTAL, ['', '?cursor=5', '?cursor=10']],
    ['marker', undefined, ['?limit=5', '?limit=5&after=5', '?limit=5&after=10', '?limit=5&after=12']],
    ['counted', TOTAL, ['?limit=5', '?limit=5&after=5', '?limit=5&after=10']],
    ['flagged', undefined, ['?limit=5', '?limit=5&after=5', '?limit=5&after=10']],
    // Twice without a total, because a row may have been missed.
    ['numbered', undefined, [1, 2, 3, 4, 1, 2, 3, 4].map((page) => `?page=${page}&limit=5`)],
  ])('is read whole by its shape: %s', async (task, expected, asked) => {
    const { uids, report } = await list(task);

    expect(uids).toEqual(ROWS.map(({ id }) => id));
    expect(report).toMatchObject({ complete: true, state: 'success', expected });
    expect(searches()).toEqual(asked);
  });

  it.each([
    ['whole', '?all=true'],
    ['cursor', '?limit=2'],
    ['link', ''],
    ['marker', '?limit=2'],
    ['numbered', '?page=1&limit=2'],
  ])('is probed with as few rows as the API accepts: %s', async (kind, search) => {
    const collector = connection.collectors.filter(({ type }) => type.task === kind);

    const [check] = await lastValueFrom(connection.verify(collector).pipe(toArray()));

    expect(check).toMatchObject({ state: 'granted' });
    expect(searches()).toEqual([search]);
  });

  const spoilt = (more: object) => (answer: ScriptedAnswer) => ({
    ...answer,
    body: { ...(answer.body as object), ...more },
  });

  it.each<[string, string, typeof bend, string]>([
    [
      'a whole list that names a next page',
      'whole',
      spoilt({ next: '/whole?page=2' }),
      'the provider names a next page',
    ],
    ['a cursor that repeats', 'cursor', spoilt({ next: '5' }), 'the list’s cursors lead back to an earlier page'],
    ['a marker that the provider ignores', 'marker', () => pageFrom(0), 'the list’s cursors lead back'],
    [
      'a page number that the provider ignores',
      'numbered',
      () => pageFrom(0),
      'answers page 6 repeatedly with the rows of page 5',
    ],
    [
      'a total that is larger than the list',
      'cursor',
      spoilt({ total: 13 }),
      'The provider counts 13, and 12 were read',
    ],
    [
      'a last row without its marker',
      'flagged',
      (answer) => ({ ...answer, body: { rows: [{ name: 'x' }], more: true } }),
      'GET /flagged: the response does not match the provider’s documentation',
    ],
  ])('is incomplete, with the reason, after %s', async (_what, task, spoil, reason) => {
    bend = spoil;

    const { report } = await list(task);

    expect(report).toMatchObject({ complete: false });
    expect(report?.message).toContain(reason);
  });

  it('reads a list by cursor again in smaller pages when a page is too large', async () => {
    bend = (answer, query) => (query.get('limit') === '5' ? { body: 'x'.repeat(33 * 1024 * 1024) } : answer);

    const { report } = await list('cursor');

    expect(report).toMatchObject({ complete: true, resources: TOTAL });
    expect(searches().slice(0, 2)).toEqual(['?limit=5', '?limit=2']);
  });
});
