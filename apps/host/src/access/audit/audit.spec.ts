import request from 'supertest';
import { AMPLE_LIMITS, type DigitalOceanEmulator, startDigitalOceanEmulator } from '@maestro/emulators';
import { type HostApp, startHostApp } from '../../../test/host-app.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { createHostDatabase } from '../../../test/host-database.js';
import { FailedLoginLog } from '../guard/failed-login-log.js';

const ADDRESS = '192.0.2.7';
const SAME = { 'sec-fetch-site': 'same-origin' };

interface Event {
  readonly action: string;
  readonly tokenName: string | null;
  readonly address: string | null;
  readonly target: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

describe('the audit', () => {
  let database: TestDatabase;
  let api: DigitalOceanEmulator;
  let host: HostApp;
  let token: string;

  beforeEach(async () => {
    database = await createHostDatabase();
    api = await startDigitalOceanEmulator({ droplets: 5, limits: AMPLE_LIMITS });
    host = await startHostApp(database, { trustedProxies: ['loopback'], addresses: { digitalocean: api.url } });
    token = (await host.post('/api/v1/tokens', { name: 'ops', role: 'operator' })).body.token;
  });

  afterEach(async () => {
    await host.close();
    await api.close();
    await database.drop();
  });

  /** From another address, as reported by a proxy. */
  const call = (method: 'get' | 'post' | 'put', path: string, bearer = token, address = ADDRESS) =>
    request(host.app.getHttpServer())
      [method](`/api/v1${path}`)
      .set('authorization', `Bearer ${bearer}`)
      .set('x-forwarded-for', address);
  const events = async (action: string): Promise<Event[]> =>
    (await host.get(`/api/v1/audit?action=${action}`).expect(200)).body.items;
  const connect = async (): Promise<string> => {
    const body = {
      name: 'c',
      provider: 'digitalocean',
      credentials: { token: api.token },
      schedule: { enabled: false },
    };
    return (await host.post('/api/v1/connections', body).expect(201)).body.id;
  };

  it('tells who started and who cancelled a sync, from where, and the sync names who asked for it', async () => {
    const id = await connect();
    const { body: sync } = await call('post', `/connections/${id}/syncs`).send({ tasks: ['server-list'] });
    await call('post', `/syncs/${sync.id}/cancel`);

    const by = { tokenName: 'ops', address: ADDRESS, target: sync.id };
    expect(await events('sync.start')).toMatchObject([
      { ...by, detail: { connectionId: id, outcome: 'started', tasks: ['server-list'] } },
    ]);
    const { body: seen } = await call('get', `/syncs/${sync.id}`);
    expect(seen).toMatchObject({ trigger: 'api', requestedBy: 'ops' });
    // It may already have ended. Then there was nothing to cancel and nothing to record.
    expect(await events('sync.cancel')).toMatchObject(seen.state === 'success' ? [] : [by]);
  });

  it('tells who exported what', async () => {
    await call('get', '/resources/export?format=ndjson&entity=server').expect(200);

    expect(await events('resource.export')).toMatchObject([
      { tokenName: 'ops', address: ADDRESS, target: 'resources', detail: { format: 'ndjson', entity: ['server'] } },
    ]);
  });

  it('tells who switched a schedule off, and who signed in, from where', async () => {
    const id = await connect();
    await request(host.app.getHttpServer())
      .patch(`/api/v1/connections/${id}/schedules/server-list`)
      .set({ authorization: `Bearer ${token}`, 'x-forwarded-for': ADDRESS })
      .send({ enabled: false })
      .expect(200);
    await call('post', '/session').set(SAME).send({ token }).expect(204);

    expect(await events('schedule.update')).toMatchObject([
      { tokenName: 'ops', address: ADDRESS, detail: { task: 'server-list', enabled: false } },
    ]);
    expect(await events('session.start')).toMatchObject([{ tokenName: 'ops', address: ADDRESS }]);
  });

  it('tells refused tokens once at first and then as a number, and whose a token was that is good no more', async () => {
    const { body: old } = await host.post('/api/v1/tokens', { name: 'old', role: 'viewer' });
    await host.delete(`/api/v1/tokens/${old.id}`).expect(204);
    await call('get', '/connections', old.token).expect(401);
    for (let n = 0; n < 30; n += 1)
      await call('post', '/session', 'mst_x')
        .set(SAME)
        .send({ token: `mst_${n}` });
    const first = await events('session.refuse');
    await host.app.get(FailedLoginLog).tell();

    expect(first).toMatchObject([
      { tokenName: 'old', address: ADDRESS, target: ADDRESS, detail: { failures: 1, token: 'revoked' } },
    ]);
    expect(await events('session.refuse')).toMatchObject([{ tokenName: null, detail: { failures: 30 } }, first[0]]);
    expect(JSON.stringify(await events('session.refuse'))).not.toContain('mst_');
  });

  it('is flooded by no number of addresses', async () => {
    for (let n = 0; n < 50; n += 1) await call('get', '/connections', `mst_${n}`, `198.51.100.${n}`).expect(401);
    await host.app.get(FailedLoginLog).tell();

    const told = await events('session.refuse');
    expect(told).toHaveLength(21);
    expect(told[0]).toMatchObject({ target: 'others', detail: { failures: 30 } });
  });
});
