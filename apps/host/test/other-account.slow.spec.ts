import {
  AMPLE_LIMITS,
  DIGITALOCEAN_EMULATED_TASKS,
  type DigitalOceanEmulator,
  type SpacesBucket,
  type SpacesEmulator,
  startDigitalOceanEmulator,
  startSpacesEmulator,
} from '@maestro/emulators';
import { CredentialVault } from '../src/credentials/credential-vault.js';
import { type HostApp, startHostApp } from './host-app.js';
import type { TestDatabase } from './test-database.js';
import { createHostDatabase } from './host-database.js';
import { until } from './until.js';

const key = (name: string) => ({ accessKeyId: `DO00KEY${name}`, secretAccessKey: `the-secret-of-${name}` });
const [OURS, FOREIGN] = [key('OURS'), key('FOREIGN')];
const bucket = (name: string, owner: string): SpacesBucket => ({
  name,
  owner,
  region: 'nyc3',
  acl: 'private',
  createdAt: '2026-01-01T00:00:00Z',
});

describe('a sync whose credential opens another account', () => {
  let api: DigitalOceanEmulator;
  let spaces: SpacesEmulator;
  let database: TestDatabase;
  let host: HostApp;

  beforeEach(async () => {
    api = await startDigitalOceanEmulator({ droplets: 5, limits: AMPLE_LIMITS });
    spaces = await startSpacesEmulator({
      regions: ['nyc3'],
      buckets: [bucket('ours', 'acct-a'), bucket('theirs', 'acct-b')],
      accounts: [
        { id: 'acct-a', displayName: 'Acme', keys: [OURS] },
        { id: 'acct-b', displayName: 'Bolt', keys: [FOREIGN] },
      ],
    });
    database = await createHostDatabase();
    host = await startHostApp(database, { addresses: { digitalocean: api.url, spaces: spaces.endpoint } });
  });

  afterEach(async () => {
    await host.close();
    await database.drop();
    await Promise.all([api.close(), spaces.close()]);
  });

  const connect = async (provider: string, credentials: object, more: object = {}) => {
    const body = { name: 'c', provider, credentials, schedule: { cron: '0 3 1 1 *' }, ...more };
    return (await host.post('/api/v1/connections', body).expect(201)).body.id as string;
  };
  const sync = async (id: string, tasks?: readonly string[]) => {
    const run = (await host.post(`/api/v1/connections/${id}/syncs`, tasks ? { tasks } : {}).expect(202)).body.id;
    return until(async () => {
      const { body } = await host.get(`/api/v1/syncs/${run}`);
      return body.endedAt === null ? undefined : body;
    });
  };
  const find = async (id: string) => (await host.get(`/api/v1/connections/${id}`).expect(200)).body;
  const present = async () =>
    (await database.pool.query(`select name from resource where gone_at is null and kind = 'spaces.bucket'`)).rows.map(
      ({ name }) => name,
    );

  it('notes the account of a connection that was never verified', async () => {
    const id = await connect('spaces', OURS, { regions: ['nyc3'] });

    await sync(id);

    expect(await find(id)).toMatchObject({ status: 'ok', account: { id: 'acct-a', name: 'Acme' } });
  });

  it('reads nothing and marks nothing gone, and says what to do', async () => {
    const id = await connect('spaces', OURS, { regions: ['nyc3'] });
    await sync(id);
    // As if the account had been unknown when it was replaced.
    await host.app.get(CredentialVault, { strict: false }).seal(id, FOREIGN);

    const { state, tasks } = await sync(id);

    expect([state, tasks[0].state, tasks[0].gone]).toEqual(['failed', 'danger', 0]);
    expect(tasks[0].message).toContain('acceptOtherAccount');
    expect(await present()).toEqual(['ours']);
    const { status, statusMessage, heldUntil, account } = await find(id);
    expect({ status, account }).toEqual({ status: 'other-account', account: { id: 'acct-a', name: 'Acme' } });
    expect(statusMessage).toContain('acct-b');
    expect(Date.parse(heldUntil)).toBeGreaterThan(Date.now());
  });

  it('goes on with the other account once that is accepted', async () => {
    const id = await connect('spaces', OURS, { regions: ['nyc3'] });
    await sync(id);
    const body = { ...FOREIGN, acceptOtherAccount: true };
    await host.put(`/api/v1/connections/${id}/credentials`, body).expect(204);
    spaces.buckets.remove('nyc3', 'ours');

    const { state } = await sync(id);

    expect(state).toBe('success');
    expect(await present()).toEqual(['theirs']);
    expect(await find(id)).toMatchObject({ status: 'ok', account: { id: 'acct-b' } });
  });

  it('does not begin with a new credential while the provider does not say whose it is', async () => {
    const id = await connect('digitalocean', { token: api.token });
    await sync(id, DIGITALOCEAN_EMULATED_TASKS);
    const fault = api.faults.add({ path: '/v2/account', answer: { status: 404 } });
    await host.put(`/api/v1/connections/${id}/credentials`, { token: api.tokens.add('all') }).expect(204);

    const early = await sync(id, DIGITALOCEAN_EMULATED_TASKS);
    fault.remove();
    const later = await sync(id, DIGITALOCEAN_EMULATED_TASKS);

    expect(early).toMatchObject({ state: 'failed', message: expect.stringContaining('could not be told') });
    expect(later.state).toBe('success');
    expect(await find(id)).toMatchObject({ status: 'ok' });
  });

  it('begins with a credential that was used before, also while the provider does not say whose it is', async () => {
    const id = await connect('digitalocean', { token: api.token });
    await sync(id, DIGITALOCEAN_EMULATED_TASKS);
    api.faults.add({ path: '/v2/account', answer: { status: 404 } });

    const { state } = await sync(id, DIGITALOCEAN_EMULATED_TASKS);

    expect(state).toBe('success');
  });
});
