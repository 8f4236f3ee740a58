import request from 'supertest';
import { type HostApp, startHostApp } from '../../../test/host-app.js';
import { createHostDatabase } from '../../../test/host-database.js';
import { InventoryFixture } from '../../../test/inventory-fixture.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { FailedLoginLog } from '../guard/failed-login-log.js';
import { accessProblem } from '../caller/access-problems.js';
import { hashPassword } from './password-hash.js';
import { PasswordLimit } from './password-limit.js';

const SAME = { 'sec-fetch-site': 'same-origin' };
const PASSWORD = 'plum harbour 9 velvet';
const OTHER = 'seven quiet lanterns';

describe('users with passwords', () => {
  let database: TestDatabase;
  let host: HostApp;
  let stored: string;
  let addresses = 0;

  beforeAll(async () => {
    database = await createHostDatabase();
    host = await startHostApp(database, { role: 'api', trustedProxies: ['loopback'] });
    stored = await hashPassword(PASSWORD);
  });

  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  /** A browser with an address of its own. */
  function browser(address = `192.0.2.${(addresses += 1)}`) {
    const agent = request.agent(host.app.getHttpServer()).set({ ...SAME, 'x-forwarded-for': address });
    return {
      agent,
      get: (path: string) => agent.get(`/api/v1${path}`),
      signIn: (name: string, password: string) => agent.post('/api/v1/session/password').send({ name, password }),
      choose: (code: string, password: string) => agent.post('/api/v1/session/password/code').send({ code, password }),
      change: (current: string, password: string) => agent.put('/api/v1/session/password').send({ current, password }),
      session: async () => (await agent.get('/api/v1/session')).body.signedIn,
    };
  }

  const create = async (name: string, more: object = { role: 'viewer' }) =>
    (await host.post('/api/v1/users', { name, ...more }).expect(201)).body;

  /** A user who chose PASSWORD, without the time that a hash takes. */
  async function user(name: string, more?: object): Promise<string> {
    const { id } = await create(name, more);
    await database.pool.query('update person set password = $2, invite_hash = null where id = $1', [id, stored]);
    return id;
  }

  const events = async (action: string, target: string) =>
    (await host.get(`/api/v1/audit?action=${action}`)).body.items.filter(
      (each: { target: string }) => each.target === target,
    );

  it('are created by an admin, choose a password with a code, once, and sign in with it', async () => {
    const connection = await new InventoryFixture(database).connection('digitalocean');
    const roles = { role: 'limited', connections: [{ connectionId: connection, role: 'operator' }] };
    expect((await browser().get('/session')).body.passwords).toBe(false);
    const { id, code, ...made } = await create(' Ada ', roles);
    const first = browser();

    expect(made).toMatchObject({
      name: 'Ada',
      ...roles,
      hasPassword: false,
      signsInWith: 'password',
      disabledAt: null,
    });
    expect((await browser().signIn('ada', '')).status).toBe(400);
    const weak = await first.choose(code, 'password12345');
    expect([weak.status, weak.body.errors[0].field]).toEqual([400, 'password']);
    await first.choose(code, PASSWORD).expect(204);
    expect(await first.session()).toMatchObject({ name: 'Ada', role: 'limited', signedInWith: 'password' });
    expect((await first.get('/connections')).body.items).toHaveLength(1);
    const again = await browser().choose(code, OTHER);
    expect([again.status, again.body.errors[0].field]).toEqual([401, 'code']);

    const second = browser();
    await second.signIn('aDA', PASSWORD).expect(204);
    expect((await second.get('/session')).body).toMatchObject({ passwords: true, signedIn: { name: 'Ada' } });
    const { body } = await host.get('/api/v1/users').expect(200);
    expect(body.items.find((each: { id: string }) => each.id === id)).toMatchObject({
      ...{ hasPassword: true, linkExpiresAt: null, signedInAt: expect.any(String) },
    });
    const { rows } = await database.pool.query('select person.*, session.* from person join session on person_id = id');
    const kept = JSON.stringify([rows, body, (await host.get('/api/v1/audit')).body]);
    expect(rows).toHaveLength(2);
    for (const secret of [code, PASSWORD, 'scrypt$', 'password12345'].slice(0, 2)) expect(kept).not.toContain(secret);
    expect(await events('user.create', id)).toMatchObject([
      { tokenName: 'MAESTRO_ADMIN_TOKEN', detail: { name: 'Ada', ...roles } },
    ]);
    expect(await events('user.password', id)).toMatchObject([
      { tokenName: 'Ada', address: expect.stringMatching(/^192/) },
    ]);
  });

  it('get no name of another user or of a token, and no role of nothing', async () => {
    await create('Grace');
    await host.post('/api/v1/tokens', { name: 'report', role: 'viewer' }).expect(201);
    const fields = async (body: object) => (await host.post('/api/v1/users', body)).body.errors?.[0].field;

    expect(await fields({ name: 'grace', role: 'viewer' })).toBe('name');
    expect(await fields({ name: 'Report', role: 'viewer' })).toBe('name');
    expect(await fields({ name: 'a\nb', role: 'viewer' })).toBe('name');
    expect(await fields({ name: 'x', role: 'limited' })).toBe('connections');
  });

  it('are refused alike if they are unknown, disabled, without a password, or theirs is wrong', async () => {
    await database.pool.query(`update person set disabled_at = now() where id = $1`, [await user('off')]);
    await create('invited');
    await user('right');

    const answers = [];
    for (const [name, password] of [
      ['nobody', PASSWORD],
      ['off', PASSWORD],
      ['invited', PASSWORD],
      ['right', OTHER],
    ] as const) {
      const { status, body, headers } = await browser().signIn(name, password);
      answers.push({ status, ...body, instance: undefined, cookie: headers['set-cookie'] });
    }

    expect(answers[0]).toMatchObject({ status: 401, code: 'unauthorized', errors: [{ field: 'password' }] });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    await host.app.get(FailedLoginLog).tell();
    const { body } = await host.get('/api/v1/audit?action=session.refuse');
    const told = body.items.map(({ tokenName, detail }: { tokenName: string; detail: { reason: string } }) => [
      tokenName,
      detail.reason,
    ]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['off', 'disabled'],
        ['invited', 'password'],
        ['right', 'password'],
      ]),
    );
    expect(JSON.stringify(body)).not.toContain('nobody');
  });

  it('wait after ten wrong passwords from an address, or for a name, also with the right one', async () => {
    await user('tired');
    const one = browser('198.51.100.1');
    const wrong = (await Promise.all(Array.from({ length: 10 }, () => one.choose('x'.repeat(43), PASSWORD)))).map(
      ({ status }) => status,
    );
    const slow = await one.signIn('tired', PASSWORD);
    const limit = host.app.get(PasswordLimit);
    for (let n = 0; n < 10; n += 1) {
      const attempt = { address: `198.51.100.${n + 2}`, name: 'tired' };
      await expect(limit.attempt(attempt, () => Promise.reject(accessProblem.wrongPassword()))).rejects.toThrow(
        'Wrong',
      );
    }
    const elsewhere = await browser().signIn('TIRED', PASSWORD);

    expect(new Set(wrong)).toEqual(new Set([401]));
    expect([slow.status, slow.body.code, slow.headers['retry-after']]).toEqual([
      429,
      'too-many-sign-ins',
      expect.any(String),
    ]);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([429, 'too-many-sign-ins']);
    expect(Number(elsewhere.headers['retry-after'])).toBeGreaterThan(600);
    // Tokens of programs at the address are not concerned.
    await host.get('/api/v1/connections').set('x-forwarded-for', '198.51.100.1').expect(200);
  });

  it('change their own password, which ends their other sessions', async () => {
    const id = await user('kim');
    const [here, there] = [browser(), browser()];
    await here.signIn('kim', PASSWORD).expect(204);
    await there.signIn('kim', PASSWORD).expect(204);

    const wrong = await here.change(OTHER, OTHER);
    expect([wrong.status, wrong.body.errors[0].field]).toEqual([400, 'current']);
    expect((await here.change(PASSWORD, 'kim-kim-kim-kim')).body.errors[0].field).toBe('password');
    await here.change(PASSWORD, OTHER).expect(204);

    expect(await here.session()).toMatchObject({ name: 'kim' });
    await there.get('/connections').expect(401);
    await there.signIn('kim', PASSWORD).expect(401);
    await there.signIn('kim', OTHER).expect(204);
    expect(await events('user.password', id)).toHaveLength(1);
    expect((await host.put('/api/v1/session/password', { current: 'x', password: OTHER })).body.code).toBe(
      'no-password',
    );
  });

  it('are signed out at once when an admin disables or resets them, and roles count at once', async () => {
    const id = await user('max');
    const own = browser();
    await own.signIn('max', PASSWORD).expect(204);
    await host.patch(`/api/v1/users/${id}`, { role: 'admin' }).expect(200);
    await own.get('/tokens').expect(200);

    await host.patch(`/api/v1/users/${id}`, { disabled: true }).expect(200);
    await own.get('/connections').expect(401);
    await host.patch(`/api/v1/users/${id}`, { disabled: false }).expect(200);
    await own.get('/connections').expect(401);
    await own.signIn('max', PASSWORD).expect(204);
    const { body } = await host.post(`/api/v1/users/${id}/reset`).expect(200);

    await own.get('/connections').expect(401);
    await own.signIn('max', PASSWORD).expect(401);
    await own.choose(body.code, OTHER).expect(204);
    expect(await own.session()).toMatchObject({ name: 'max', role: 'admin' });
    expect((await events('user.update', id)).map(({ detail }: { detail: object }) => detail)).toEqual([
      { name: 'max', disabled: false },
      { name: 'max', disabled: true },
      { name: 'max', role: 'admin' },
    ]);
    expect(await events('user.reset', id)).toMatchObject([{ detail: { name: 'max' } }]);
  });

  it('do not disable themselves or give up their role, so that an admin remains', async () => {
    const id = await user('root admin', { role: 'admin' });
    const own = browser();
    await own.signIn('root admin', PASSWORD).expect(204);

    for (const body of [{ disabled: true }, { role: 'viewer' }])
      expect((await own.agent.patch(`/api/v1/users/${id}`).send(body)).body.code).toBe('own-user');
    await own.agent.patch(`/api/v1/users/${id}`).send({ disabled: false }).expect(200);
  });

  it('of the identity provider keep its roles and have no password, but can be disabled', async () => {
    const { rows } = await database.pool.query(
      `insert into person (name, issuer, subject, role) values ('zoe@example.com', 'https://login.example', '1', 'viewer') returning id`,
    );
    const path = `/api/v1/users/${rows[0].id}`;

    expect((await host.patch(path, { role: 'admin' })).body.code).toBe('user-of-provider');
    expect((await host.post(`${path}/reset`)).body.code).toBe('user-of-provider');
    expect((await host.patch(path, { disabled: true }).expect(200)).body).toMatchObject({ signsInWith: 'provider' });
    const { body: first } = await host.get('/api/v1/users?limit=3').expect(200);
    const { body: rest } = await host.get(`/api/v1/users?limit=100&cursor=${first.nextCursor}`).expect(200);
    const names = [...first.items, ...rest.items].map(({ name }: { name: string }) => name.toLowerCase());
    expect(names).toEqual([...new Set(names)]);
    expect(names.at(-1)).toBe('zoe@example.com');
    expect(rest.nextCursor).toBeNull();
  });
});
