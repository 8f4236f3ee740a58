import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { type HostApp, startHostApp } from '../../../test/host-app.js';
import { createHostDatabase } from '../../../test/host-database.js';
import { InventoryFixture } from '../../../test/inventory-fixture.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { until } from '../../../test/until.js';
import { hashPassword } from '../people/password-hash.js';

const ADDRESS = '192.0.2.7';
const PASSWORD = 'plum harbour 9 velvet';
const KIND = 'digitalocean.droplet';

describe('what a user does', () => {
  let database: TestDatabase;
  let host: HostApp;
  let connection: string;
  let id: string;
  const sqlRole = `reader_${randomUUID().replaceAll('-', '')}`;

  beforeAll(async () => {
    database = await createHostDatabase();
    host = await startHostApp(database, { role: 'api', sqlRole, trustedProxies: ['loopback'] });
    connection = await new InventoryFixture(database).connection('digitalocean');
    id = (await host.post('/api/v1/users', { name: 'ada', role: 'operator' }).expect(201)).body.id;
    await database.pool.query('update person set password = $2 where id = $1', [id, await hashPassword(PASSWORD)]);
  });

  afterAll(async () => {
    await host.close();
    await database.pool.query(`drop owned by ${sqlRole}; drop role ${sqlRole}`);
    await database.drop();
  });

  /** A sync that waits for approval, and a finding. */
  async function waiting(): Promise<{ readonly sync: string; readonly finding: string }> {
    const fixture = new InventoryFixture(database);
    const ids = await fixture.write(connection, [{ kind: KIND, uid: 'a' }], '2026-11-20T10:00:00Z');
    const sync = await fixture.run(connection);
    const { pool } = database;
    await pool.query(`update sync_run set state = 'awaiting-confirmation', ended_at = now() where id = $1`, [sync]);
    await pool.query(
      `insert into sync_task (run_id, task, kind, state, complete, awaiting, message) values ($1, 'server-list', $2, 'warning', true, $3, '')`,
      [sync, KIND, JSON.stringify(ids)],
    );
    await pool.query(
      `insert into check_state (check_id, connection_id, fingerprint, title, severity, category, evaluated_at) values ('x.check', $1, 'f', 'X', 'high', 'unused', now())`,
      [connection],
    );
    const { rows } = await pool.query<{ id: string }>(
      `insert into finding (check_id, connection_id, resource_id, state, was_open, reason, first_seen_at, opened_at, last_seen_at)
       values ('x.check', $1, $2, 'open', true, 'x', now(), now(), now()) returning id`,
      [connection, ids[0]],
    );
    return { sync, finding: rows[0]!.id };
  }

  it('is in the audit, with who, from where, what, and how it ended', async () => {
    const { sync, finding } = await waiting();
    const browser = request
      .agent(host.app.getHttpServer())
      .set({ 'sec-fetch-site': 'same-origin', 'x-forwarded-for': ADDRESS });
    const signIn = (password: string) => browser.post('/api/v1/session/password').send({ name: 'ada', password });
    const sql = (query: string) => browser.post('/api/v1/sql').send({ query });

    await signIn('wrong').expect(401);
    await signIn(PASSWORD).expect(204);
    await browser.post(`/api/v1/syncs/${sync}/confirm`).expect((answer) => expect(answer.status).toBeLessThan(300));
    const started = await browser.post(`/api/v1/connections/${connection}/syncs`).send({});
    await browser
      .post(`/api/v1/findings/${finding}/mute`)
      .send({ reason: 'known' })
      .expect((answer) => expect(answer.status).toBeLessThan(300));
    await browser.get('/api/v1/resources/export?format=csv').expect(200);
    await browser.get('/api/v1/findings/export?format=csv').expect(200);
    await sql('select 1 as one').expect(200);
    await sql('select nothing_of_this').expect(400);
    await browser.delete('/api/v1/session').expect(204);

    const read = async () => (await host.get('/api/v1/audit').expect(200)).body.items;
    const told = async () =>
      (await read()).filter(({ tokenName }: { tokenName: string }) => tokenName === 'ada').toReversed();
    await until(async () => (JSON.stringify(await told()).split('"rows":').length === 4 ? true : undefined));
    const events = await told();
    for (const event of events) expect(event).toMatchObject({ tokenId: id, address: ADDRESS });
    const seen = events.map(({ action, target, detail }: { action: string; target: string; detail: object }) => [
      action,
      target,
      detail,
    ]);
    expect(seen).toEqual([
      ['session.refuse', ADDRESS, { failures: 1, reason: 'password' }],
      ['session.start', id, { person: true }],
      ['sync.confirm', sync, { tasks: ['server-list'] }],
      ['sync.start', started.body.id, expect.objectContaining({ connectionId: connection, outcome: 'started' })],
      ['finding.mute', finding, expect.objectContaining({ reason: 'known' })],
      ['resource.export', 'resources', expect.objectContaining({ format: 'csv', rows: expect.any(Number) })],
      ['finding.export', 'findings', expect.objectContaining({ format: 'csv', rows: expect.any(Number) })],
      ['sql.query', 'sql', expect.objectContaining({ query: 'select 1 as one', rows: 1 })],
      ['sql.query', 'sql', expect.objectContaining({ query: 'select nothing_of_this', failed: true })],
      ['session.end', id, {}],
    ]);
    expect(JSON.stringify(await read())).not.toContain(PASSWORD);
  });
});
