import type { TestDatabase } from '../../test/test-database.js';
import { createHostDatabase } from '../../test/host-database.js';
import { type HostApp, startHostApp } from '../../test/host-app.js';
import { InventoryFixture } from '../../test/inventory-fixture.js';
import { RuleEvaluator } from './rules/rule-evaluator.js';

const DROPLET = 'digitalocean.droplet';
const MONDAY = '2026-03-02T00:00:00Z';
const TUESDAY = '2026-03-03T00:00:00Z';
const WEDNESDAY = '2026-03-04T00:00:00Z';

describe('annotations', () => {
  let database: TestDatabase;
  let host: HostApp;
  let fixture: InventoryFixture;
  let connection: string;
  let ids: readonly string[];

  const droplets = (more: object = {}) =>
    ['web-1', 'web-2', 'db-1'].map((name) => ({
      ...{ kind: DROPLET, uid: name, name, entity: 'server', tags: [name.slice(0, -2)] },
      ...more,
    }));

  beforeAll(async () => {
    database = await createHostDatabase();
    host = await startHostApp(database, { role: 'api' });
    fixture = new InventoryFixture(database);
  });

  beforeEach(async () => {
    await fixture.clear();
    await database.pool.query('delete from annotation_rule');
    connection = await fixture.connection('digitalocean');
    ids = await fixture.write(connection, droplets(), MONDAY);
  });

  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  const of = (id: string | undefined, more = ''): string => `/api/v1/resources/${id}/annotations${more}`;
  const names = async (query: string, more = ''): Promise<string> => {
    const { body } = await host.get(`/api/v1/resources?query=${encodeURIComponent(query)}${more}`).expect(200);
    return body.items.map(({ name }: { name: string }) => name).join(' ');
  };
  const evaluate = (): Promise<number> => host.app.get(RuleEvaluator).evaluate(connection);
  const rule = async (body: object): Promise<string> =>
    (await host.post('/api/v1/annotations/rules', { name: 'a rule', ...body }).expect(201)).body.id;
  const history = async (id: string | undefined) => (await host.get(of(id, '/history')).expect(200)).body.items;

  it('are kept by hand, told with who set them, and stay over syncs and while a resource is gone', async () => {
    const [web] = ids;
    const links = { Runbook: 'https://example.com/r?a=1;b=2' };
    const values = { owner: 'a@example.com', note: 'two\nlines', labels: { tier: '1', pci: '' }, links };
    const { body } = await host.put(of(web), values).expect(200);
    expect(body).toMatchObject(values);
    expect(body.origins).toContainEqual({
      ...{ name: 'label:tier', value: '1', source: 'hand', by: 'MAESTRO_ADMIN_TOKEN', hidden: false, ruleId: null },
      at: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    await host
      .patch(of(web), { owner: null, environment: 'production', labels: { pci: null, team: 'core' } })
      .expect(200);
    await fixture.write(connection, droplets({ status: 'off' }), TUESDAY);
    await fixture.markGone([web!], TUESDAY);
    await fixture.write(connection, droplets({ status: 'active' }), WEDNESDAY);
    const kept = { environment: 'production', note: 'two\nlines', labels: { tier: '1', team: 'core' }, links };
    expect((await host.get(`/api/v1/resources/${web}`).expect(200)).body.annotations).toEqual(kept);
    expect((await host.get('/api/v1/resources?q=web-1').expect(200)).body.items[0].annotations).toEqual(kept);
    expect((await host.get('/api/v1/resources?q=web-2').expect(200)).body.items[0]).not.toHaveProperty('annotations');
    const [latest, first, ...more] = await history(web);
    expect(more).toEqual([]);
    expect(latest).toMatchObject({ source: 'hand', by: 'MAESTRO_ADMIN_TOKEN' });
    expect(latest.changes).toEqual({
      ...{ owner: { was: 'a@example.com', value: null }, environment: { was: null, value: 'production' } },
      ...{ 'label:pci': { was: '', value: null }, 'label:team': { was: null, value: 'core' } },
    });
    expect(Object.keys(first.changes)).toHaveLength(5);
    expect((await host.put(of(web), {}).expect(200)).body).toEqual({ labels: {}, links: {}, origins: [] });
    expect((await host.get('/api/v1/audit?action=annotation.update').expect(200)).body.items).toHaveLength(3);
  });

  it.each([
    [{ owner: '' }, 'owner'],
    [{ owner: ' a' }, 'owner'],
    [{ owner: 'a\u202eb' }, 'owner'],
    [{ owner: 7 }, 'owner'],
    [{ environment: 'x'.repeat(101) }, 'environment'],
    [{ note: 'x'.repeat(4001) }, 'note'],
    [{ labels: { Tier: '1' } }, 'labels'],
    [{ labels: { tier: 'a;b' } }, 'labels'],
    [{ labels: { tier: {} } }, 'labels'],
    [{ labels: Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`l${at}`, '1'])) }, 'labels'],
    [{ links: { Runbook: 'javascript:alert(1)' } }, 'links'],
    [{ links: { Runbook: 'http://example.com' } }, 'links'],
    [{ links: { Runbook: 'https://user:secret@example.com' } }, 'links'],
    [{ links: { Runbook: 'https://exa mple.com' } }, 'links'],
    [{ team: 'a' }, 'team'],
    [{ labels: { ['__proto__']: '1' } }, 'labels.__proto__'],
    [{ links: { constructor: 'https://example.com' } }, 'links.constructor'],
  ])('refuse %j', async (body, field) => {
    const { body: problem } = await host.patch(of(ids[0]), body).expect(400);
    expect(problem.errors[0].field).toBe(field);
    expect((await host.get(of(ids[0])).expect(200)).body.origins).toEqual([]);
  });

  it('have names that are also those of methods, and no more labels than a resource may have', async () => {
    const labels = Object.fromEntries(Array.from({ length: 49 }, (_, at) => [`l${at}`, '']));
    await host
      .patch(of(ids[0]), { labels: { ...labels, tostring: 'x' }, links: { toString: 'https://example.com' } })
      .expect(200);
    expect((await host.get(of(ids[0]))).body).toMatchObject({
      labels: { tostring: 'x' },
      links: { toString: 'https://example.com' },
    });
    expect((await host.patch(of(ids[0]), { labels: { more: '' } }).expect(400)).body.detail).toContain('50 at most');
  });

  it('are found, sorted, counted and exported', async () => {
    const [web, second, db] = ids;
    await host.patch(of(web), { owner: 'team-b', labels: { tier: '1' }, note: 'Ask Ada' }).expect(200);
    await host.patch(of(second), { owner: 'team-a', environment: 'test', links: { Wiki: 'https://example.com/w' } });
    await host.patch(of(db), { labels: { tier: '2' } }).expect(200);
    const found: readonly (readonly [string, string])[] = [
      ...([
        ['owner:team-b', 'web-1'],
        ['owner:team-a,team-b', 'web-1 web-2'],
        ['owner~TEAM', 'web-1 web-2'],
      ] as const),
      ...([
        ['-owner:team-b', 'db-1 web-2'],
        ['-has:owner', 'db-1'],
        ['environment:test', 'web-2'],
      ] as const),
      ...([
        ['label:tier', 'db-1 web-1'],
        ['label:tier=2', 'db-1'],
        ['label:tier=3', ''],
        ['-has:label', 'web-2'],
      ] as const),
      ...([
        ['note~ada', 'web-1'],
        ['link~wiki', 'web-2'],
        ['owner starts with team has:note', 'web-1'],
      ] as const),
    ];
    for (const [query, expected] of found) expect([query, await names(query)]).toEqual([query, expected]);
    expect(await names('kind:droplet', '&sort=owner')).toBe('web-2 web-1 db-1');
    expect(await names('kind:droplet', '&sort=-owner&limit=1')).toBe('web-1');
    await host.get('/api/v1/resources?sort=label').expect(400);
    await host.get('/api/v1/resources?query=owner:team-a&at=2026-03-03T00:00:00Z').expect(400);
    expect((await host.get('/api/v1/resources/count?query=has:owner')).body.count).toBe(2);
    const { text } = await host.get('/api/v1/resources/export?format=ndjson&query=owner:team-b').expect(200);
    expect(JSON.parse(text).annotations).toEqual({
      owner: 'team-b',
      note: 'Ask Ada',
      labels: { tier: '1' },
      links: {},
    });
  });

  it('are changed in bulk, after a count that writes nothing', async () => {
    const bulk = { filter: { query: 'tag:web' }, values: { owner: 'team-a', labels: { tier: '1' } } };
    await host.patch(of(ids[0]), { owner: 'team-a', labels: { tier: '1' } }).expect(200);
    const dry = await host.post('/api/v1/annotations/bulk', { ...bulk, dryRun: true }).expect(200);
    expect(dry.body).toEqual({ matching: 2, changed: 1, dryRun: true });
    expect(await names('has:owner')).toBe('web-1');
    expect((await host.post('/api/v1/annotations/bulk', bulk)).body).toEqual({
      matching: 2,
      changed: 1,
      dryRun: false,
    });
    expect(await names('owner:team-a label:tier=1')).toBe('web-1 web-2');
    const byId = { ids: [ids[2]], values: { owner: null, environment: 'test' } };
    expect((await host.post('/api/v1/annotations/bulk', byId).expect(200)).body).toMatchObject({
      matching: 1,
      changed: 1,
    });
    await host.post('/api/v1/annotations/bulk', { ...byId, ...bulk }).expect(400);
    await host.post('/api/v1/annotations/bulk', { ids: [ids[0]], values: {} }).expect(400);
  });

  it('come from rules, of which the first counts, until somebody says otherwise, and go with them', async () => {
    await host.patch(of(ids[1]), { owner: 'by-hand' }).expect(200);
    const all = await rule({ name: 'all', query: 'kind:droplet', owner: 'ops', labels: { managed: 'yes' } });
    await evaluate();
    expect(await names('owner:ops')).toBe('db-1 web-1');
    expect((await host.get(of(ids[1]))).body).toMatchObject({ owner: 'by-hand', labels: { managed: 'yes' } });
    await rule({ name: 'web', query: 'tag:web', owner: 'web-team', environment: 'production', position: 1 });
    expect(await evaluate()).toBe(2);
    expect(await names('owner:web-team')).toBe('web-1');
    expect(await names('environment:production label:managed')).toBe('web-1 web-2');
    const { body } = await host.get(of(ids[1])).expect(200);
    expect(body.origins).toContainEqual(
      expect.objectContaining({ name: 'owner', value: 'web-team', by: 'web', hidden: true }),
    );
    await host.patch(of(ids[1]), { owner: null }).expect(200);
    expect(await names('owner:web-team')).toBe('web-1 web-2');
    expect(await evaluate()).toBe(0);
    expect((await history(ids[0])).map(({ source }: { source: string }) => source)).toEqual(['rule', 'rule']);
    await host.patch(`/api/v1/annotations/rules/${all}`, { position: 1, labels: { managed: null } }).expect(200);
    await evaluate();
    expect(await names('owner:ops')).toBe('db-1 web-1 web-2');
    expect(await names('has:label')).toBe('');
    for (const { id } of (await host.get('/api/v1/annotations/rules')).body.items)
      await host.delete(`/api/v1/annotations/rules/${id}`).expect(204);
    await evaluate();
    expect(await names('has:owner')).toBe('');
    expect((await database.pool.query('select from annotation')).rowCount).toBe(0);
  });

  it('follow what a sync changed, and keep what rules said about what is gone', async () => {
    await rule({ query: 'status:off', owner: 'idle' });
    await rule({ query: 'vcpus>4 or -has:volume', environment: 'big' });
    await evaluate();
    await fixture.write(
      connection,
      [{ ...droplets({ status: 'off' })[0]! }],
      new Date(Date.now() + 1000).toISOString(),
    );
    await evaluate();
    expect(await names('owner:idle')).toBe('web-1');
    await fixture.markGone([ids[0]!], new Date(Date.now() + 2000).toISOString());
    await evaluate();
    expect((await host.get(of(ids[0]))).body.owner).toBe('idle');
    const { rows } = await database.pool.query('select count(*)::int as count from graphile_worker.jobs');
    expect(rows[0].count).toBeGreaterThan(0);
  });

  it('previews rules, and refuses those that depend on annotations or say nothing', async () => {
    await host.patch(of(ids[0]), { owner: 'x' }).expect(200);
    const { body } = await host.post('/api/v1/annotations/rules/preview', { query: 'tag:web', owner: 'y' }).expect(200);
    expect(body).toMatchObject({ matching: 2, byHand: 1, examples: [{ name: 'web-1' }, { name: 'web-2' }] });
    for (const bad of [
      { query: 'owner:x', owner: 'y' },
      { query: 'related:(label:x)', owner: 'y' },
      { query: 'tag:web' },
      { query: 'kind:nothing', owner: 'y' },
      { query: ' ', owner: 'y' },
    ])
      await host.post('/api/v1/annotations/rules', { name: 'bad', ...bad }).expect(400);
  });

  it('go through a spreadsheet and back unchanged, with a result for each line', async () => {
    const values = {
      owner: "'=1+1",
      note: '-2\nlines, "quoted"',
      labels: { tier: '1', pci: '' },
      links: { Wiki: 'https://example.com/w?a;b' },
    };
    await host.patch(of(ids[0]), values).expect(200);
    await rule({ query: 'name:db-1', owner: 'dba' });
    await evaluate();
    const { text } = await host
      .get('/api/v1/annotations/csv?query=kind:droplet')
      .expect(200)
      .expect('content-type', /text\/csv/);
    expect(text).not.toMatch(/(^|,)"?[=+\-@]/m);
    const same = await host.post('/api/v1/annotations/csv', { csv: text }).expect(200);
    expect(same.body).toMatchObject({ changed: 0, unchanged: 3, refused: 0 });
    const csv = [
      'kind;uid;owner;labels;environment',
      `${DROPLET};web-1;;pci;production`,
      `${DROPLET};db-1;"'=cmd";;`,
      `${DROPLET};web-2;ok;UPPER=1;`,
      `${DROPLET};nowhere;ok;;`,
      `${DROPLET};db-1;again;;`,
    ].join('\r\n');
    const dry = await host.post('/api/v1/annotations/csv', { csv, dryRun: true }).expect(200);
    expect(dry.body.lines.map(({ line, result }: { line: number; result: string }) => `${line} ${result}`)).toEqual([
      '2 changed',
      '3 changed',
      '4 refused',
      '5 refused',
      '6 refused',
    ]);
    expect((await host.get(of(ids[0]))).body).toMatchObject(values);
    await host.post('/api/v1/annotations/csv', { csv }).expect(200);
    expect((await host.get(of(ids[0]))).body).toMatchObject({
      environment: 'production',
      labels: { pci: '' },
      note: values.note,
    });
    expect((await host.get(of(ids[0]))).body.labels).toEqual({ pci: '' });
    expect((await host.get(of(ids[0]))).body.owner).toBeUndefined();
    expect((await host.get(of(ids[2]))).body.owner).toBe('=cmd');
    const reserved = { csv: `kind,uid,labels\n${DROPLET},web-2,constructor=1` };
    expect((await host.post('/api/v1/annotations/csv', reserved)).body.lines[0].message).toContain('reserved');
    for (const bad of ['', 'name,owner\nx,y', 'id,name\nx,y', 'id,owner\n"open'])
      await host.post('/api/v1/annotations/csv', { csv: bad }).expect(400);
  });
});
