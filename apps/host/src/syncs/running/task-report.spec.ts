import { type ListedProvider, startListedProvider } from '../../../test/listed-plugin.js';
import { type HostApp, startHostApp } from '../../../test/host-app.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { until } from '../../../test/until.js';

describe('what the task of a sync tells besides its resources', () => {
  let provider: ListedProvider;
  let database: TestDatabase;
  let host: HostApp;
  let connectionId: string;

  beforeAll(async () => {
    provider = await startListedProvider();
    database = await createTestDatabase();
    host = await startHostApp(database, { loaded: [provider.plugin], addresses: { fake: provider.url } });
    const body = { name: 'c', provider: 'fake', credentials: { token: 'secret' }, schedule: { enabled: false } };
    connectionId = (await host.post('/api/v1/connections', body).expect(201)).body.id;
  });

  beforeEach(() => {
    provider.types = [{ id: 't1', price: 7 }];
    provider.things = [
      { id: 'a', type: 't1' },
      { id: 'b', type: 't1' },
    ];
  });

  afterAll(async () => {
    await host.close();
    await database.drop();
    await provider.close();
  });

  /** Runs a sync to its end. */
  const sync = async () => {
    const { id } = (await host.post(`/api/v1/connections/${connectionId}/syncs`).expect(202)).body;
    const run = await until(async () => {
      const { body } = await host.get(`/api/v1/syncs/${id}`).expect(200);
      return body.endedAt ? body : undefined;
    });
    const { text } = await host.get(`/api/v1/syncs/${id}/events`).set('accept', 'text/event-stream');
    const events = text.split('\n').filter((line) => line.startsWith('data: ') && line.includes('"task"'));
    const last = JSON.parse(events.at(-1)!.slice('data: '.length));
    const states = await host.get(`/api/v1/connections/${connectionId}/tasks`).expect(200);
    return { run, task: run.tasks[0], last, latest: states.body.items[0] };
  };

  it('counts the rows of the list that are not of the kind, and loses none of the others', async () => {
    provider.things = [...(provider.things ?? []), ...['x', 'y', 'z'].map((id) => ({ id, type: 't1', foreign: true }))];
    const { run, task, last, latest } = await sync();

    expect(run.state).toBe('success');
    expect(task).toMatchObject({ state: 'success', complete: true, resources: 2, skipped: 3, unreadable: 0 });
    expect(last).toMatchObject({ state: 'success', skipped: 3 });
    expect(latest).toMatchObject({ skipped: 3 });
  });

  it('names a list that its rows refer to and that could not be read, as a warning of a complete task', async () => {
    provider.types = undefined;
    const { run, task, last } = await sync();

    expect(run.state).toBe('success');
    expect(task).toMatchObject({ state: 'warning', complete: true, resources: 2, gone: 0 });
    expect(task.message).toMatch(
      /^The list is complete, but \/types, which its rows refer to, could not be read, so 2 fields are unknown \(price\)\. GET \/types: .*No prices today.* Run again; if that does not help, check that the credential may read \/types\.$/,
    );
    expect(last).toMatchObject({ state: 'warning', complete: true, message: task.message });
  });

  it('is quiet about a product that the account does not have', async () => {
    await database.pool.query('delete from resource');
    provider.things = undefined;
    const { run, task, last } = await sync();

    expect(run.state).toBe('success');
    expect(task).toMatchObject({ state: 'unavailable', complete: false, gone: 0 });
    expect(task.message).toMatch(/^Things are not available in this account\. GET \/things: /);
    expect(last).toMatchObject({ state: 'unavailable', message: task.message });
    expect((await host.get('/api/v1/attention').expect(200)).body.items).toEqual([]);
  });

  it('keeps the resources of a product that the account had, and asks a person', async () => {
    await sync();
    provider.things = undefined;
    const { run, task } = await sync();

    expect(run.state).toBe('failed');
    expect(task).toMatchObject({ state: 'warning', complete: false, gone: 0 });
    expect(task.message).toContain('the resources of earlier syncs are kept');
    const { body } = await host.get('/api/v1/resources').expect(200);
    expect(body.items.length).toBe(2);
    expect((await host.get('/api/v1/attention').expect(200)).body.items).toMatchObject([{ task: 'thing-list' }]);
  });

  it('counts none where the list has none', async () => {
    const { task, last } = await sync();

    expect([task.skipped, last.skipped]).toEqual([0, 0]);
  });
});
