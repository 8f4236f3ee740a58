import { createHostDatabase } from '../../../test/host-database.js';
import { type HostApp, startHostApp } from '../../../test/host-app.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { startWebhookReceiver, type WebhookReceiver } from '../../../test/webhook-receiver.js';
import { EnvironmentKeys } from '../../credentials/key-sources.js';
import { rotateMasterKey } from '../../credentials/rotate-master-key.js';

describe('channels', () => {
  let database: TestDatabase;
  let receiver: WebhookReceiver;
  let host: HostApp;

  beforeAll(async () => {
    database = await createHostDatabase();
    receiver = await startWebhookReceiver();
    host = await startHostApp(database, { notifyNetworks: ['loopback'] });
  });

  afterAll(async () => {
    await host.close();
    await receiver.close();
    await database.drop();
  });

  const create = (type: string, settings: object) => host.post('/api/v1/channels', { name: 'c', type, settings });
  const webhook = async () => (await create('webhook', { url: `${receiver.url}/secret-path` }).expect(201)).body;

  it('never show their settings again', async () => {
    const { id, signingSecret } = await webhook();
    const texts = await Promise.all(
      [`/channels/${id}`, '/channels', '/audit'].map(
        async (path) => (await host.get(`/api/v1${path}`).expect(200)).text,
      ),
    );
    const { rows } = await database.pool.query('select channel::text as text from channel where id = $1', [id]);

    expect(signingSecret).toMatch(/^whsec_/);
    for (const text of [...texts, rows[0].text]) {
      expect(text).toContain(new URL(receiver.url).host);
      expect(text).not.toMatch(/secret-path|whsec_/);
    }
  });

  it('are tested with a message, and say why it did not arrive', async () => {
    const { id } = await webhook();
    const good = await host.post(`/api/v1/channels/${id}/test`).expect(200);
    receiver.answer({ status: 404 });
    const bad = await host.post(`/api/v1/channels/${id}/test`).expect(200);
    receiver.answer({ status: 204 });

    expect(good.body).toEqual({ delivered: true });
    expect(bad.body).toEqual({ delivered: false, error: expect.stringContaining('answered 404. Check the address') });
  });

  it('sign with a new secret and the previous one, also after new settings', async () => {
    const { id, signingSecret } = await webhook();
    const { body } = await host.post(`/api/v1/channels/${id}/secret`).expect(200);
    await host
      .patch(`/api/v1/channels/${id}`, { name: 'moved', settings: { url: `${receiver.url}/moved` } })
      .expect(200);
    await host.post(`/api/v1/channels/${id}/test`).expect(200);

    const last = receiver.received.at(-1)!;
    expect(body.signingSecret).not.toBe(signingSecret);
    expect(last.path).toBe('/moved');
    expect(String(last.headers['webhook-signature']).split(' ')).toHaveLength(2);
  });

  it.each([
    ['webhook', {}, 'settings.url'],
    ['webhook', { url: 'ftp://example.com' }, 'settings.url'],
    ['webhook', { url: 'https://user:pw@example.com' }, 'settings.url'],
    ['slack', { url: 'https://example.com', token: 'x' }, 'settings.token'],
    ['pagerduty', { key: 'with blank' }, 'settings.key'],
    ['mail', { host: 'm', from: 'a@example.com', to: 'nobody' }, 'settings.to'],
    ['mail', { host: 'm', from: 'a@example.com', to: 'b@example.com', port: '70000' }, 'settings.port'],
    ['fax', {}, 'type'],
  ])('of the type %s are refused with %j', async (type, settings, field) => {
    const { body } = await create(type, settings).expect(400);

    expect(body.errors.map((error: { field: string }) => error.field)).toContain(field);
  });

  it('and subscriptions are refused with null for what has a default', async () => {
    const { id } = await webhook();
    const subscription = { name: 's', channelId: id, topic: 'syncs', events: ['failed'] };

    await host.patch(`/api/v1/channels/${id}`, { name: null }).expect(400);
    for (const field of ['query', 'connections', 'enabled'])
      await host.post('/api/v1/subscriptions', { ...subscription, [field]: null }).expect(400);
  });

  it('stay readable when the master key is replaced', async () => {
    const { id } = await webhook();
    const { resealed } = await rotateMasterKey(
      database.pool,
      new EnvironmentKeys(Buffer.alloc(64, Buffer.concat([Buffer.alloc(32, 9), Buffer.alloc(32, 7)]))),
    );
    const { rows } = await database.pool.query('select distinct key_id from channel');

    expect(resealed).toBeGreaterThan(0);
    expect(rows).toHaveLength(1);
    expect(id).toBeDefined();
  });
});
