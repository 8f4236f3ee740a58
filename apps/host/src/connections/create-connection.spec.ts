import { type ConnectionsApp, openConnectionsApp } from '../../test/connections-app.js';
import { DEFAULT_DIGITALOCEAN_TASKS } from '../../test/digitalocean-tasks.js';
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

describe('POST /connections', () => {
  let host: ConnectionsApp;

  beforeAll(async () => {
    host = await openConnectionsApp();
  });

  beforeEach(() => host.db.pool.query('truncate connection, resource_version, idempotency_key, audit_event cascade'));

  afterAll(() => host.close());

  const create = async (body: object = production()) =>
    (await host.call('post', '/connections').send(body).expect(201)).body as { id: string };
  const opened = (id: string) => host.app.get(CredentialVault, { strict: false }).open(id);
  const count = async (table: string) =>
    Number((await host.db.pool.query(`select count(*) from ${table}`)).rows[0].count);
  const audited = async () =>
    (await host.db.pool.query('select action, target, token_name, detail from audit_event order by id')).rows;

  describe('without a key', () => {
    it('makes a connection with a sealed credential, and shows no secret', async () => {
      const { body } = await host
        .call('post', '/connections')
        .send(production({ name: ' Production ' }))
        .expect(201);

      expect(body).toEqual({
        id: expect.any(String),
        name: 'Production',
        provider: 'digitalocean',
        regions: [],
        account: null,
        goneApproval: { share: 0.2, count: 10, kinds: [] },
        status: 'unverified',
        statusMessage: null,
        statusSince: expect.any(String),
        heldUntil: null,
        schedule: null,
        nextSyncAt: expect.any(String),
        lastSync: null,
        createdAt: expect.any(String),
        updatedAt: expect.any(String),
        removedAt: null,
      });
      await expect(opened(body.id)).resolves.toEqual({ token: TOKEN });
      const found = await host.call('get', `/connections/${body.id}`, 'viewer').expect(200);
      expect(found.body).toEqual(body);
      const tables = await host.db.pool.query(
        'select to_json(c), to_json(s), to_json(a) from connection c, credential s, audit_event a',
      );
      expect(JSON.stringify([found.body, tables.rows])).not.toContain('dop_v1_');
    });

    it('notes who made it', async () => {
      const { id } = await create();

      expect(await audited()).toEqual([
        {
          action: 'connection.create',
          target: id,
          token_name: 'admin',
          detail: { name: 'Production', provider: 'digitalocean', regions: [] },
        },
      ]);
    });

    it.each([
      ['no name', production({ name: '  ' }), ['name']],
      ['a name of two lines', production({ name: 'a\nb' }), ['name']],
      ['a name that no database takes', production({ name: 'a\u0000b' }), ['name']],
      ['an unknown provider', production({ provider: 'aws' }), ['provider']],
      ['no credential', production({ credentials: undefined }), ['credentials']],
      ['a credential that is not an object', production({ credentials: TOKEN }), ['credentials']],
      ['a token of the wrong shape', production({ credentials: { token: 'short' } }), ['credentials.token']],
      [
        'fields of another credential',
        production({ credentials: SPACES_KEYS }),
        ['credentials.token', 'credentials.accessKeyId', 'credentials.secretAccessKey'],
      ],
      ['a region where there are none to choose', production({ regions: ['nyc3'] }), ['regions']],
      [
        'an unknown region',
        production({ provider: 'spaces', credentials: SPACES_KEYS, regions: ['nyc3', 'mars1'] }),
        ['regions'],
      ],
      ['a region that is not a text', production({ regions: [1] }), ['regions']],
      ['a malformed schedule', production({ schedule: { cron: 'every day' } }), ['schedule.cron']],
      ['a schedule of nothing', production({ schedule: {} }), ['schedule.cron']],
      [
        'a schedule of two times',
        production({ schedule: { cron: '0 * * * *', intervalSeconds: 60 } }),
        ['schedule.intervalSeconds'],
      ],
      [
        'an invalid time zone',
        production({ schedule: { cron: '0 * * * *', timeZone: 'Mars/Olympus' } }),
        ['schedule.timeZone'],
      ],
      ['an unknown field', production({ owner: 'me' }), ['owner']],
    ])('refuses %s, and names the field', async (_what, body, fields) => {
      const answer = await host.call('post', '/connections').send(body).expect(400);

      expect([...new Set(answer.body.errors.map(({ field }: { field: string }) => field))]).toEqual(fields);
      expect(answer.text).not.toContain(SPACES_KEYS.secretAccessKey);
      expect(answer.text).not.toContain(TOKEN);
      expect([await count('connection'), await count('credential'), await count('audit_event')]).toEqual([0, 0, 0]);
    });

    it('keeps the regions that were chosen', async () => {
      const body = production({ provider: 'spaces', credentials: SPACES_KEYS, regions: ['nyc3', 'fra1', 'nyc3'] });

      expect(await create(body)).toMatchObject({ regions: ['nyc3', 'fra1'] });
    });

    it('gives every task the schedule that was asked for', async () => {
      const { id } = await create(production({ schedule: { cron: '0 3 * * *', timeZone: 'Europe/Berlin' } }));

      const { rows } = await host.db.pool.query('select * from schedule where connection_id = $1', [id]);
      expect(rows).toHaveLength(DEFAULT_DIGITALOCEAN_TASKS.length);
      expect(rows[0]).toMatchObject({ cron: '0 3 * * *', time_zone: 'Europe/Berlin', enabled: true });
      expect(rows[0].next_at.getTime()).toBeGreaterThan(Date.now());
    });

    it('shows the schedule that all tasks have, and when the first is due', async () => {
      const view = await create(production({ schedule: { intervalSeconds: 3600 } }));

      expect(view).toMatchObject({
        schedule: { cron: null, timeZone: 'UTC', intervalSeconds: 3600, enabled: true },
        nextSyncAt: expect.any(String),
      });
    });

    it('gives every task the schedule that its plugin suggests, switched off when that is asked', async () => {
      const { id } = await create(production({ schedule: { enabled: false } }));

      const { rows } = await host.db.pool.query(
        'select task, cron, enabled, next_at from schedule where connection_id = $1 order by task',
        [id],
      );
      expect(rows).toHaveLength(DEFAULT_DIGITALOCEAN_TASKS.length);
      expect(rows).toContainEqual({ task: 'cdns-list', cron: '0 * * * *', enabled: false, next_at: null });
    });
  });

  describe('with an Idempotency-Key', () => {
    const post = (key: string, body: object = production()) =>
      host.call('post', '/connections').set('idempotency-key', key).send(body);

    it('answers the same to the same, and makes one', async () => {
      const first = await post('key-1').expect(201);
      const second = await post('key-1').expect(201);

      expect(second.body).toEqual(first.body);
      expect(await count('connection')).toBe(1);
    });

    it('makes one of many that come at once', async () => {
      const answers = await Promise.all(Array.from({ length: 6 }, () => post('key-2')));

      expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
      expect(await count('connection')).toBe(1);
    });

    it('refuses the same key with another body, be it only another secret', async () => {
      await post('key-3').expect(201);

      const { body } = await post('key-3', production({ credentials: { token: OTHER_TOKEN } })).expect(422);

      expect(body.errors[0].field).toBe('Idempotency-Key');
      expect(await count('connection')).toBe(1);
    });

    it('forgets a request that was refused', async () => {
      await post('key-4', production({ provider: 'aws' })).expect(400);

      await post('key-4').expect(201);
    });

    it('keeps no secret, and forgets after a day', async () => {
      await post('key-5').expect(201);
      const { rows } = await host.db.pool.query('select * from idempotency_key');
      expect(JSON.stringify(rows)).not.toContain('dop_v1_');
      await host.db.pool.query(`update idempotency_key set created_at = now() - interval '25 hours'`);

      await post('key-5').expect(201);

      expect(await count('connection')).toBe(2);
    });

    it('rejects an invalid key', async () => {
      const { body } = await post('a key with blanks').expect(400);

      expect(body.errors[0].field).toBe('Idempotency-Key');
    });
  });
});
