import type { ServerResponse } from 'node:http';
import { type Answer, ScriptedServer } from '../../test/scripted-server.js';
import { MaestroClient } from '../maestro-client.js';
import type { SyncEvent } from './sync-events.js';

const task = (id: number) => `id: ${id}\nevent: task\ndata: {"task":"a","pages":${id}}\n\n`;
const run = (id: number, state: string) => `id: ${id}\nevent: run\ndata: {"state":"${state}"}\n\n`;

describe('the events of a sync', () => {
  let server: ScriptedServer;
  let client: MaestroClient;

  beforeAll(async () => {
    server = await ScriptedServer.start();
    client = new MaestroClient({ url: server.url, token: 'mst_x' });
  });
  afterAll(() => server.stop());

  const stream = (...parts: string[]): Answer => ({
    headers: { 'content-type': 'text/event-stream' },
    body: parts.join(''),
  });
  const cut = (text: string) => (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(text, () => response.destroy());
  };
  const state = (value: string): Answer => ({ body: { state: value } });
  const idsOf = async (events: AsyncIterable<SyncEvent>) => {
    const ids: string[] = [];
    for await (const { id } of events) ids.push(id);
    return ids;
  };
  const after = () =>
    server.asked.filter(({ path }) => path.endsWith('/events')).map(({ headers }) => headers['last-event-id']);

  it('end with the final one, without comments and events of other names', async () => {
    server.will(
      stream(': hello\n\n', run(1, 'running'), 'id: 2\nevent: new\ndata: {}\n\n', task(3), run(4, 'partial'), task(5)),
    );

    expect(await idsOf(client.syncs.events('s'))).toEqual(['1', '3', '4']);
    expect(server.asked).toHaveLength(1);
  });

  it('go on after the last one when a stream breaks off, is refused for a while, or ends early', async () => {
    const busy = { status: 429, headers: { 'retry-after': '0' }, body: { code: 'too-many-event-streams' } };
    server.will(cut(task(1)), state('running'), busy, stream(task(2)), state('running'), stream(run(3, 'success')));

    expect(await idsOf(client.syncs.events('s', { lastEventId: '0' }))).toEqual(['1', '2', '3']);
    expect(after()).toEqual(['0', '1', '1', '2']);
  });

  it('end if the sync had ended before', async () => {
    server.will(stream(), state('success'), stream());

    expect(await idsOf(client.syncs.events('s', { lastEventId: '9' }))).toEqual([]);
  });

  it('end with a problem when the token is revoked meanwhile', async () => {
    server.will(stream(task(1)), { status: 401, body: { code: 'unauthenticated', detail: 'No.' } });

    await expect(idsOf(client.syncs.events('s'))).rejects.toMatchObject({ status: 401 });
  });

  it('stop with their reader', async () => {
    let response: ServerResponse | undefined;
    const closed = new Promise<void>((done) => {
      server.will((given) => {
        response = given;
        given.writeHead(200, { 'content-type': 'text/event-stream' }).write(task(1));
        given.on('close', () => done());
      });
    });

    for await (const event of client.syncs.events('s')) if (event.id === '1') break;

    await closed;
    expect(response?.writableEnded).toBe(false);
  });

  it('stop with their signal, with its reason', async () => {
    server.will((given) => void given.writeHead(200, { 'content-type': 'text/event-stream' }).write(task(1)));
    const caller = new AbortController();

    const reading = (async () => {
      for await (const event of client.syncs.events('s', { signal: caller.signal })) caller.abort(new Error(event.id));
    })();

    await expect(reading).rejects.toThrow(/^1$/);
  });
});
