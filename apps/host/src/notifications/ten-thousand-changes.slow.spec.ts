import { AMPLE_LIMITS, type DigitalOceanEmulator, startDigitalOceanEmulator } from '@maestro/emulators';
import { createHostDatabase } from '../../test/host-database.js';
import { type HostApp, startHostApp } from '../../test/host-app.js';
import type { TestDatabase } from '../../test/test-database.js';
import { startWebhookReceiver, type WebhookReceiver } from '../../test/webhook-receiver.js';

const DROPLETS = 10_200;
const LOOK_EVERY_MS = 100;
const FOLLOWING = ['notify', 'notify-findings', 'deliver', 'checks'];

describe('a sync with 10,000 changes', () => {
  let database: TestDatabase;
  let api: DigitalOceanEmulator;
  let receiver: WebhookReceiver;
  let host: HostApp;

  beforeAll(async () => {
    database = await createHostDatabase();
    api = await startDigitalOceanEmulator({ droplets: DROPLETS, limits: AMPLE_LIMITS });
    receiver = await startWebhookReceiver();
    host = await startHostApp(database, { addresses: { digitalocean: api.url }, notifyNetworks: ['loopback'] });
  });

  afterAll(async () => {
    await host.close();
    await receiver.close();
    await api.close();
    await database.drop();
  });

  /** Until no row is left. A busy machine takes minutes for so many resources. */
  const none = async (text: string, values: unknown[] = []): Promise<void> => {
    while ((await database.pool.query(text, values)).rows.length > 0)
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  };

  it('is one message for each subscription, and one for each of its groups', async () => {
    const connection = { name: 'production', provider: 'digitalocean', credentials: { token: api.token } };
    const made = await host.post('/api/v1/connections', { ...connection, schedule: { enabled: false } }).expect(201);
    const channel = { name: 'hook', type: 'webhook', settings: { url: receiver.url } };
    const { body } = await host.post('/api/v1/channels', channel).expect(201);
    for (const more of [{}, { groupBy: 'kind' }, { groupBy: 'owner' }])
      await host
        .post('/api/v1/subscriptions', {
          name: 's',
          channelId: body.id,
          topic: 'changes',
          events: ['created'],
          ...more,
        })
        .expect(201);

    await host.post(`/api/v1/connections/${made.body.id}/syncs`, { tasks: ['server-list'] }).expect(202);
    await none(`select from sync_run where state in ('queued', 'running')`);
    await none('select from graphile_worker.jobs where task_identifier = any ($1)', [FOLLOWING]);

    const counts = receiver.received.map(({ body: text }) => JSON.parse(text).data.counts.created);
    expect(counts).toHaveLength(3);
    expect(Math.min(...counts)).toBeGreaterThan(10_000);
    expect(new Set(counts).size).toBe(1);
  }, 600_000);
});
