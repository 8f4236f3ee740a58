import type { Check, ProviderPlugin } from '@maestro/core';
import { AMPLE_LIMITS, type DigitalOceanEmulator, startDigitalOceanEmulator } from '@maestro/emulators';
import { createHostDatabase } from '../../../test/host-database.js';
import { type HostApp, startHostApp } from '../../../test/host-app.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { until } from '../../../test/until.js';
import { startWebhookReceiver, type WebhookReceiver } from '../../../test/webhook-receiver.js';
import { BUNDLED_PLUGINS } from '../../config/variables-schema.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { releaseHeld } from '../deliveries/digests.js';
import { LateNotifier } from '../deliveries/late-notifier.js';

const NAMED_BAD: Check = {
  ...{
    id: 'digitalocean.named-bad',
    title: 'Droplet is bad',
    why: 'It is.',
    severity: 'critical',
    category: 'exposed',
  },
  ...{ of: ['digitalocean.droplet'], remedy: { text: 'Rename it.' }, query: 'name~bad-', saves: 'cost' },
};

interface Sent {
  readonly type: string;
  readonly data: Record<string, unknown> & {
    readonly title: string;
    readonly lines: string[];
    readonly severity: string;
  };
}

describe('subscriptions', () => {
  let database: TestDatabase;
  let api: DigitalOceanEmulator;
  let receiver: WebhookReceiver;
  let host: HostApp;
  let connectionId: string;
  let channelId: string;

  beforeAll(async () => {
    database = await createHostDatabase();
    api = await startDigitalOceanEmulator({ droplets: 30, limits: AMPLE_LIMITS });
    receiver = await startWebhookReceiver();
    const loaded = (await PluginRegistry.load(BUNDLED_PLUGINS)).plugins().map((plugin): ProviderPlugin => ({
      ...plugin,
      checks: plugin.manifest.id === 'digitalocean' ? [NAMED_BAD] : [],
    }));
    host = await startHostApp(database, {
      ...{ addresses: { digitalocean: api.url }, notifyNetworks: ['loopback'], loaded },
      publicUrl: 'https://maestro.example.com',
    });
    const body = { name: 'production', provider: 'digitalocean', credentials: { token: api.token } };
    connectionId = (await host.post('/api/v1/connections', { ...body, schedule: { enabled: false } }).expect(201)).body
      .id;
    const channel = { name: 'hook', type: 'webhook', settings: { url: `${receiver.url}/hook` } };
    channelId = (await host.post('/api/v1/channels', channel).expect(201)).body.id;
    await sync();
  });

  afterEach(async () => {
    await told();
    await database.pool.query('delete from subscription');
  });

  afterAll(async () => {
    await host.close();
    await receiver.close();
    await api.close();
    await database.drop();
  });

  const sync = async (): Promise<void> => {
    const { body } = await host
      .post(`/api/v1/connections/${connectionId}/syncs`, { tasks: ['server-list'] })
      .expect(202);
    await until(async () => ((await host.get(`/api/v1/syncs/${body.id}`)).body.endedAt === null ? undefined : true));
  };
  /** Until every sync and everything that checks found was told. */
  const told = () =>
    until(async () => {
      const jobs = `select from graphile_worker.jobs where task_identifier in ('checks', 'notify', 'notify-findings', 'deliver')`;
      const { rows } = await database.pool.query(jobs);
      return rows.length === 0 ? true : undefined;
    });
  const subscribe = async (more: object): Promise<string> =>
    (await host.post('/api/v1/subscriptions', { name: 's', channelId, ...more }).expect(201)).body.id;
  const sentBy = async (work: () => Promise<unknown>): Promise<Sent[]> => {
    const before = receiver.received.length;
    await work();
    await told();
    return receiver.received.slice(before).map(({ body }) => JSON.parse(body));
  };
  const rename = (index: number, name: string): void => {
    api.account.droplets.update(api.account.droplets.at(index)!['id'] as number, { name });
  };
  const preview = async (more: object) =>
    (await host.post('/api/v1/subscriptions/preview', { name: 's', channelId, ...more }).expect(200)).body;
  const held = async () => (await host.get('/api/v1/deliveries?state=held').expect(200)).body.items;
  const releaseNow = async (): Promise<void> => {
    await database.pool.query(`update delivery set next_at = now() where state = 'held'`);
    await releaseHeld(database.pool);
    const { rows } = await database.pool.query(`select id from delivery where state = 'pending'`);
    for (const { id } of rows) await host.post(`/api/v1/deliveries/${id}/send-again`).expect(200);
  };

  it('to findings tell what opened and what was resolved, with the money, and never twice', async () => {
    const findings = { topic: 'findings', events: ['opened', 'resolved'], severities: ['critical'], groupBy: 'check' };
    await subscribe({ ...findings, query: 'entity:server' });
    await subscribe({ ...findings, severities: ['low'] });
    await subscribe({ ...findings, checks: ['digitalocean.other'] });
    await subscribe({ ...findings, events: ['resolved'], groupBy: 'owner' });
    rename(3, 'bad-3');
    rename(4, 'bad-4');
    const opened = await sentBy(sync);
    const nothing = await sentBy(sync);
    await database.pool.query(
      `insert into annotation (resource_id, own, owner) select id, '{"owner": {"value": "team-a"}}', 'team-a' from resource where name = 'bad-3'`,
    );
    rename(3, 'good-3');
    const resolved = (await sentBy(sync)).toSorted((one, other) => one.data.title.localeCompare(other.data.title));

    expect(opened).toHaveLength(1);
    expect(opened[0]).toMatchObject({
      type: 'findings.opened',
      data: { severity: 'error', counts: { opened: 2, resolved: 0 } },
    });
    expect(opened[0]!.data.title).toMatch(/^production \(Droplet is bad\): 2 findings opened, USD [\d.,]+ a month$/);
    expect(opened[0]!.data.lines).toContainEqual(expect.stringMatching(/^opened: critical, Droplet is bad: \w+ bad-3/));
    expect(opened[0]!.data.lines.at(-1)).toBe(`https://maestro.example.com/findings?connection=${connectionId}`);
    expect(nothing).toEqual([]);
    expect(resolved.map(({ type, data: { severity, title, owner } }) => [type, severity, title, owner])).toEqual([
      ['findings.resolved', 'info', expect.stringContaining('(Droplet is bad)'), undefined],
      ['findings.resolved', 'info', expect.stringContaining('(owner team-a)'), 'team-a'],
    ]);
    expect(resolved[0]!.data.lines[0]).toMatch(/, owner: team-a$/);
  });

  it('to a view tell what entered, left and changed in a field', async () => {
    const view = { name: 'web', query: 'name~web-', visibility: 'own' };
    const { body } = await host.post('/api/v1/views', view).expect(201);
    const chosen = { topic: 'view', view: body.id, events: ['entered', 'left', 'changed'], fields: ['name'] };
    rename(0, 'web-0');
    rename(1, 'web-1');
    await sync();
    await subscribe({ ...chosen, name: 'web' });
    rename(0, 'web-a');
    rename(1, 'db-1');
    rename(2, 'web-2');
    const [message, ...others] = await sentBy(sync);
    const tagged = await sentBy(async () => {
      api.account.droplets.update(api.account.droplets.at(0)!['id'] as number, { tags: ['a'] });
      await sync();
    });
    await host.delete(`/api/v1/views/${body.id}`).expect(204);
    await sentBy(sync);
    const [failed] = (await host.get('/api/v1/deliveries?state=failed').expect(200)).body.items;

    expect(others).toEqual([]);
    expect(message!.data.title).toBe('production (view web): 1 entered, 1 left, 1 changed');
    expect(tagged).toEqual([]);
    expect(failed.error).toContain('Change the subscription.');
  });

  it('to changes make one message of hundreds, or one for each kind, with a limit of lines', async () => {
    const changes = { topic: 'changes', events: ['changed'], maxLines: 2 };
    await subscribe(changes);
    await subscribe({ ...changes, groupBy: 'kind' });
    for (let index = 10; index < 25; index += 1) rename(index, `many-${index}`);
    const sent = await sentBy(sync);
    const shown = await preview(changes);

    expect(sent).toHaveLength(2);
    expect(sent.map(({ data: { title } }) => title).sort()).toEqual([
      'production (Droplets): 15 changed',
      'production: 15 changed',
    ]);
    expect(sent[0]!.data.lines).toHaveLength(4);
    expect(sent[0]!.data.lines[0]).toMatch(/^changed: Server many-\d+ .*\(Name\b/);
    expect(sent[0]!.data.lines[2]).toBe('and 13 more');
    expect(sent[0]!.data.lines[3]).toMatch(/^https:\/\/maestro\.example\.com\/compare\?from=/);
    expect(shown).toMatchObject({
      items: [{ title: 'production: 15 changed', severity: 'info' }],
      syncedAt: expect.any(String),
    });
  });

  it('that collect, or that are quiet now, make one message of many when it is time', async () => {
    const nobody = { topic: 'changes', events: ['changed', 'gone'] };
    await subscribe({ ...nobody, name: 'daily', sending: { digest: 'day', timeZone: 'Europe/Berlin' } });
    const silent = await sentBy(async () => {
      rename(5, 'digest-5');
      await sync();
      api.account.droplets.remove(api.account.droplets.at(api.account.droplets.count - 1)!['id'] as number);
      await sync();
    });
    const waiting = await held();
    const [digest, ...others] = await sentBy(releaseNow);
    const merged = (await host.get('/api/v1/deliveries?state=merged').expect(200)).body.items;

    expect(silent).toEqual([]);
    expect(waiting).toHaveLength(2);
    expect(others).toEqual([]);
    expect(digest!.data).toMatchObject({
      title: 'production: 1 changed, 1 deleted',
      reports: 2,
      counts: { gone: 1, changed: 1 },
    });
    expect(digest!.data['resources']).toHaveLength(2);
    expect(merged.map(({ digestId }: { digestId: string }) => digestId)).toEqual(
      Array(2).fill(receiver.received.at(-1)!.headers['webhook-id']),
    );
  });

  it('get urgent messages at once if they want to', async () => {
    const always = { from: '00:00', to: '23:59' };
    const findings = { topic: 'findings', events: ['opened'], sending: { quietHours: always, urgentAtOnce: true } };
    await subscribe(findings);
    await subscribe({ ...findings, sending: { digest: 'week' } });
    rename(6, 'bad-6');
    const sent = await sentBy(sync);

    expect(sent).toHaveLength(1);
    expect(await held()).toHaveLength(1);
  });

  it('to a budget tell each threshold once a month', async () => {
    const budget = { amount: 1, currency: 'USD', thresholds: [80, 100] };
    const chosen = { name: 'droplets', topic: 'budget', events: ['exceeded'], budget, query: 'entity:server' };
    await subscribe(chosen);
    const [exceeded, ...others] = await sentBy(sync);
    const again = await sentBy(sync);
    await subscribe({ ...chosen, budget: { amount: 1_000_000, currency: 'USD' } });
    await subscribe({ ...chosen, budget: { amount: 1, currency: 'EUR' } });

    expect(others).toEqual([]);
    expect(exceeded).toMatchObject({ type: 'budget.exceeded', data: { severity: 'error', threshold: 100 } });
    expect(exceeded!.data.title).toMatch(/^droplets \(over the budget of USD 1 a month\): USD [\d,.]+ a month$/);
    expect(again).toEqual([]);
    expect(await sentBy(sync)).toEqual([]);
  });

  it('to late syncs tell a task once, though nothing happens, until it was read again', async () => {
    await subscribe({ topic: 'syncs', events: ['late'], lateAfter: 3 });
    const task = [connectionId, 'server-list'];
    await database.pool.query(`update schedule set enabled = false`);
    await database.pool.query(
      `update schedule set enabled = true, cron = null, interval_seconds = 3600, last_at = now(), next_at = now() + interval '1 hour'
       where connection_id = $1 and task = $2`,
      task,
    );
    await database.pool.query(`update connection set created_at = now() - interval '1 year'`);
    const late = host.app.get(LateNotifier);
    const after = (hours: number) => new Date(Date.now() + hours * 3_600_000);
    const early = await late.look(after(2));
    const first = await late.look(after(4));
    const second = await late.look(after(5));
    await sync();
    await late.look();
    const third = await late.look(after(6));
    const { items } = (await host.get('/api/v1/deliveries').expect(200)).body;
    await database.pool.query(`update schedule set enabled = false`);

    expect([early, first, second, third].map(({ length }) => length)).toEqual([0, 1, 0, 1]);
    expect(items[0]).toMatchObject({
      title: 'production: 1 task late',
      lines: [expect.stringContaining('server-list')],
    });
  });

  it.each([
    ['events', { topic: 'view', view: 'x', events: ['gone'] }],
    ['view', { topic: 'view', events: ['left'] }],
    ['view', { topic: 'view', view: 'no-such-view', events: ['left'] }],
    ['view', { topic: 'findings', view: 'x', events: ['opened'] }],
    ['query', { topic: 'view', view: 'x', query: 'name:x', events: ['left'] }],
    ['budget', { topic: 'budget', events: ['exceeded'] }],
    [
      'budget.thresholds',
      { topic: 'budget', events: ['exceeded'], budget: { amount: 1, currency: 'USD', thresholds: [] } },
    ],
    ['groupBy', { topic: 'syncs', events: ['late'], groupBy: 'kind' }],
    ['sending.timeZone', { topic: 'syncs', events: ['late'], sending: { timeZone: 'Mars/Base' } }],
    [
      'sending.quietHours',
      { topic: 'syncs', events: ['late'], sending: { quietHours: { from: '07:00', to: '07:00' } } },
    ],
    [
      'sending.quietHours.from',
      { topic: 'syncs', events: ['late'], sending: { quietHours: { from: '7', to: '08:00' } } },
    ],
    ['sending', { topic: 'syncs', events: ['late'], sending: [] }],
  ])('are refused with a mistake in %s', async (field, more) => {
    const { body } = await host.post('/api/v1/subscriptions', { name: 's', channelId, ...more }).expect(400);

    expect(body.errors.map((error: { field: string }) => error.field)).toContain(field);
  });
});
