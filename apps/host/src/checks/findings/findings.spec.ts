import { FINDING_CSV_COLUMNS } from '@maestro/checks';
import type { Check, ProviderPlugin, ScenarioResource } from '@maestro/core';
import { parse } from 'csv-parse/sync';
import { CheckedAccount } from '../../../test/checked-account.js';
import { createHostDatabase } from '../../../test/host-database.js';
import { type HostApp, startHostApp } from '../../../test/host-app.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { BUNDLED_PLUGINS } from '../../config/variables-schema.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { CheckEvaluator } from '../evaluation/check-evaluator.js';
import type { Finding } from './finding.dto.js';

const VOLUME = 'digitalocean.volume';
const DROPLET = 'digitalocean.droplet';

/** What the checks of this spec depend on. */
const KINDS = [VOLUME, DROPLET];

const BASE = {
  why: 'It costs money.',
  severity: 'medium',
  category: 'unused',
  of: [VOLUME],
  remedy: { text: 'Delete it.' },
} as const;

const UNATTACHED: Check = {
  ...BASE,
  id: 'digitalocean.unattached',
  title: 'Volume is attached to nothing',
  query: '-attached-to:(name exists)',
  saves: { amount: 0.1, currency: 'USD', per: 'sizeGb' },
};

const LARGE: Check = {
  ...BASE,
  id: 'digitalocean.large',
  title: 'Volume is large',
  severity: 'high',
  query: 'sizeGb>=100',
  test: ({ attributes: { sizeGb } }) => {
    if (sizeGb === 666) throw new Error('no such size.');
    return typeof sizeGb === 'number' && sizeGb >= 500;
  },
};

describe('findings', () => {
  let database: TestDatabase;
  let host: HostApp;
  let evaluator: CheckEvaluator;
  let account: CheckedAccount;
  let plugins: PluginRegistry;

  beforeAll(async () => {
    database = await createHostDatabase();
    const loaded = (await PluginRegistry.load(BUNDLED_PLUGINS)).plugins().map((plugin): ProviderPlugin => ({
      ...plugin,
      checks: plugin.manifest.id === 'digitalocean' ? [UNATTACHED, LARGE] : [],
    }));
    plugins = new PluginRegistry({ plugins: loaded, refused: [] });
    host = await startHostApp(database, { role: 'api', loaded });
    evaluator = host.app.get(CheckEvaluator);
  });

  beforeEach(async () => {
    await database.pool.query('delete from connection');
    account = await CheckedAccount.of(database.pool, plugins, 'digitalocean');
  });

  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  const volume = (uid: string, sizeGb: number, more: Partial<ScenarioResource> = {}): ScenarioResource => ({
    ...{ kind: VOLUME, uid, attributes: { sizeGb }, relations: [] },
    ...more,
  });
  const attached = (uid: string) =>
    volume(uid, 10, {
      relations: [{ type: 'attached-to', to: { provider: 'digitalocean', kind: DROPLET, uid: '1' } }],
    });
  const checked = async (incomplete: readonly string[] = []): Promise<void> => {
    await account.synced(KINDS, incomplete);
    await evaluator.evaluate(account.connectionId);
  };
  const findings = async (query = ''): Promise<Finding[]> =>
    (await host.get(`/api/v1/findings?${query}`).expect(200)).body.items;
  /** Without those that all providers share. */
  const own = ({
    items,
  }: {
    readonly items: readonly { readonly id: string; readonly unknown: readonly object[] }[];
  }) => items.filter(({ id }) => id.startsWith('digitalocean.'));
  const told = (all: readonly Finding[]) =>
    all.map(({ check, resource, state }) => [check.split('.')[1], resource.name, state]);

  it('are what a check finds after a sync, with their money, the most severe first', async () => {
    await account.write([
      volume('small', 10),
      volume('huge', 500),
      volume('big', 100),
      attached('used'),
      { kind: DROPLET, uid: '1' },
    ]);

    await checked();
    const all = await findings();
    const { body: summary } = await host.get('/api/v1/findings/summary?groupBy=check');

    expect(told(all).map(String).sort()).toEqual(
      ['large,huge,open', 'unattached,big,open', 'unattached,huge,open', 'unattached,small,open'].sort(),
    );
    expect(all[0]).toMatchObject({ severity: 'high', saves: null, mute: null, connectionId: account.connectionId });
    expect(summary).toMatchObject({ count: 4, saves: [{ currency: 'USD', amount: 61 }] });
    expect(summary.groups.map(({ label, count }: { label: string; count: number }) => [label, count])).toEqual([
      ['Volume is large', 1],
      ['Volume is attached to nothing', 3],
    ]);
    expect(told(await findings('query=name:small'))).toEqual([['unattached', 'small', 'open']]);
  });

  it('are resolved by a later sync, keep their history, and open again', async () => {
    const [id = ''] = await account.write([volume('v', 10), { kind: DROPLET, uid: '1' }]);
    await checked();
    await account.write([attached('v')]);
    await checked();
    const [resolved] = await findings('state=resolved');
    await account.write([volume('v', 10)]);
    await checked();
    const [opened] = await findings();
    await account.markGone([id]);
    await checked();
    const { body } = await host.get(`/api/v1/findings/${opened?.id}`);

    expect([resolved?.id, resolved?.state]).toEqual([opened?.id, 'resolved']);
    expect(body.state).toBe('resolved');
    expect(body.events.map(({ type }: { type: string }) => type)).toEqual(['opened', 'resolved', 'opened', 'resolved']);
    expect(body.firstSeenAt < body.openedAt).toBe(true);
  });

  it('are asked for again only of what changed, and of what was or is related to it', async () => {
    await account.write([volume('kept', 10), volume('v', 10), attached('used'), { kind: DROPLET, uid: '1' }]);
    await checked();
    // Nothing but its own change could bring it back.
    await database.pool.query(`delete from finding using resource where resource.id = resource_id and name = 'kept'`);
    const [id = ''] = await account.write([{ kind: DROPLET, uid: '1', name: 'renamed' }]);
    await account.write([volume('v', 20)]);
    await checked();
    const before = await findings();
    await account.markGone([id]);
    await account.write([volume('kept', 11)]);
    await checked();

    expect(told(before)).toEqual([['unattached', 'v', 'open']]);
    expect(before[0]?.saves?.amount).toBe(2);
    expect(
      told(await findings())
        .map(String)
        .sort(),
    ).toEqual(['unattached,kept,open', 'unattached,used,open', 'unattached,v,open']);
  });

  it('stay as they are while a list is not complete, and say which', async () => {
    await account.write([volume('v', 10), { kind: DROPLET, uid: '1' }]);
    await checked();
    await account.write([attached('v'), volume('new', 10)]);
    await checked([DROPLET]);
    const [unknown, ...others] = await findings('state=unknown&state=open');
    const { body } = await host.get('/api/v1/checks');
    await checked();

    expect(others).toEqual([]);
    expect(unknown).toMatchObject({
      state: 'unknown',
      resource: { name: 'v' },
      reason: expect.stringContaining('500'),
    });
    expect(own(body).map(({ id, unknown }) => [id, unknown.length])).toEqual([
      ['digitalocean.unattached', 1],
      ['digitalocean.large', 0],
    ]);
    expect(told(await findings())).toEqual([['unattached', 'new', 'open']]);
  });

  it('are unknown of a resource whose field could not be read', async () => {
    const unknown = [{ field: 'sizeGb', reason: 'The scope is missing.' }];
    await account.write([volume('v', 500), { kind: DROPLET, uid: '1' }]);
    await checked();
    await account.write([{ kind: VOLUME, uid: 'w', attributes: {}, unknown, relations: [] }]);
    await checked();

    expect(
      (await findings('check=digitalocean.large&state=unknown')).map(({ resource: { name }, reason }) => [
        name,
        reason,
      ]),
    ).toEqual([['w', 'The scope is missing.']]);
    expect(await findings('check=digitalocean.large')).toHaveLength(1);
  });

  it('of a check that throws are unknown, and those of others are not', async () => {
    await account.write([volume('v', 500), { kind: DROPLET, uid: '1' }]);
    await checked();
    await account.write([volume('w', 666)]);
    await checked();
    const { body } = await host.get('/api/v1/checks');

    expect(
      told(await findings('state=unknown&state=open'))
        .map(String)
        .sort(),
    ).toEqual(['large,v,unknown', 'unattached,v,open', 'unattached,w,open']);
    expect(own(body)[1]?.unknown).toEqual([
      expect.objectContaining({ failed: true, reason: expect.stringContaining('no such size') }),
    ]);
  });

  it('are not told while they are muted, which is audited', async () => {
    await account.write([volume('v', 10), { kind: DROPLET, uid: '1' }]);
    await checked();
    const [{ id = '' } = {}] = await findings();
    await host
      .post(`/api/v1/findings/${id}/mute`, { reason: 'Kept for Ada.', until: '2020-01-01T00:00:00Z' })
      .expect(400);
    await host.post(`/api/v1/findings/${id}/mute`, { reason: 'Kept for Ada.' }).expect(204);
    const muted = await findings('state=muted');

    expect(await findings()).toEqual([]);
    expect(muted[0]?.mute).toMatchObject({ reason: 'Kept for Ada.', until: null });
    await host.post(`/api/v1/findings/${id}/unmute`).expect(204);
    expect(await findings()).toHaveLength(1);
    const { body } = await host.get('/api/v1/audit?action=finding.mute');
    expect(body.items[0]).toMatchObject({ target: id, detail: { reason: 'Kept for Ada.' } });
  });

  it('are exported with the filters of the list, and evaluate nothing in a spreadsheet', async () => {
    await account.write([
      volume('=HYPERLINK("https://evil.example")', 500),
      volume('small, "one"', 10),
      { kind: DROPLET, uid: '1' },
    ]);
    await checked();
    const listed = await findings();
    const exported = (query: string) => host.get(`/api/v1/findings/export?${query}`).buffer(true);
    const { text: csv, headers } = await exported('').expect(200);
    const { text: lines } = await exported('format=ndjson').expect(200);
    const { text: narrowed } = await exported('format=ndjson&severity=high&query=region:none').expect(200);
    const { text: none } = await exported('state=muted').expect(200);
    const [heading, ...rows] = parse(csv, { bom: true }) as string[][];
    const column = (name: string) => rows.map((row) => row[heading!.indexOf(name)]);

    expect(listed).toHaveLength(3);
    expect(
      lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(listed);
    expect(heading?.slice(0, FINDING_CSV_COLUMNS.length)).toEqual(FINDING_CSV_COLUMNS.map((shared) => shared.heading));
    expect(column('Finding ID')).toEqual(listed.map(({ id }) => id));
    expect([...new Set(column('Resource'))].sort()).toEqual([`'=HYPERLINK("https://evil.example")`, 'small, "one"']);
    expect(column('Saves a month').sort()).toEqual(['', '1', '50']);
    expect(headers).toMatchObject({
      'maestro-rows': '3',
      'content-length': String(Buffer.byteLength(csv)),
      'content-disposition': expect.stringMatching(/^attachment; filename="maestro-findings-.*Z\.csv"$/),
    });
    expect(narrowed).toBe('');
    expect(parse(none, { bom: true })).toEqual([heading]);
    await exported('format=xlsx').expect(400);
    await exported('query=nothing:1').expect(400);
    const { body } = await host.get('/api/v1/audit?action=finding.export');
    expect(body.items[0]).toMatchObject({ target: 'findings', detail: { format: 'csv', state: ['muted'] } });
  });

  it('know nothing of what appeared after another list was read', async () => {
    await account.write([{ kind: DROPLET, uid: '1' }]);
    await account.synced([DROPLET]);
    await account.write([volume('v', 10)]);
    await account.synced([VOLUME]);
    await evaluator.evaluate(account.connectionId);

    expect(await findings()).toEqual([]);
    await account.synced([DROPLET]);
    await evaluator.evaluate(account.connectionId);
    expect(await findings()).toHaveLength(1);
  });
});
