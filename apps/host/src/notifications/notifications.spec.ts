import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { AMPLE_LIMITS, type DigitalOceanEmulator, startDigitalOceanEmulator } from '@maestro/emulators';
import { SMTPServer } from 'smtp-server';
import { Webhook } from 'standardwebhooks';
import { createHostDatabase } from '../../test/host-database.js';
import { type HostApp, startHostApp } from '../../test/host-app.js';
import type { TestDatabase } from '../../test/test-database.js';
import { until } from '../../test/until.js';
import { startWebhookReceiver, type WebhookReceiver } from '../../test/webhook-receiver.js';

const TASKS = { tasks: ['server-list'] };

describe('notifications', () => {
  let database: TestDatabase;
  let api: DigitalOceanEmulator;
  let receiver: WebhookReceiver;
  let host: HostApp;
  let connectionId: string;
  const addresses = { digitalocean: '' };

  beforeAll(async () => {
    database = await createHostDatabase();
    host = await startHostApp(database, { addresses, notifyNetworks: ['loopback'] });
  });

  beforeEach(async () => {
    api = await startDigitalOceanEmulator({ droplets: 5, limits: AMPLE_LIMITS });
    addresses.digitalocean = api.url;
    receiver = await startWebhookReceiver();
    const body = {
      name: 'production',
      provider: 'digitalocean',
      credentials: { token: api.token },
      schedule: { enabled: false },
    };
    connectionId = (await host.post('/api/v1/connections', body).expect(201)).body.id;
  });

  afterEach(async () => {
    await database.pool.query('truncate connection, channel cascade');
    await receiver.close();
    await api.close();
  });

  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  const sync = async (): Promise<void> => {
    const { body } = await host.post(`/api/v1/connections/${connectionId}/syncs`, TASKS).expect(202);
    await until(async () => ((await host.get(`/api/v1/syncs/${body.id}`)).body.endedAt === null ? undefined : true));
  };
  const createChannel = async (settings: object = { url: `${receiver.url}/hook` }, type = 'webhook') =>
    (await host.post('/api/v1/channels', { name: 'hook', type, settings }).expect(201)).body;
  const subscribe = async (channelId: string, more: object = {}) => {
    const body = { name: 's', channelId, topic: 'changes', events: ['created', 'gone', 'changed'], ...more };
    return (await host.post('/api/v1/subscriptions', body).expect(201)).body;
  };
  const received = (count: number) =>
    until(async () => (receiver.received.length >= count ? receiver.received : undefined));
  const deliveries = async (query = '') => (await host.get(`/api/v1/deliveries${query}`).expect(200)).body.items;
  const settled = () =>
    until(async () => {
      const { rows } = await database.pool.query('select from notification_due');
      return rows.length === 0 ? true : undefined;
    });

  it('report what changed in one signed message per sync, and nothing if nothing did', async () => {
    const { id, signingSecret } = await createChannel();
    await subscribe(id);
    await sync();
    const [first] = await received(1);
    const droplet = api.account.droplets.at(0)!;
    api.account.droplets.remove(droplet['id'] as number);
    await sync();
    await sync();
    const [, second] = await received(2);
    await settled();

    const verified = new Webhook(signingSecret).verify(second!.body, second!.headers as Record<string, string>);
    expect(receiver.received).toHaveLength(2);
    expect(JSON.parse(first!.body).data.counts).toEqual({ created: 5 });
    expect(verified).toMatchObject({
      type: 'resources.changed',
      data: {
        title: 'production: 1 deleted',
        counts: { gone: 1 },
        resources: [{ type: 'gone', name: droplet['name'] }],
      },
    });
    expect(await deliveries('?state=delivered')).toMatchObject([
      { id: second!.headers['webhook-id'], state: 'delivered', attempts: 1, error: null },
      { id: first!.headers['webhook-id'], title: 'production: 5 created' },
    ]);
  });

  it('report only what a query selects', async () => {
    const { id } = await createChannel();
    const { name } = api.account.droplets.at(2)!;
    await subscribe(id, { query: `name:"${name}"` });
    await sync();
    const [message] = await received(1);

    expect(JSON.parse(message!.body).data).toMatchObject({ counts: { created: 1 }, resources: [{ name }] });
  });

  it('are one for each owner, and one of what belongs to nobody', async () => {
    const { id } = await createChannel();
    await sync();
    const { items } = (await host.get('/api/v1/resources?entity=server').expect(200)).body;
    await host.patch(`/api/v1/resources/${items[0].id}/annotations`, { owner: 'ada@example.com' }).expect(200);
    await subscribe(id, { groupBy: 'owner' });
    for (const { key } of items.slice(0, 3)) api.account.droplets.update(Number(key.uid), { name: `new-${key.uid}` });
    await sync();
    const sent = (await received(2)).map(({ body }) => JSON.parse(body).data);

    expect(sent.map(({ title, owner, counts }) => [title, owner, counts])).toEqual(
      expect.arrayContaining([
        ['production (owner ada@example.com): 1 changed', 'ada@example.com', { changed: 1 }],
        ['production: 2 changed', undefined, { changed: 2 }],
      ]),
    );
  });

  it('that do not reach an owner say so, and what to do', async () => {
    const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'] });
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const port = String((server.server.address() as AddressInfo).port);
    const mail = { host: '127.0.0.1', port, from: 'maestro@example.com', to: 'team@example.com' };
    const { id } = await createChannel({ ...mail, ownerDomains: 'example.com' }, 'mail');
    await sync();
    const { items } = (await host.get('/api/v1/resources?entity=server').expect(200)).body;
    await host.patch(`/api/v1/resources/${items[0].id}/annotations`, { owner: 'ada@evil.example' }).expect(200);
    await subscribe(id, { groupBy: 'owner' });
    for (const { key } of items.slice(0, 2)) api.account.droplets.update(Number(key.uid), { name: `new-${key.uid}` });
    await sync();
    const delivered = await until(async () => {
      const all = await deliveries('?state=delivered');
      return all.length === 2 ? all : undefined;
    });
    const remarks = new Map(
      delivered.map(({ title, remark }: { title: string; remark: string | null }) => [title, remark]),
    );

    expect(remarks.get('production: 1 changed')).toBeNull();
    expect(remarks.get('production (owner ada@evil.example): 1 changed')).toContain(
      'does not send to owners at evil.example. Add the domain to the channel, or correct the owner',
    );
    server.close();
  });

  it('report a failing task once, and when it is read again', async () => {
    const { id } = await createChannel();
    await subscribe(id, { topic: 'syncs', events: ['failed', 'incomplete', 'recovered'] });
    const fault = api.faults.add({ path: '/v2/droplets', answer: { status: 403 } });
    await sync();
    await received(1);
    await sync();
    fault.remove();
    await sync();
    await received(2);
    await settled();

    const titles = receiver.received.map(({ body }) => JSON.parse(body).data.title);
    expect(titles).toEqual(['production: 1 task not read completely', 'production: 1 task read completely again']);
  });

  it.each([
    [{ status: 500 }, /answered 500/],
    [{ status: 302, headers: { location: 'http://127.0.0.1/' } }, /redirect, which is not followed/],
  ])('that a receiver answers with %j wait, and are sent again with the same id', async (answer, why) => {
    const { id } = await createChannel();
    await subscribe(id);
    receiver.answer(answer);
    await sync();
    const waiting = await until(async () =>
      (await deliveries('?state=pending')).find((item: { error: unknown }) => item.error),
    );
    receiver.answer({ status: 200, body: Buffer.alloc(10_000_000) });
    await host.post(`/api/v1/deliveries/${waiting.id}/send-again`).expect(200);
    const [first, second] = await received(2);

    expect(waiting).toMatchObject({ attempts: 1, error: expect.stringMatching(why), nextAt: expect.any(String) });
    expect(second!.headers['webhook-id']).toBe(first!.headers['webhook-id']);
    await until(async () => (await deliveries('?state=delivered'))[0]);
  });

  it('that failed for good are sent again by a person', async () => {
    const { id } = await createChannel();
    await subscribe(id);
    receiver.answer({ status: 410 });
    await sync();
    const failed = await until(async () => (await deliveries('?state=failed'))[0]);
    receiver.answer({ status: 200 });
    await host.post(`/api/v1/deliveries/${failed.id}/send-again`).expect(200);
    await received(2);

    const delivered = await until(async () => (await deliveries('?state=delivered'))[0]);
    expect(delivered).toMatchObject({ id: failed.id, attempts: 1, error: null });
  });

  it('are written by another worker if one died, and never twice', async () => {
    const { id } = await createChannel();
    await subscribe(id);
    await sync();
    await received(1);
    const { rows } = await database.pool.query('select run_id from delivery');
    await database.pool.query(`insert into notification_due (run_id, since) values ($1, now() - interval '1 minute')`, [
      rows[0].run_id,
    ]);
    await settled();

    expect(await deliveries()).toHaveLength(1);
    expect(receiver.received).toHaveLength(1);
  });
});
