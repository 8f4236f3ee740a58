import { randomBytes } from 'node:crypto';
import { AMPLE_LIMITS, type DigitalOceanEmulator, startDigitalOceanEmulator } from '@maestro/emulators';
import { type HostApp, startHostApp } from './host-app.js';
import type { TestDatabase } from './test-database.js';
import { createHostDatabase } from './host-database.js';
import { until } from './until.js';

const DROPLETS = 30;

/** Incompressible text, which is too long for an index. */
const noise = (length: number): string => randomBytes(length).toString('base64url').slice(0, length);

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

describe('rows that no database likes', () => {
  let emulator: DigitalOceanEmulator;
  let database: TestDatabase;
  let host: HostApp;
  let connectionId: string;

  beforeEach(async () => {
    emulator = await startDigitalOceanEmulator({ droplets: DROPLETS, limits: AMPLE_LIMITS });
    database = await createHostDatabase();
    host = await startHostApp(database, { addresses: { digitalocean: emulator.url }, logLevel: 'warn' });
    const body = {
      ...{ name: 'c', provider: 'digitalocean', credentials: { token: emulator.token } },
      schedule: { enabled: false },
    };
    connectionId = (await host.post('/api/v1/connections', body).expect(201)).body.id;
  });

  afterEach(async () => {
    await host.close();
    await database.drop();
    await emulator.close();
  });

  const sync = async (tasks = ['server-list']) => {
    const { id } = (await host.post(`/api/v1/connections/${connectionId}/syncs`, { tasks })).body;
    return until(async () => {
      const { body } = await host.get(`/api/v1/syncs/${id}`);
      return body.endedAt ? body : undefined;
    });
  };
  /** Makes the provider list a modified first droplet. */
  const disguise = (hostile: object): void => {
    const first = String(emulator.account.droplets.at(0)!['id']);
    const change = (row: { id: number }) => (String(row.id) === first ? { ...row, ...hostile } : row);
    emulator.faults.add({
      path: '/v2/droplets',
      answer: { body: (regular) => ({ ...regular, droplets: (regular['droplets'] as { id: number }[]).map(change) }) },
    });
  };
  const listed = async (filter = '') =>
    (await host.get(`/api/v1/resources?limit=200&${filter}`).expect(200)).body.items;

  it.each<[string, object]>([
    ['NUL and halves of surrogate pairs', { name: 'a\u0000b', tags: ['\ud800', '\u0000'], status: '\udc00' }],
    ['a long name', { name: noise(20_000) }],
    ['a long tag', { tags: [noise(20_000), 'web'] }],
    ['many tags', { tags: Array.from({ length: 5000 }, (_, index) => `tag-${index}`) }],
    ['a long region', { region: { slug: noise(20_000) } }],
    ['a row of five megabytes', { note: noise(5_000_000) }],
    ['deep nesting', { note: nested(3000) }],
    ['a moment that no calendar knows', { created_at: '+275760-09-13T00:00:00Z' }],
    ['a moment before any', { created_at: '-271821-04-20T00:00:00Z' }],
    ['a price without end', { size: { price_monthly: 1e308, price_hourly: -1e-308 } }],
    ['names of Object.prototype', JSON.parse('{"__proto__": {"a": 1}, "constructor": 1, "toString": null}')],
    ['a tag twice', { tags: ['web', 'web'] }],
  ])('neither stop the others nor are lost: %s', async (_what, hostile) => {
    disguise(hostile);

    const run = await sync();
    const again = await sync();

    expect(run).toMatchObject({ state: 'success', tasks: [{ complete: true, unreadable: 0 }] });
    expect(await listed()).toHaveLength(DROPLETS);
    expect(again.tasks).toMatchObject([{ complete: true, created: 0, changed: 0, gone: 0 }]);
  });

  it.each([
    ['NUL', { id: 'a\u0000b' }],
    ['more than an index can hold', { id: noise(20_000) }],
  ])('are reported as unreadable if their id has %s, and the others are stored', async (_what, hostile) => {
    disguise(hostile);

    const run = await sync();

    expect(run).toMatchObject({ state: 'partial', tasks: [{ complete: false, unreadable: 1 }] });
    expect(await listed()).toHaveLength(DROPLETS - 1);
  });

  it('are reported if the database rejects them, and the others of all tasks are stored', async () => {
    await database.pool.query(`
      create function refuse() returns trigger language plpgsql as $$ begin raise sqlstate '22P02'; end $$;
      create trigger refusing before insert on resource for each row when (new.name like 'refused%') execute function refuse()`);
    const refused = emulator.account.droplets.at(7)!['id'] as number;
    emulator.account.droplets.update(refused, { name: 'refused' });

    const run = await sync(['server-list', 'volumes-list']);

    expect(run).toMatchObject({
      state: 'partial',
      tasks: [
        {
          state: 'warning',
          complete: false,
          unreadable: 1,
          message: expect.stringContaining(`with the id ${refused}`),
        },
        { state: 'success', complete: true },
      ],
    });
    expect(await listed('kind=digitalocean.droplet')).toHaveLength(DROPLETS - 1);
  });

  it('end the sync where the database refuses all of them', async () => {
    await database.pool.query(`
      create function refuse() returns trigger language plpgsql as $$ begin raise sqlstate '22P02'; end $$;
      create trigger refusing before insert on resource for each row execute function refuse()`);

    expect(await sync()).toMatchObject({ state: 'failed', message: expect.stringContaining('Its log says why') });
  });

  it('keep a long name whole where one resource is shown', async () => {
    const name = `web-${noise(20_000)}`;
    disguise({ name });
    await sync();

    const [{ id, name: shown }] = (await host.get('/api/v1/resources?q=web-').expect(200)).body.items.filter(
      (item: { name: string }) => name.startsWith(item.name),
    );
    const { body: whole } = await host.get(`/api/v1/resources/${id}`).expect(200);

    expect(shown).toBe(name.slice(0, 300));
    expect(whole.raw.name).toBe(name);
  });

  it('tell what a provider says of a failure, and whose account it is, as far as it can be kept', async () => {
    const words = 'no\u0000thing \ud800 here';
    emulator.faults.add({ path: '/v2/account', answer: { body: (regular) => renamed(regular, words) } });
    emulator.faults.add({
      path: '/v2/droplets',
      answer: { status: 403, message: words },
    });

    const run = await sync();
    const { body: connection } = await host.get(`/api/v1/connections/${connectionId}`);

    expect(run).toMatchObject({ state: 'failed', tasks: [{ complete: false }] });
    expect(connection.account.name).toBe('no\ufffdthing \ufffd here');
  });

  it('are reported for a refused credential', async () => {
    const words = 'no\u0000thing';
    emulator.faults.add({ path: /./, answer: { status: 401, message: words } });

    const run = await sync();
    const { body: connection } = await host.get(`/api/v1/connections/${connectionId}`);

    expect(run).toMatchObject({ state: 'failed' });
    expect(connection.status).toBe('refused');
  });
});

function renamed(regular: object, name: string): object {
  const account = 'account' in regular ? regular.account : undefined;
  return {
    ...regular,
    account: { ...(account as { team: object }), team: { ...(account as { team: object }).team, name } },
  };
}
