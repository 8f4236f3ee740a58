import { AMPLE_LIMITS, type DigitalOceanEmulator, startDigitalOceanEmulator } from '@maestro/emulators';
import { type ConnectionsApp, openConnectionsApp } from '../../../test/connections-app.js';

describe('an account that is connected already', () => {
  let host: ConnectionsApp;
  let api: DigitalOceanEmulator;
  let first: string;

  beforeAll(async () => {
    api = await startDigitalOceanEmulator({ droplets: 2, limits: AMPLE_LIMITS });
    host = await openConnectionsApp({ 'digitalocean.api': api.url });
  });

  beforeEach(async () => {
    first = (await create(api.token, { name: 'Production' }).expect(201)).body.id;
  });

  afterEach(() => host.db.pool.query('truncate connection cascade'));

  afterAll(async () => {
    await host.close();
    await api.close();
  });

  const create = (token: string, more: object = {}) =>
    host
      .call('post', '/connections')
      .send({ name: 'Again', provider: 'digitalocean', credentials: { token }, ...more });
  const count = async () => (await host.db.pool.query('select count(*)::int as n from connection')).rows[0].n;

  it('is shown by the trial of any of its tokens', async () => {
    const body = { credentials: { token: api.tokens.add(['account:read', 'droplet:read']) } };

    const answer = await host.call('post', '/providers/digitalocean/verify').send(body).expect(200);

    expect(answer.body.sameAccountAs).toEqual({ id: first, name: 'Production' });
  });

  it.each([
    ['the same token', () => api.token],
    ['another token', () => api.tokens.add(['account:read', 'droplet:read'])],
  ])('is not connected twice with %s, unless that is meant', async (_which, token) => {
    const refused = await create(token()).expect(409);

    expect(refused.body).toMatchObject({
      code: 'account-already-connected',
      detail: expect.stringMatching(
        `"Production" \\(${first}\\) already reads .*PUT /connections/${first}/credentials`,
      ),
    });
    expect(await count()).toBe(1);

    const made = await create(token(), { allowSameAccount: true }).expect(201);
    expect([made.body.name, await count()]).toEqual(['Again', 2]);
    // Known before the first sync, so that nothing is counted twice during it.
    const { rows } = await host.db.pool.query(
      'select distinct account_id is not null as known, account_id from connection',
    );
    expect(rows).toEqual([{ known: true, account_id: expect.any(String) }]);
  });

  it('is connected once by two requests at the same time', async () => {
    await host.db.pool.query(`update connection set account_id = 'another'`);

    const answers = await Promise.all([create(api.token), create(api.tokens.add(['account:read', 'droplet:read']))]);

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('may be connected again once its connection was removed', async () => {
    await host.call('delete', `/connections/${first}`).query({ inventory: 'keep' }).expect(204);

    await create(api.token).expect(201);
  });

  it('is no obstacle where the provider does not tell whose account it is', async () => {
    await create(api.tokens.add(['droplet:read'])).expect(201);
  });

  it('answers a repeated request as the first time', async () => {
    await host.call('delete', `/connections/${first}`).query({ inventory: 'remove' }).expect(204);
    const send = () => create(api.token).set('idempotency-key', 'once');
    const made = await send().expect(201);

    expect((await send().expect(201)).body.id).toBe(made.body.id);
  });
});
