import {
  AMPLE_LIMITS,
  type DigitalOceanEmulator,
  type SpacesEmulator,
  startDigitalOceanEmulator,
  startSpacesEmulator,
} from '@maestro/emulators';
import { type ConnectionsApp, openConnectionsApp } from '../../test/connections-app.js';
import { CredentialVault } from '../credentials/credential-vault.js';

const key = (name: string) => ({ accessKeyId: `DO00KEY${name}`, secretAccessKey: `the-secret-of-${name}` });
const [FIRST, SECOND, FOREIGN] = [key('FIRST'), key('SECOND'), key('FOREIGN')];

describe('a credential that replaces another', () => {
  let host: ConnectionsApp;
  let api: DigitalOceanEmulator;
  let spaces: SpacesEmulator;

  beforeAll(async () => {
    api = await startDigitalOceanEmulator({ droplets: 5, limits: AMPLE_LIMITS });
    spaces = await startSpacesEmulator({
      buckets: [],
      accounts: [
        { id: 'acct-a', displayName: 'Acme', keys: [FIRST, SECOND] },
        { id: 'acct-b', displayName: 'Bolt', keys: [FOREIGN] },
      ],
    });
    host = await openConnectionsApp({ 'digitalocean.api': api.url, 'spaces.endpoint': spaces.endpoint });
  });

  afterAll(async () => {
    await host.close();
    await Promise.all([api.close(), spaces.close()]);
  });

  const connect = async (provider: string, credentials: object, isVerified = true) => {
    const body = { name: 'Any', provider, credentials, allowSameAccount: true };
    const { id } = (await host.call('post', '/connections').send(body).expect(201)).body;
    if (isVerified) await host.call('post', `/connections/${id}/verify`).expect(200);
    return id as string;
  };
  const replace = (id: string, body: object) => host.call('put', `/connections/${id}/credentials`).send(body);
  const find = async (id: string) => (await host.call('get', `/connections/${id}`).expect(200)).body;
  const opened = (id: string) => host.app.get(CredentialVault, { strict: false }).open(id);

  it('is refused when it opens another account, and the old one stays', async () => {
    const id = await connect('spaces', FIRST);

    const { body } = await replace(id, FOREIGN).expect(409);

    expect(body.detail).toContain('"Bolt" (acct-b)');
    expect(body.detail).toContain('"Acme" (acct-a)');
    expect(JSON.stringify(body)).not.toContain(FOREIGN.secretAccessKey);
    await expect(opened(id)).resolves.toEqual(FIRST);
    expect(await find(id)).toMatchObject({ status: 'ok', account: { id: 'acct-a' } });
  });

  it('is taken when another account is what the caller wants, and that is noted', async () => {
    const id = await connect('spaces', FIRST);

    await replace(id, { ...FOREIGN, acceptOtherAccount: true }).expect(204);

    await expect(opened(id)).resolves.toEqual(FOREIGN);
    expect(await find(id)).toMatchObject({ status: 'unverified', account: { id: 'acct-b', name: 'Bolt' } });
    const { rows } = await host.db.pool.query(
      `select detail from audit_event where target = $1 order by id desc limit 1`,
      [id],
    );
    expect(rows[0].detail.acceptedOtherAccount).toContain('acct-b');
  });

  it('is taken when it opens the same account', async () => {
    const id = await connect('spaces', FIRST);

    await replace(id, SECOND).expect(204);

    await expect(opened(id)).resolves.toEqual(SECOND);
  });

  it('is accepted when the account is not known yet, and identifies it', async () => {
    const id = await connect('spaces', FIRST, false);
    await host.db.pool.query('update connection set account_id = null, account_name = null where id = $1', [id]);

    await replace(id, FOREIGN).expect(204);

    expect(await find(id)).toMatchObject({ account: { id: 'acct-b' } });
  });

  it.each([
    ['may not tell', { status: 403 }],
    ['cannot tell now', { status: 404 }],
    ['is not known', { status: 401 }],
  ])('is taken when it %s, and the account stays', async (_what, answer) => {
    const id = await connect('digitalocean', { token: api.token });
    const { account } = await find(id);
    const fault = api.faults.add({ path: '/v2/account', answer });

    await replace(id, { token: api.tokens.add('all') }).expect(204);

    fault.remove();
    expect(await find(id)).toMatchObject({ status: 'unverified', account });
  });

  it('takes no other word for that wish than yes or no', async () => {
    const id = await connect('spaces', FIRST, false);

    const { body } = await replace(id, { ...FOREIGN, acceptOtherAccount: 'yes' }).expect(400);

    expect(body.errors[0].field).toBe('acceptOtherAccount');
  });

  it('is found out by verifying, where it was not asked before', async () => {
    const id = await connect('digitalocean', { token: api.token });
    const other = { account: { uuid: 'u', email: 'else@example.com', team: { uuid: 'team-b', name: 'Else' } } };
    const fault = api.faults.add({ path: '/v2/account', answer: { body: () => other } });

    const { body } = await host.call('post', `/connections/${id}/verify`).expect(200);

    fault.remove();
    expect(body).toMatchObject({ status: 'other-account', account: { id: 'team-b' } });
    const view = await find(id);
    expect(view).toMatchObject({ status: 'other-account', statusMessage: expect.stringContaining('team-b') });
    expect(view.account.id).not.toBe('team-b');
  });
});
