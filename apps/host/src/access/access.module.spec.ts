import { Controller, Get, Global, Module, Post } from '@nestjs/common';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { Pool } from 'pg';
import { pino } from 'pino';
import request from 'supertest';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { HOST_CONFIG } from '../config/host-config.types.js';
import { POOL } from '../database/queries.js';
import { configureHttp } from '../boot/configure-http.js';
import { AccessModule } from './access.module.js';
import { BearerToken } from './tokens/bearer-token.js';
import { type Caller, type Role, CurrentCaller, RequireRole } from './caller/caller.js';
import { PublicRoute } from '../http/openapi/route-decorators.js';

@RequireRole('viewer')
@Controller('things')
class ThingController {
  @Get()
  read(@CurrentCaller() caller: Caller | undefined): Caller | undefined {
    return caller;
  }

  @Post()
  @RequireRole('operator')
  run(): string {
    return 'run';
  }

  @Get('open')
  @PublicRoute()
  open(): string {
    return 'open';
  }
}

async function openApp(database: Pool): Promise<NestExpressApplication> {
  const provided = [
    { provide: POOL, useValue: database },
    { provide: HOST_CONFIG, useValue: {} },
  ];
  @Global()
  @Module({ providers: provided, exports: provided.map(({ provide }) => provide) })
  class GivenModule {}
  const module = await Test.createTestingModule({
    imports: [GivenModule, AccessModule],
    controllers: [ThingController],
  }).compile();
  const app = module.createNestApplication<NestExpressApplication>();
  configureHttp(app, { role: 'all' }, pino({ level: 'silent' }));
  return app.listen(0, '127.0.0.1').then(() => app);
}

describe('AccessModule', () => {
  let test: TestDatabase;
  let app: NestExpressApplication;
  let made = 0;

  beforeEach(async () => {
    test = await createTestDatabase();
    app = await openApp(test.pool);
  });

  afterEach(async () => {
    await app.close();
    await test.drop();
  });

  /** Puts a token into the database; `more` sets further columns. */
  async function give(role: Role, more: { expires_at?: string; revoked_at?: string } = {}) {
    const token = `${role}-${(made += 1)}`;
    const { rows } = await test.pool.query(
      `insert into api_token (name, role, hash, expires_at, revoked_at) values ($1, $2, $3, $4, $5) returning id`,
      [token, role, BearerToken.hash(token), more.expires_at, more.revoked_at],
    );
    return { token, id: String(rows[0].id) };
  }

  const call = (method: 'get' | 'post' | 'delete', path: string, token?: string) => {
    const calling = request(app.getHttpServer())[method](`/api/v1${path}`);
    return token === undefined ? calling : calling.set('authorization', `Bearer ${token}`);
  };

  it('answers the same to no token and to wrong, expired and revoked ones', async () => {
    const expired = await give('admin', { expires_at: '2020-01-01T00:00:00Z' });
    const revoked = await give('admin', { revoked_at: '2020-01-01T00:00:00Z' });

    const answers = [
      await call('get', '/things'),
      await call('get', '/things', 'mst_wrong'),
      await call('get', '/things', expired.token),
      await call('get', '/things', revoked.token),
    ];

    const shown = answers.map(({ status, headers, body }) => ({
      status,
      challenge: headers['www-authenticate'],
      body: { ...body, instance: undefined },
    }));
    expect(shown[0]).toMatchObject({
      status: 401,
      challenge: 'Bearer realm="maestro"',
      body: { code: 'unauthorized' },
    });
    expect(shown).toEqual(shown.map(() => shown[0]));
  });

  it('tells the handler who calls', async () => {
    const viewer = await give('viewer', { expires_at: '2999-01-01T00:00:00Z' });

    const answer = await call('get', '/things', viewer.token);

    expect(answer.body).toMatchObject({ tokenId: viewer.id, role: 'viewer', address: expect.any(String) });
  });

  it.each([
    ['viewer', 200, 403, 403],
    ['operator', 200, 201, 403],
    ['admin', 200, 201, 200],
  ] as const)('lets a token of the role %s do its part', async (role, reading, running, ruling) => {
    const { token } = await give(role);

    const statuses = [
      await call('get', '/things', token),
      await call('post', '/things', token),
      await call('get', '/tokens', token),
    ].map(({ status }) => status);

    expect(statuses).toEqual([reading, running, ruling]);
  });

  it('opens public routes to anyone, and says so in the API documents', async () => {
    const answer = await call('get', '/things/open');
    const { body } = await request(app.getHttpServer()).get('/api/docs/openapi.json');

    expect(answer.text).toBe('open');
    expect(body.paths['/api/v1/things/open'].get.security).toEqual([{}]);
    expect(body.paths['/api/v1/things'].get.security).toBeUndefined();
  });

  it('writes the time of use, at most once a minute', async () => {
    const { token, id } = await give('viewer');
    const used = async () =>
      (await test.pool.query('select last_used_at::text as at from api_token where id = $1', [id])).rows[0].at;

    await call('get', '/things', token);
    const first = await used();
    await call('get', '/things', token);
    const second = await used();
    await test.pool.query(`update api_token set last_used_at = now() - interval '61 seconds'`);
    const before = await used();
    await call('get', '/things', token);

    expect(first).not.toBeNull();
    expect(second).toBe(first);
    expect((await used()) > before).toBe(true);
  });

  it('refuses an address after ten wrong tokens', async () => {
    for (let n = 0; n < 10; n += 1) expect((await call('get', '/things', `mst_${n}`)).status).toBe(401);

    const answer = await call('get', '/things', 'mst_10');

    expect(answer.body).toMatchObject({ status: 429, code: 'too-many-invalid-tokens' });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(60);
  });

  it('makes a token that works, and shows it once', async () => {
    const admin = await give('admin');

    const created = await call('post', '/tokens', admin.token).send({
      name: 'nightly',
      role: 'viewer',
      expiresAt: '2999-01-01T00:00:00Z',
    });
    const used = await call('get', '/things', created.body.token);
    const listed = await call('get', '/tokens', admin.token);

    expect(created.status).toBe(201);
    expect(created.headers['cache-control']).toBe('no-store');
    expect(created.body.token).toMatch(/^mst_/);
    expect(used.body).toMatchObject({ tokenName: 'nightly', role: 'viewer' });
    expect(listed.body.items.map(({ name }: { name: string }) => name)).toEqual([admin.token, 'nightly']);
    expect(listed.body.nextCursor).toBeNull();
    expect(Object.keys(listed.body.items[1]).sort()).toEqual(
      ['connections', 'createdAt', 'expiresAt', 'feed', 'id', 'lastUsedAt', 'name', 'revokedAt', 'role'].sort(),
    );
    expect(listed.text).not.toContain(BearerToken.hash(created.body.token));
  });

  it.each([
    [{ role: 'viewer' }, ['name']],
    [{ name: '', role: 'owner' }, ['name', 'role']],
    [{ name: 'a', role: 'viewer', expiresAt: '2020-01-01T00:00:00Z' }, ['expiresAt']],
    [{ name: 'a', role: 'viewer', expiresAt: 'soon' }, ['expiresAt']],
    [{ name: 'a', role: 'viewer', hash: 'x' }, ['hash']],
  ])('refuses the token %j', async (wanted, fields) => {
    const admin = await give('admin');

    const { status, body } = await call('post', '/tokens', admin.token).send(wanted);

    expect(status).toBe(400);
    expect([...new Set(body.errors.map(({ field }: { field: string }) => field))].sort()).toEqual(fields);
  });

  it('revokes a token at once, and again without harm', async () => {
    const admin = await give('admin');
    const viewer = await give('viewer');

    const statuses = [
      await call('delete', `/tokens/${viewer.id}`, admin.token),
      await call('delete', `/tokens/${viewer.id}`, admin.token),
      await call('get', '/things', viewer.token),
      await call('delete', '/tokens/00000000-0000-4000-8000-00000000dead', admin.token),
      await call('delete', '/tokens/1', admin.token),
    ].map(({ status }) => status);

    expect(statuses).toEqual([204, 204, 401, 404, 404]);
  });

  it('keeps the last admin token that can be used', async () => {
    const admin = await give('admin');
    await give('admin', { expires_at: '2020-01-01T00:00:00Z' });

    const answer = await call('delete', `/tokens/${admin.id}`, admin.token);

    expect(answer.body).toMatchObject({ status: 409, code: 'last-admin-token' });
    expect((await call('get', '/tokens', admin.token)).status).toBe(200);
  });

  it('keeps one of two admin tokens that revoke each other at once', async () => {
    const [one, two] = [await give('admin'), await give('admin')];

    const answers = await Promise.all([
      call('delete', `/tokens/${one.id}`, two.token),
      call('delete', `/tokens/${two.id}`, one.token),
    ]);
    const { rows } = await test.pool.query('select id from api_token where revoked_at is null');

    expect(rows).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
  });

  it('tells who changed tokens, the newest first, page by page', async () => {
    const admin = await give('admin');
    for (const name of ['a', 'b', 'c']) await call('post', '/tokens', admin.token).send({ name, role: 'viewer' });

    const first = await call('get', '/audit?limit=2', admin.token);
    await call('post', '/tokens', admin.token).send({ name: 'd', role: 'viewer' });
    const second = await call('get', `/audit?limit=2&cursor=${first.body.nextCursor}`, admin.token);

    const names = [first, second].map(({ body }) =>
      body.items.map((item: { detail: { name: string } }) => item.detail.name),
    );
    expect(names).toEqual([['c', 'b'], ['a']]);
    expect(second.body.nextCursor).toBeNull();
    expect(first.body.items[0]).toMatchObject({ action: 'token.create', tokenId: admin.id, tokenName: admin.token });
    expect(first.text).not.toMatch(/mst_/);
  });

  it('lists only what happened of one sort when asked for it', async () => {
    const admin = await give('admin');
    const made = await call('post', '/tokens', admin.token).send({ name: 'a', role: 'viewer' });
    await call('delete', `/tokens/${made.body.id}`, admin.token);

    const { body } = await call('get', '/audit?action=token.revoke', admin.token);

    expect(body.items.map(({ action, target }: { action: string; target: string }) => [action, target])).toEqual([
      ['token.revoke', made.body.id],
    ]);
  });

  it.each(['limit=0', 'limit=501', 'cursor=nonsense', 'cursor=', 'page=2', 'action=token.steal'])(
    'refuses the audit query %s',
    async (query) => {
      const admin = await give('admin');

      const { status, body } = await call('get', `/audit?${query}`, admin.token);

      expect(status).toBe(400);
      expect(body.errors[0].field).toBe(query.split('=')[0]);
    },
  );

  it('answers 503, not 401, when the database is away', async () => {
    const pool = new Pool({ connectionString: 'postgres://nobody@127.0.0.1:1/none' });
    const away = await openApp(pool);

    const answer = await request(away.getHttpServer()).get('/api/v1/things').set('authorization', 'Bearer mst_a');
    await away.close();
    await pool.end();

    expect(answer.body).toMatchObject({ status: 503, code: 'database-unavailable' });
  });
});
