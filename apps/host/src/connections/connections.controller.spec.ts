import { randomUUID } from 'node:crypto';
import { AMPLE_LIMITS, type DigitalOceanEmulator, startDigitalOceanEmulator } from '@maestro/emulators';
import type request from 'supertest';
import { type ConnectionsApp, openConnectionsApp } from '../../test/connections-app.js';
import { CredentialVault } from '../credentials/credential-vault.js';

const TOKEN = `dop_v1_${'a'.repeat(64)}`;
const OTHER_TOKEN = `dop_v1_${'b'.repeat(64)}`;
const SPACES_KEYS = {
  accessKeyId: 'DO00EXAMPLEKEY000000',
  secretAccessKey: 'a-secret-of-forty-three-characters-or-so-abc',
};
const production = (more: object = {}) => ({
  name: 'Production',
  provider: 'digitalocean',
  credentials: { token: TOKEN },
  ...more,
});

describe('/connections', () => {
  let host: ConnectionsApp;
  let emulator: DigitalOceanEmulator;

  beforeAll(async () => {
    emulator = await startDigitalOceanEmulator({ droplets: 5, limits: AMPLE_LIMITS });
    host = await openConnectionsApp({ 'digitalocean.api': emulator.url });
  });

  beforeEach(() => host.db.pool.query('truncate connection, resource_version, idempotency_key, audit_event cascade'));

  afterAll(async () => {
    await host.close();
    await emulator.close();
  });

  const create = async (body: object = production()) =>
    (await host.call('post', '/connections').send(body).expect(201)).body as { id: string };
  const opened = (id: string) => host.app.get(CredentialVault, { strict: false }).open(id);
  const count = async (table: string) =>
    Number((await host.db.pool.query(`select count(*) from ${table}`)).rows[0].count);
  const audited = async () =>
    (await host.db.pool.query('select action, target, token_name, detail from audit_event order by id')).rows;

  describe('GET', () => {
    const names = async (query: string) =>
      (await host.call('get', `/connections${query}`).expect(200)).body.items.map(({ name }: { name: string }) => name);

    it('pages through all of them in the order of their names, also of equal names', async () => {
      for (const name of ['b', 'a', 'c', 'b', 'b']) await create(production({ name }));
      const ids: string[] = [];
      const seen: string[] = [];

      let cursor: string | null = '';
      while (cursor !== null) {
        const { body }: request.Response = await host
          .call('get', `/connections?limit=2${cursor && `&cursor=${cursor}`}`)
          .expect(200);
        for (const { id, name } of body.items) {
          ids.push(id);
          seen.push(name);
        }
        cursor = body.nextCursor;
      }

      expect(seen).toEqual(['a', 'b', 'b', 'b', 'c']);
      expect(new Set(ids).size).toBe(5);
    });

    it('finds by a part of the name, letter by letter', async () => {
      for (const name of ['Production', 'Staging', '100% test_1', '100 testx1']) await create(production({ name }));

      expect(await names('?q=prod')).toEqual(['Production']);
      expect(await names('?q=100%25')).toEqual(['100% test_1']);
      expect(await names('?q=test_')).toEqual(['100% test_1']);
    });

    it.each([
      ['cursor=nonsense', 'cursor'],
      ['limit=0', 'limit'],
      ['state=gone', 'state'],
      ['q=a%00b', 'q'],
      ['colour=red', 'colour'],
    ])('refuses ?%s, and names it', async (query, field) => {
      const { body } = await host.call('get', `/connections?${query}`).expect(400);

      expect(body.errors[0].field).toBe(field);
    });

    it.each(['1', 'not-an-id', randomUUID()])('does not know the connection %s', async (id) => {
      await host.call('get', `/connections/${id}`).expect(404);
      await host.call('patch', `/connections/${id}`).send({ name: 'a' }).expect(404);
      await host.call('put', `/connections/${id}/credentials`).send({ token: TOKEN }).expect(404);
      await host.call('post', `/connections/${id}/verify`).expect(404);
      await host.call('delete', `/connections/${id}`).expect(404);
    });
  });

  describe('PATCH', () => {
    it('changes only the given fields', async () => {
      const { id } = await create(production({ provider: 'spaces', credentials: SPACES_KEYS, regions: ['nyc3'] }));

      const renamed = await host.call('patch', `/connections/${id}`).send({ name: 'New' }).expect(200);
      const moved = await host
        .call('patch', `/connections/${id}`)
        .send({ regions: ['fra1'] })
        .expect(200);

      expect(renamed.body).toMatchObject({ name: 'New', regions: ['nyc3'] });
      expect(moved.body).toMatchObject({ name: 'New', regions: ['fra1'] });
      expect((await audited()).map(({ action, detail }) => [action, detail]).slice(1)).toEqual([
        ['connection.update', { name: 'New' }],
        ['connection.update', { regions: ['fra1'] }],
      ]);
    });

    it('changes the schedule of every task, and of each only what is given', async () => {
      const { id } = await create();

      const off = await host
        .call('patch', `/connections/${id}`)
        .send({ schedule: { enabled: false } })
        .expect(200);
      const daily = await host
        .call('patch', `/connections/${id}`)
        .send({ schedule: { cron: '0 3 * * *', timeZone: 'Europe/Berlin' } })
        .expect(200);
      const on = await host
        .call('patch', `/connections/${id}`)
        .send({ schedule: { enabled: true } })
        .expect(200);

      expect(off.body).toMatchObject({ schedule: null, nextSyncAt: null });
      const schedule = { cron: '0 3 * * *', timeZone: 'Europe/Berlin', intervalSeconds: null };
      expect(daily.body).toMatchObject({ schedule: { ...schedule, enabled: false }, nextSyncAt: null });
      expect(on.body).toMatchObject({ schedule: { ...schedule, enabled: true }, nextSyncAt: expect.any(String) });
      expect((await audited()).at(-1)).toMatchObject({
        action: 'connection.update',
        detail: { schedule: { enabled: true } },
      });
    });

    it.each([
      [{ schedule: { cron: '* * * * * *' } }, 'schedule.cron'],
      [{ schedule: { cron: '0 0 30 2 *' } }, 'schedule.cron'],
      [{ schedule: { timeZone: 'Mars/Olympus' } }, 'schedule.timeZone'],
      [{ schedule: { intervalSeconds: 1 } }, 'schedule.intervalSeconds'],
      [{ schedule: { enabled: null } }, 'schedule.enabled'],
      [{ schedule: [] }, 'schedule'],
      [{ schedule: null }, 'schedule'],
      [{ regions: ['mars1'] }, 'regions'],
      [{ name: null }, 'name'],
      [{ provider: 'digitalocean' }, 'provider'],
      [{ credentials: { token: TOKEN } }, 'credentials'],
    ])('refuses %j, and names the field', async (body, field) => {
      const { id } = await create();

      const answer = await host.call('patch', `/connections/${id}`).send(body).expect(400);

      expect(answer.body.errors[0].field).toBe(field);
    });
  });

  describe('PUT credentials', () => {
    it('replaces the secret and answers nothing', async () => {
      const { id } = await create();

      const { text } = await host
        .call('put', `/connections/${id}/credentials`)
        .send({ token: OTHER_TOKEN })
        .expect(204);

      expect(text).toBe('');
      await expect(opened(id)).resolves.toEqual({ token: OTHER_TOKEN });
      expect((await audited()).at(-1)).toMatchObject({ action: 'credential.replace', target: id, detail: {} });
    });

    it('leaves the old one when the new one has the wrong format', async () => {
      const { id } = await create();

      const { body } = await host.call('put', `/connections/${id}/credentials`).send({ token: 'x' }).expect(400);

      expect(body.errors[0].field).toBe('token');
      await host.call('put', `/connections/${id}/credentials`).expect(400);
      await expect(opened(id)).resolves.toEqual({ token: TOKEN });
    });
  });

  describe('DELETE', () => {
    const withInventory = async () => {
      const { id } = await create();
      const { rows } = await host.db.pool.query(
        `insert into resource (connection_id, provider, kind, uid, part, name, entity, active, tags, attributes, relations, checksum, search_text, first_seen_at, changed_at)
         values ($1, 'digitalocean', 'digitalocean.droplet', '1', 'droplets', 'web', 'server', true, '{}', '{}', '[]', 'x', 'web', now(), now()) returning id`,
        [id],
      );
      await host.db.pool.query(
        `insert into resource_version (resource_id, connection_id, kind, change, valid_from)
         values ($1, $2, 'digitalocean.droplet', 'created', now())`,
        [rows[0].id, id],
      );
      await host.db.pool.query(`insert into sync_run (connection_id, state, trigger) values ($1, 'running', 'api')`, [
        id,
      ]);
      return id;
    };

    it('forgets the credential and keeps the inventory', async () => {
      const id = await withInventory();

      await host.call('delete', `/connections/${id}`).expect(204);

      expect([await count('credential'), await count('resource'), await count('resource_version')]).toEqual([0, 1, 1]);
      const { body } = await host.call('get', `/connections/${id}`).expect(200);
      expect(body.removedAt).toEqual(expect.any(String));
      expect((await host.call('get', '/connections')).body.items).toEqual([]);
      expect((await host.call('get', '/connections?state=removed')).body.items).toEqual([body]);
      await host.call('patch', `/connections/${id}`).send({ name: 'a' }).expect(409);
      await host.call('put', `/connections/${id}/credentials`).send({ token: TOKEN }).expect(409);
      await host.call('post', `/connections/${id}/verify`).expect(409);
    });

    it('stops the sync that runs', async () => {
      await withInventory();
      const client = await host.db.pool.connect();
      await client.query('listen maestro_sync');
      const heard = new Promise<string | undefined>((resolve) =>
        client.once('notification', ({ payload }) => resolve(payload)),
      );

      const { rows } = await host.db.pool.query('select id, connection_id from sync_run');
      await host.call('delete', `/connections/${rows[0].connection_id}`).expect(204);

      expect(JSON.parse((await heard) ?? '')).toEqual({ type: 'cancel', runId: rows[0].id });
      client.release(true);
      expect((await host.db.pool.query('select cancel_requested from sync_run')).rows).toEqual([
        { cancel_requested: true },
      ]);
    });

    it('removes everything when asked, also later', async () => {
      const [now, later] = [await withInventory(), await withInventory()];
      await host.call('delete', `/connections/${later}?inventory=keep`).expect(204);

      await host.call('delete', `/connections/${now}?inventory=remove`).expect(204);
      await host.call('delete', `/connections/${later}?inventory=remove`).expect(204);

      for (const table of ['connection', 'credential', 'resource', 'resource_version', 'sync_run'])
        expect(`${table} ${await count(table)}`).toBe(`${table} 0`);
      await host.call('get', `/connections/${now}`).expect(404);
      expect((await audited()).at(-1)).toMatchObject({ target: later, detail: { inventory: 'remove' } });
    });

    it('accepts no other value for the fate of the inventory', async () => {
      const { id } = await create();

      const { body } = await host.call('delete', `/connections/${id}?inventory=maybe`).expect(400);

      expect(body.errors[0].field).toBe('inventory');
      await expect(opened(id)).resolves.toEqual({ token: TOKEN });
    });
  });

  it('lets a viewer read, an operator verify, and only an admin change', async () => {
    const { id } = await create(production({ credentials: { token: emulator.token } }));
    const statuses = async (role: 'viewer' | 'operator') => [
      (await host.call('get', '/connections', role)).status,
      (await host.call('post', `/connections/${id}/verify`, role)).status,
      (await host.call('post', '/connections', role).send(production())).status,
      (await host.call('patch', `/connections/${id}`, role).send({ name: 'a' })).status,
      (await host.call('put', `/connections/${id}/credentials`, role).send({ token: TOKEN })).status,
      (await host.call('delete', `/connections/${id}`, role)).status,
    ];

    expect(await statuses('viewer')).toEqual([200, 403, 403, 403, 403, 403]);
    expect(await statuses('operator')).toEqual([200, 200, 403, 403, 403, 403]);
  });
});
