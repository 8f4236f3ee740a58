import { AnsweringHost } from '../../test/answering-host.js';
import { syncCommand, type SyncOptions } from './sync-command.js';

const CONNECTIONS = [
  { id: 'c1', name: 'Shop' },
  { id: 'c2', name: 'Twice' },
  { id: 'c3', name: 'Twice' },
];
const connections = { body: { items: CONNECTIONS, nextCursor: null } };
const started = (outcome = 'started') => ({ status: 202, body: { id: 's1', outcome } });

const event = (id: number, name: string, data: object) =>
  `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
const stream = (...parts: string[]) => ({ headers: { 'content-type': 'text/event-stream' }, body: parts.join('') });
const task = { task: 'vm-list', state: 'success', complete: true, resources: 5, created: 2, changed: 1, gone: 1 };

describe('maestro sync', () => {
  let host: AnsweringHost;
  beforeAll(async () => (host = await AnsweringHost.start()));
  afterAll(() => host.stop());

  const sync = (connection: string, options: SyncOptions = {}) =>
    host.run((streams) => syncCommand(connection, options, streams));

  it.each([
    ['started', 'has started'],
    ['queued', 'is waiting to start'],
    ['joined', 'was added to one that is waiting to start'],
  ])('prints the id of the sync, and that it %s', async (outcome, words) => {
    host.will({ 'GET /connections': connections, 'POST /connections/c1/syncs': started(outcome) });

    expect(await sync('Shop')).toEqual({ code: 0, out: 's1\n', note: `The sync of Shop ${words}.\n` });
    expect(host.asked.at(-1)?.body).toEqual({});
  });

  it('takes the id of a connection, the tasks, and whether the sync is deep', async () => {
    host.will({ 'GET /connections': connections, 'POST /connections/c3/syncs': started() });
    await sync('c3', { task: ['vm-list'], deep: true });

    expect(host.asked.at(-1)).toMatchObject({
      path: '/connections/c3/syncs',
      body: { tasks: ['vm-list'], deep: true },
    });
  });

  it('names the connections if there is none of that name, or several', async () => {
    host.will({ 'GET /connections': connections });

    await expect(sync('Shp')).rejects.toThrow('Use the name or the id of one: Shop, Twice, Twice.');
    await expect(sync('Twice')).rejects.toThrow('Several connections are called Twice. Use the id of one: c2, c3.');
  });

  it('follows the sync to its end', async () => {
    const waits = { task: 'vm-list', until: '2026-01-02T00:00:00.000Z', reason: 'the limit\u001b[2J of the API' };
    const tasks = [{ resources: 5, awaiting: 2 }];
    host.will({
      'GET /connections': connections,
      'POST /connections/c1/syncs': started(),
      'GET /syncs/s1/events': stream(
        event(1, 'wait', waits),
        event(2, 'task', { ...task, complete: undefined }),
        event(3, 'task', task),
        event(4, 'run', { state: 'awaiting-confirmation', message: '' }),
      ),
      'GET /syncs/s1': { body: { state: 'awaiting-confirmation', message: 'Many are missing.', tasks } },
    });

    const { code, note } = await sync('Shop', { watch: true });

    expect(code).toBe(3);
    expect(note.split('\n')).toEqual([
      'The sync of Shop has started.',
      '… vm-list waits until 2026-01-02T00:00:00.000Z: the limit of the API',
      '✓ vm-list  5 read, 2 created, 1 changed, 1 deleted',
      'The sync has ended: awaiting-confirmation, 5 resources. Many are missing. 2 missing resources need approval: see the console.',
      '',
    ]);
  });

  it.each([
    ['success', 0],
    ['partial', 3],
    ['cancelled', 3],
    ['failed', 1],
  ])('ends according to how the sync ended: %s', async (state, code) => {
    host.will({
      'GET /connections': connections,
      'POST /connections/c1/syncs': started(),
      'GET /syncs/s1/events': stream(event(1, 'run', { state, message: '' })),
      'GET /syncs/s1': { body: { state, message: '', tasks: [] } },
    });

    expect((await sync('Shop', { watch: true })).code).toBe(code);
  });
});
