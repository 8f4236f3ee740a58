import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { type HostApp, startHostApp } from '../../test/host-app.js';
import { createHostDatabase } from '../../test/host-database.js';
import { InventoryFixture } from '../../test/inventory-fixture.js';
import type { TestDatabase } from '../../test/test-database.js';
import { type ConnectionRoleDto } from './caller/connection-role.dto.js';

const DROPLET = 'digitalocean.droplet';
const DAY = '2026-11-02T12:00:00Z';

/** In every text of the hidden connection. */
const MARK = 'hush';

/** What reads need besides an id. */
const QUERIES: Readonly<Record<string, string>> = {
  '/api/v1/resources/query': '?query=name',
  '/api/v1/resources/chart': '?field=region',
  '/api/v1/resources/facets': '?entity=server',
  '/api/v1/compare': '?from=2026-11-01T00:00:00Z',
  '/api/v1/compare/summary': '?from=2026-11-01T00:00:00Z',
  '/api/v1/search': '?q=web',
  '/api/v1/findings': '?state=muted',
  '/api/v1/findings/export': '?state=muted&format=ndjson',
  '/api/v1/findings/summary': '?state=muted&groupBy=check',
  '/api/v1/resources/{id}/relations': '?depth=3',
  '/api/v1/changes': '?since=2026-11-01T00:00:00Z',
};

/** What a connection has, by the word for ids of paths. */
interface Account {
  readonly connections: string;
  readonly resources: string;
  readonly syncs: string;
  readonly findings: string;
}

describe('a token with roles for some connections', () => {
  const sqlRole = `reader_${randomUUID().replaceAll('-', '')}`;
  let database: TestDatabase;
  let host: HostApp;
  let shown: Account;
  let hidden: Account;
  let hiddenIds: string[];

  beforeAll(async () => {
    database = await createHostDatabase();
    host = await startHostApp(database, { role: 'api', sqlRole });
    shown = await account('plain');
    hidden = await account(MARK);
    const { rows } = await database.pool.query<{ id: string }>('select id from resource where connection_id = $1', [
      hidden.connections,
    ]);
    hiddenIds = [...Object.values(hidden), ...rows.map(({ id }) => id)];
  });

  afterAll(async () => {
    await host.close();
    await database.pool.query(`drop owned by ${sqlRole}; drop role ${sqlRole}`);
    await database.drop();
  });

  /** A connection with servers that point at those of others, invoices, a sync, schedules and findings. */
  async function account(mark: string): Promise<Account> {
    const { pool } = database;
    const fixture = new InventoryFixture(database);
    const connection = await fixture.connection('digitalocean', `account-${mark}`);
    await pool.query(
      'update connection set name = $2, account_name = $2, status_message = $2, regions = array[$2] where id = $1',
      [connection, `${mark}-connection`],
    );
    const run = await fixture.run(connection);
    const servers = [1, 2, 3].map((n) => ({
      ...{ kind: DROPLET, uid: `${mark}-${n}`, name: `${mark}-web-${n}`, region: `${mark}-r`, status: `${mark}-on` },
      tags: ['shared', `${mark}-tag`],
      attributes: {
        monthlyCost: { amount: n, currency: 'USD' },
        image: `${mark}-image`,
        expiresAt: '2026-12-24T00:00:00Z',
      },
      relations: [
        { type: 'protects' as const, to: { kind: DROPLET, tag: 'shared' } },
        { type: 'attached-to' as const, to: { provider: 'digitalocean', kind: DROPLET, uid: 'plain-1' } },
      ],
    }));
    const [resource = ''] = await fixture.write(connection, servers, DAY, run);
    await fixture.write(connection, [{ ...servers[0]!, name: `${mark}-new` }], '2026-11-03T12:00:00Z', run);
    const bill = { month: '2026-11', amount: { amount: '5', currency: 'USD' }, invoiceId: 'i', product: `${mark}-p` };
    await fixture.write(connection, [
      { kind: 'digitalocean.invoice-line', entity: 'invoice-line', uid: `${mark}-l`, attributes: bill },
    ]);
    await pool.query(
      `insert into sync_task (run_id, task, kind, state, message, awaiting, complete, started_at, ended_at)
       select id, 'server-list', $2, 'danger', $3, jsonb_build_array($4::text), false, now(), now() from sync_run where id = $1`,
      [run, DROPLET, `${mark} failed`, resource],
    );
    await pool.query(
      `update sync_run set state = 'awaiting-confirmation', message = $2, requested_by = $2, started_at = now(), ended_at = now() where id = $1`,
      [run, `${mark} message`],
    );
    await pool.query(
      `insert into sync_event (run_id, type, data) values ($1, 'wait', json_build_object('reason', $2::text))`,
      [run, mark],
    );
    await pool.query(
      `insert into schedule (connection_id, task, interval_seconds, enabled) values ($1, 'server-list', $2, true)`,
      [connection, mark === MARK ? 54_321 : 3600],
    );
    await pool.query(
      `insert into check_state (check_id, connection_id, fingerprint, title, severity, category, evaluated_at, unknown_reason)
       values ('x.check', $1, 'f', $2, 'high', 'unused', now(), $2)`,
      [connection, `${mark} check`],
    );
    const owner = { owner: { value: `${mark}-owner`, by: `${mark} hand`, source: 'hand', at: DAY } };
    await pool.query('insert into annotation (resource_id, own, owner) values ($1, $2, $3)', [
      resource,
      owner,
      owner.owner.value,
    ]);
    await pool.query(
      `insert into annotation_change (resource_id, source, by, changes) values ($1, 'hand', $2, json_build_object('owner', json_build_object('was', null, 'value', $2::text)))`,
      [resource, `${mark}-owner`],
    );
    const { rows } = await pool.query<{ id: string }>(
      `insert into finding (check_id, connection_id, resource_id, state, was_open, reason, amount, currency, first_seen_at, opened_at, last_seen_at)
       values ('x.check', $1, $2, 'open', true, $3, 7, 'USD', now(), now(), now()) returning id`,
      [connection, resource, `${mark} reason`],
    );
    const findings = rows[0]!.id;
    await pool.query(`insert into mute (finding_id, muted_by, reason) values ($1, $2, $2)`, [findings, `${mark} mute`]);
    return { connections: connection, resources: resource, syncs: run, findings };
  }

  /** Requests with a new token of these roles. */
  async function caller(connections: readonly ConnectionRoleDto[], role = 'limited') {
    const { body } = await host.post('/api/v1/tokens', { name: 'some', role, connections }).expect(201);
    const send = (method: 'get' | 'post' | 'patch' | 'put' | 'delete', path: string): request.Test =>
      request(host.app.getHttpServer())[method](path).set('authorization', `Bearer ${body.token}`);
    return {
      get: (path: string) => send('get', path),
      post: (path: string, sent: object = {}) => send('post', path).send(sent),
      patch: (path: string, sent: object) => send('patch', path).send(sent),
      put: (path: string, sent: object) => send('put', path).send(sent),
      delete: (path: string) => send('delete', path),
    };
  }

  const leaks = (text: string): string[] => [MARK, ...hiddenIds].filter((word) => text.includes(word));

  async function readPaths(): Promise<string[]> {
    const { body } = await host.get('/api/docs/openapi.json');
    const paths = Object.entries<Readonly<Record<string, unknown>>>(body.paths);
    return paths.filter(([path, { get }]) => get !== undefined && !path.endsWith('/events')).map(([path]) => path);
  }

  const withIdOf = (path: string, { connections, resources, syncs, findings }: Account): string =>
    path
      .replace('connections/{id}', `connections/${connections}`)
      .replace('resources/{id}', `resources/${resources}`)
      .replace('syncs/{id}', `syncs/${syncs}`)
      .replace('findings/{id}', `findings/${findings}`);

  it('reads its connections by every route, and nothing of another', async () => {
    const viewer = await caller([{ connectionId: shown.connections, role: 'viewer' }]);
    const seen: string[] = [];

    for (const path of await readPaths()) {
      const url = `${withIdOf(path, shown).replace('{id}', 'digitalocean')}${QUERIES[path] ?? ''}`;
      const { status, text = '' } = await viewer.get(url).buffer(true);
      expect({ path, status: [200, 403, 404].includes(status) || `${status} ${text}`, leaks: leaks(text) }).toEqual({
        ...{ path, status: true, leaks: [] },
      });
      if (status === 200) seen.push(path);
      const all = await host.get(url).buffer(true);
      if (all.status === 200 && status !== 200) expect({ path, status }).toEqual({ path, status: 403 });
    }

    expect(seen.length).toBeGreaterThan(40);
    const { body } = await viewer.get('/api/v1/resources?tag=shared');
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['plain-new', 'plain-web-2', 'plain-web-3']);
    expect((await viewer.get('/api/v1/resources/count?entity=server')).body).toMatchObject({ count: 3 });
    expect((await viewer.get('/api/v1/findings?state=muted')).body.items).toHaveLength(1);
  });

  it('finds the other connection only while everything may be read', async () => {
    const paths = (await readPaths()).filter((path) => !path.includes('{id}'));
    const telling: string[] = [];

    for (const path of paths)
      if (leaks((await host.get(`${path}${QUERIES[path] ?? ''}`).buffer(true)).text ?? '').length > 0)
        telling.push(path.replace('/api/v1', ''));

    // So that the spec before it proves something.
    expect(telling).toEqual(
      expect.arrayContaining([
        ...['/connections', '/resources', '/resources/facets', '/resources/export', '/search', '/changes'],
        ...[
          '/findings',
          '/findings/export',
          '/attention',
          '/feeds/ssh',
          '/feeds/csv',
          '/feeds/hosts',
          '/resources/summary',
          '/annotations/csv',
        ],
      ]),
    );
  });

  it('sees ids of another connection as unknown', async () => {
    const viewer = await caller([{ connectionId: shown.connections, role: 'viewer' }]);

    for (const path of await readPaths()) {
      const url = withIdOf(path, hidden);
      if (url === path) continue;
      expect({ path, status: (await viewer.get(url)).status }).toEqual({ path, status: 404 });
      expect({ path, status: (await host.get(url)).status }).toEqual({ path, status: 200 });
    }
    expect((await viewer.get(`/api/v1/syncs/${hidden.syncs}/events`)).status).toBe(404);
  });

  it('asks SQL of its connections only, however the schema is written', async () => {
    const viewer = await caller([{ connectionId: shown.connections, role: 'viewer' }]);
    const run = (query: string) => viewer.post('/api/v1/sql', { query });
    const views = ['resource', 'server', 'relation', 'change', 'cost', 'sync', 'finding', 'resource_state'];

    for (const view of views) {
      const { body, text } = await run(`select * from inventory.${view}`).expect(200);
      expect({ view, leaks: leaks(text), rows: body.rows.length > 0 }).toEqual({ view, leaks: [], rows: true });
    }
    for (const query of [
      `select inventory.server.name from "inventory".server`,
      `select name from Inventory . server`,
      `select name from server`,
      `select 'é', name from inventory.resource_at(now()) where entity = 'server'`,
    ])
      expect((await run(query).expect(200)).body.rows).toHaveLength(3);
    const { text } = await run(
      `select 1 from inventory.server where case when name like '${MARK}%' then name::int > 0 end`,
    );
    expect(text).not.toContain('invalid input');
    for (const query of [
      `select set_config('maestro.connections', '{${hidden.connections}}', true)`,
      'select * from mst_scope.server',
      'select * from public.resource',
      `select * from U&"inv\\0065ntory".server`,
    ])
      expect((await run(query)).status).toBe(400);
    expect((await run('select * from inventory.nothing')).body.detail).toContain('"inventory.nothing"');
  });

  it('changes only what belongs to the connections for which it has the role', async () => {
    const operator = await caller([{ connectionId: shown.connections, role: 'operator' }]);
    const mixed = await caller([{ connectionId: shown.connections, role: 'admin' }], 'viewer');

    await operator.post(`/api/v1/findings/${shown.findings}/unmute`).expect(204);
    await operator.patch(`/api/v1/resources/${shown.resources}/annotations`, { note: 'x' }).expect(200);
    expect((await operator.patch(`/api/v1/resources/${hidden.resources}/annotations`, {})).status).toBe(404);
    await operator.patch(`/api/v1/connections/${shown.connections}/schedules`, { enabled: false }).expect(200);
    for (const path of [
      `connections/${hidden.connections}/syncs`,
      `syncs/${hidden.syncs}/confirm`,
      `findings/${hidden.findings}/unmute`,
    ]) {
      expect((await operator.post(`/api/v1/${path}`)).status).toBe(404);
      expect((await mixed.post(`/api/v1/${path}`)).status).toBe(403);
    }
    expect((await operator.patch(`/api/v1/connections/${shown.connections}`, { name: 'x' })).status).toBe(403);
    await mixed.patch(`/api/v1/connections/${shown.connections}`, { name: 'plain-renamed' }).expect(200);
    expect((await mixed.patch(`/api/v1/connections/${hidden.connections}`, { name: 'x' })).status).toBe(403);
    for (const path of ['tokens', 'audit', 'channels', 'subscriptions', 'deliveries'])
      expect((await mixed.get(`/api/v1/${path}`)).status).toBe(403);
    expect((await mixed.post('/api/v1/connections', {})).status).toBe(403);
    expect((await mixed.get('/api/v1/resources?tag=shared')).body.items).toHaveLength(6);
  });

  it('is created with connections, each once, and says them', async () => {
    const connections = [{ connectionId: shown.connections, role: 'viewer' as const }];
    const refused = (body: object) => host.post('/api/v1/tokens', { name: 'some', ...body }).expect(400);

    expect((await refused({ role: 'limited' })).body.errors[0].field).toBe('connections');
    await refused({ role: 'limited', connections: [...connections, ...connections] });
    await refused({ role: 'limited', connections: [{ connectionId: 'x', role: 'viewer' }] });
    await refused({ role: 'limited', connections: [{ ...connections[0], role: 'feed' }] });
    const { get } = await caller(connections);
    expect((await get('/api/v1/session')).body.signedIn).toMatchObject({ role: 'limited', connections });
    const listed = (await host.get('/api/v1/tokens')).body.items;
    expect(listed.at(-1)).toMatchObject({ role: 'limited', connections });
    expect(listed[0]).toMatchObject({ role: 'admin', connections: [] });
  });
});
