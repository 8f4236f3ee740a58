import { AMPLE_LIMITS, type DigitalOceanEmulator, startDigitalOceanEmulator } from '@maestro/emulators';
import { type ConnectionsApp, openConnectionsApp } from '../../../test/connections-app.js';
import { hurriedClock } from '../../../test/hurried-clock.js';

interface TaskAnswer {
  readonly task: string;
  readonly state: string;
  readonly scopes: string[];
}

const WRONG = `dop_v1_${'0'.repeat(64)}`;

describe('POST /providers/:id/verify', () => {
  let host: ConnectionsApp;
  let api: DigitalOceanEmulator;
  const addresses = { 'digitalocean.api': '' };
  const open = () => openConnectionsApp(addresses, undefined, hurriedClock());

  beforeAll(async () => {
    host = await open();
  });

  beforeEach(async () => {
    api = await startDigitalOceanEmulator({ droplets: 5, limits: AMPLE_LIMITS });
    addresses['digitalocean.api'] = api.url;
  });

  afterEach(() => api.close());

  afterAll(() => host.close());

  const tryToken = (token: string, role: 'admin' | 'operator' | 'viewer' = 'operator') =>
    host.call('post', '/providers/digitalocean/verify', role).send({ credentials: { token } });

  it('tells task by task what a credential may read, and keeps nothing of it', async () => {
    const { body } = await tryToken(api.tokens.add(['droplet:read', 'account:read'])).expect(200);

    expect(body).toMatchObject({ status: 'ok', account: { name: expect.any(String) } });
    expect(body.tasks.find(({ task }: TaskAnswer) => task === 'server-list')).toMatchObject({ state: 'granted' });
    expect(body.tasks.find(({ task }: TaskAnswer) => task === 'volumes-list')).toMatchObject({
      state: 'missing',
      scopes: ['block_storage:read'],
    });
    const kept = await host.db.pool.query(
      'select (select count(*) from connection) + (select count(*) from credential) as n',
    );
    expect(Number(kept.rows[0].n)).toBe(0);
    const audit = await host.db.pool.query('select 1 from audit_event');
    expect(audit.rowCount).toBe(0);
  });

  it('tells that the provider refuses a credential', async () => {
    const { body } = await tryToken(WRONG).expect(200);

    expect(body).toMatchObject({ status: 'refused', account: null });
    expect(JSON.stringify(body)).not.toContain(WRONG);
  });

  it('tells that the provider cannot be asked', async () => {
    await api.close();

    const { body } = await tryToken(WRONG).expect(200);

    expect(body.status).toBe('unverified');
    expect(body.tasks.every(({ state }: TaskAnswer) => state === 'unreachable')).toBe(true);
  });

  it.each([
    ['a credential of the wrong shape', { credentials: { token: 'x' } }, 'credentials.token'],
    ['no credential', {}, 'credentials'],
    ['a region it has not', { credentials: { token: WRONG }, regions: ['mars1'] }, 'regions'],
  ])('refuses %s at its field', async (_name, body, field) => {
    const answer = await host.call('post', '/providers/digitalocean/verify').send(body).expect(400);

    expect(answer.body.errors[0].field).toBe(field);
  });

  it('is for operators, and for providers there are', async () => {
    await tryToken(WRONG, 'viewer').expect(403);
    await host
      .call('post', '/providers/aws/verify')
      .send({ credentials: { token: WRONG } })
      .expect(404);
  });

  // A host counts refused credentials by address.
  describe('on a host of its own', () => {
    let shared: ConnectionsApp;

    beforeEach(async () => {
      shared = host;
      host = await open();
    });

    afterEach(async () => {
      await host.close();
      host = shared;
    });

    it('hears an address no more after ten refused credentials, but for one that was good', async () => {
      await tryToken(api.token).expect(200);
      for (let n = 0; n < 10; n += 1) await tryToken(`dop_v1_${String(n).repeat(64)}`).expect(200);

      const refused = await tryToken(WRONG).expect(429);
      await tryToken(api.token).expect(200);

      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      await host.call('get', '/connections').expect(200);
    });

    it('asks the provider no more than ten times for refused credentials that come at the same time', async () => {
      const answers = await Promise.all(
        Array.from({ length: 25 }, (_, n) => tryToken(`dop_v1_${n.toString(16).padStart(64, '0')}`)),
      );

      expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
    });
  });
});
