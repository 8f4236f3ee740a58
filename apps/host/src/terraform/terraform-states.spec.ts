import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHostDatabase } from '../../test/host-database.js';
import { type HostApp, startHostApp } from '../../test/host-app.js';
import { InventoryFixture } from '../../test/inventory-fixture.js';
import type { TestDatabase } from '../../test/test-database.js';
import { StateReader } from './reading/state-reader.service.js';

const instance = (type: string, name: string, attributes: object) => ({
  ...{ mode: 'managed', type, name, provider: 'p', instances: [{ attributes }] },
});
const stateOf = (...resources: object[]): string => JSON.stringify({ version: 4, resources });

describe('states of Terraform', () => {
  let database: TestDatabase;
  let host: HostApp;
  let fixture: InventoryFixture;
  let server: Server;
  let answer: RequestListener;
  let folder: string;
  let connection: string;
  let url: string;

  beforeAll(async () => {
    database = await createHostDatabase();
    fixture = new InventoryFixture(database);
    folder = await mkdtemp(join(tmpdir(), 'maestro-states-'));
    await mkdir(join(folder, 'allowed'));
    server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret-path`;
    const options = { notifyNetworks: ['loopback'], stateDirectories: [join(folder, 'allowed')] };
    host = await startHostApp(database, { role: 'api', ...options });
    connection = await fixture.connection('digitalocean');
    const resources = [
      { kind: 'digitalocean.droplet', uid: '1', name: 'web-1' },
      { kind: 'digitalocean.droplet', uid: '2', name: 'web-2' },
      { kind: 'digitalocean.dns-record', uid: 'example.com/17', name: 'www', entity: 'dns-record' },
      {
        kind: 'digitalocean.snapshot',
        uid: '5',
        name: 'vol',
        entity: 'snapshot',
        attributes: { sourceType: 'volume' },
      },
      { kind: 'digitalocean.invoice', uid: 'i', name: 'invoice', entity: 'invoice' },
    ];
    for (const resource of resources) await fixture.write(connection, [resource]);
  });

  afterAll(async () => {
    await host.close();
    server.close();
    await rm(folder, { recursive: true });
    await database.drop();
  });

  afterEach(() => database.pool.query('delete from terraform_state'));

  const add = async (type: string, settings: object, more: object = {}) => {
    const { body } = await host
      .post('/api/v1/terraform/states', { name: 'production', type, settings, ...more })
      .expect(201);
    return body.id as string;
  };
  const readAll = () => host.app.get(StateReader).readDue();
  const shown = async (id: string) => (await host.get(`/api/v1/terraform/states/${id}`).expect(200)).body;
  const names = async (query: string) => {
    const { body } = await host.get(`/api/v1/resources?query=${encodeURIComponent(query)}`).expect(200);
    return body.items.map(({ name }: { name: string }) => name);
  };
  const detail = async (query: string) => {
    const { body } = await host.get(`/api/v1/resources?query=${encodeURIComponent(query)}`).expect(200);
    return (await host.get(`/api/v1/resources/${body.items[0].id}`).expect(200)).body.terraform;
  };
  const write = (name: string, text: string) => writeFile(join(folder, name), text);

  const STATE = stateOf(
    instance('digitalocean_droplet', 'web', { id: '1' }),
    instance('digitalocean_record', 'www', { id: '17', domain: 'example.com', password: 'pw' }),
    instance('digitalocean_droplet', 'lost', { id: '99' }),
    instance('aws_instance', 'other', { id: '1' }),
  );

  it('tell what is managed, what is not, and what is unknown', async () => {
    await write('allowed/a.tfstate', STATE);
    expect(await detail('name=web-1')).toBeUndefined();
    const id = await add('file', { path: join(folder, 'allowed/a.tfstate') });
    expect([await names('managed:yes'), await names('managed:no')]).toEqual([[], []]);
    await readAll();

    expect(await shown(id)).toMatchObject({
      whole: true,
      error: null,
      resources: 3,
      others: 1,
      place: expect.any(String),
    });
    expect(await names('managed:yes')).toEqual(['web-1', 'www']);
    expect(await names('managed:no')).toEqual(['vol', 'web-2']);
    expect(await names('-managed:yes')).toEqual(['vol', 'web-2']);
    expect(await names('kind:invoice managed:unknown,yes')).toEqual(['invoice']);
    expect(await detail('name=www')).toEqual({
      managed: 'yes',
      places: [{ stateId: id, state: 'production', address: 'digitalocean_record.www' }],
    });
    const { body } = await host.get('/api/v1/resources?include=managed&kind=digitalocean.droplet').expect(200);
    expect(body.items.map(({ managed }: { managed: string }) => managed)).toEqual(['yes', 'no']);
    const { text } = await host.get('/api/v1/feeds/terraform?query=managed%3Ano').expect(200);
    expect(text.match(/to = .*/g)).toEqual([
      'to = digitalocean_volume_snapshot.vol',
      'to = digitalocean_droplet.web-2',
    ]);
    const { rows } = await database.pool.query('select to_jsonb(i)::text as row from terraform_instance i');
    expect(JSON.stringify(rows)).not.toMatch(/pw|aws_instance/);
  });

  it('are a facet, a column of tables and a column of SQL, once one is known', async () => {
    const facet = async (query = '') => (await host.get(`/api/v1/resources/facets${query}`).expect(200)).body.managed;
    const csv = async () => (await host.get('/api/v1/feeds/csv?columns=name,managed').expect(200)).text.split('\r\n');
    const sql = async (connections: string[]) => {
      const client = await database.pool.connect();
      await client.query(`begin; set local maestro.connections = '{${connections.join()}}'`);
      const query = (schema: string) => client.query(`select name, managed from ${schema}.resource order by name`);
      const rows = [await query('inventory'), await query('mst_scope')].map((read) => read.rows.map(Object.values));
      await client.query('rollback');
      client.release();
      return rows;
    };
    expect([await facet(), (await csv())[1]]).toEqual([[], 'invoice,']);
    expect((await sql([connection])).map(([first]) => first)).toEqual([
      ['invoice', null],
      ['invoice', null],
    ]);
    await write('allowed/a.tfstate', STATE);
    await add('file', { path: join(folder, 'allowed/a.tfstate') });
    await readAll();

    const [no, yes, unknown] = ['no', 'yes', 'unknown'].map((value, place) => ({ value, count: [2, 2, 1][place] }));
    expect(await facet()).toEqual([no, yes, unknown]);
    expect(await facet('?entity=invoice')).toEqual([unknown]);
    expect(await facet('?state=gone')).toEqual([]);
    expect(await facet('?at=2026-01-31T00:00:00Z')).toEqual([]);
    const rows = ['invoice,unknown', 'vol,no', 'web-1,yes', 'web-2,no', 'www,yes'];
    expect((await csv()).slice(1, -1)).toEqual(rows);
    const { text } = await host
      .get('/api/v1/feeds/ndjson?columns=name,managed&query=managed:no')
      .buffer(true)
      .expect(200);
    expect(text).toBe('{"name":"vol","managed":"no"}\n{"name":"web-2","managed":"no"}\n');
    const all = rows.map((row) => row.split(','));
    expect([await sql([connection]), await sql([])]).toEqual([
      [all, all],
      [all, []],
    ]);
  });

  it('list what they manage and the inventory does not have', async () => {
    await write('allowed/a.tfstate', STATE);
    const id = await add('file', { path: join(folder, 'allowed/a.tfstate') });
    await readAll();
    await database.pool.query(`update resource set gone_at = now() where uid = '1'`);

    const { body } = await host.get(`/api/v1/terraform/states/${id}/missing?limit=1`).expect(200);
    const next = await host.get(`/api/v1/terraform/states/${id}/missing?limit=1&cursor=${body.nextCursor}`).expect(200);
    await database.pool.query('update resource set gone_at = null');

    expect([...body.items, ...next.body.items]).toEqual([
      { address: 'digitalocean_droplet.lost', type: 'digitalocean_droplet', importId: '99', deleted: null },
      expect.objectContaining({ importId: '1', deleted: expect.objectContaining({ name: 'web-1' }) }),
    ]);
    expect(next.body.nextCursor).toBeNull();
  });

  it('that fail keep what is known as managed, and count nothing as unmanaged', async () => {
    await write('allowed/b.tfstate', STATE);
    const id = await add('file', { path: join(folder, 'allowed/b.tfstate') });
    await readAll();
    await write('allowed/b.tfstate', '{"version": 4, "resources": [secret');
    await host.post(`/api/v1/terraform/states/${id}/read`).expect(202);
    await readAll();

    expect(await shown(id)).toMatchObject({ whole: false, error: expect.stringContaining('not JSON'), resources: 3 });
    expect([await names('managed:yes'), await names('managed:no')]).toEqual([['web-1', 'www'], []]);
    expect((await detail('name=web-2')).reason).toBe('The state production was not read whole.');
  });

  it('tell nothing of resources that were first seen later, of other connections, and of types with an unknown id', async () => {
    await write('allowed/c.tfstate', stateOf(instance('digitalocean_droplet', 'web', { name: 'no id' })));
    const other = await fixture.connection('digitalocean');
    const path = join(folder, 'allowed/c.tfstate');
    const elsewhere = await add('file', { path }, { connections: [other] });
    await readAll();
    expect((await detail('name=web-2')).reason).toBe('No state is read for its connection.');

    await host.patch(`/api/v1/terraform/states/${elsewhere}`, { connections: [connection] }).expect(200);
    expect((await detail('name=web-2')).reason).toContain('without telling its id');
    expect(await names('managed:no')).toEqual(['vol', 'www']);

    await database.pool.query(`update resource set first_seen_at = now() + interval '1 day' where name = 'www'`);
    expect((await detail('name=www')).reason).toContain('before this resource was first seen');
    expect(await names('managed:no')).toEqual(['vol']);
    await database.pool.query(`update resource set first_seen_at = changed_at where name = 'www'`);
  });

  it('are read over HTTP with a token or a password, which nothing shows', async () => {
    const seen: (string | undefined)[] = [];
    answer = ({ headers }, response) => {
      seen.push(headers.authorization);
      response.end(STATE);
    };
    const id = await add('https', { url, token: 'the-secret-token' });
    await readAll();
    await host
      .patch(`/api/v1/terraform/states/${id}`, { settings: { url, user: 'ci', password: 'secret-pw' } })
      .expect(200);
    await readAll();

    expect(await shown(id)).toMatchObject({ whole: true, place: new URL(url).host });
    expect(seen).toEqual(['Bearer the-secret-token', `Basic ${btoa('ci:secret-pw')}`]);
    const texts = await Promise.all(
      ['/terraform/states', `/terraform/states/${id}`, '/audit'].map(
        async (path) => (await host.get(`/api/v1${path}`).expect(200)).text,
      ),
    );
    const { rows } = await database.pool.query('select to_jsonb(s)::text as row from terraform_state s');
    for (const text of [...texts, rows[0].row]) expect(text).not.toMatch(/secret/);
  });

  it('are read from a bucket, with a key that nothing shows', async () => {
    answer = ({ url: path, headers }, response) =>
      response
        .writeHead(path === '/secret-path/states/a/prod?x-id=GetObject' ? 200 : 404)
        .end(headers.authorization ? STATE : '');
    const settings = {
      endpoint: url,
      bucket: 'states',
      key: 'a/prod',
      accessKeyId: 'DO1',
      secretAccessKey: 'secret-key',
    };
    const id = await add('s3', settings);
    await readAll();

    expect(await shown(id)).toMatchObject({ whole: true, error: null, place: 'states/a/prod', resources: 3 });
    expect(await names('managed:no')).toEqual(['vol', 'web-2']);
    const { rows } = await database.pool.query('select to_jsonb(s)::text as row from terraform_state s');
    for (const text of [rows[0].row, (await host.get('/api/v1/audit').expect(200)).text])
      expect(text).not.toMatch(/secret|DO1/);

    answer = (_, response) => response.writeHead(403).end('secret');
    await host.post(`/api/v1/terraform/states/${id}/read`).expect(202);
    await readAll();
    expect(await shown(id)).toMatchObject({ whole: false, error: expect.stringContaining('answered 403') });
    expect([await names('managed:yes'), await names('managed:no')]).toEqual([['web-1', 'www'], []]);
  });

  it.each<[string, RequestListener, string]>([
    ['a refusal', (_, response) => response.writeHead(403).end('secret'), 'answered 403. Check the token'],
    ['a redirect', (_, response) => response.writeHead(302, { location: '/secret' }).end(), 'which is not followed'],
    ['none', (_, response) => response.writeHead(404).end('secret'), 'There is no state at this address'],
    ['an error', (_, response) => response.writeHead(500).end('secret'), 'answered 500. It is tried again.'],
    ['too much', (_, response) => response.end(Buffer.alloc(33 * 1024 * 1024, 'secret')), 'more than 32 MB'],
    [
      'half of it',
      ({ socket }, response) => response.write('{"secret', () => socket.destroy()),
      'could not be reached',
    ],
    ['version 3', (_, response) => response.end('{"version":3,"secret":1}'), 'This is a state of version 3'],
    ['a page', (_, response) => response.end('<p>secret</p>'), 'it is not JSON'],
  ])('tell why a server that answers with %s did not do', async (_, listener, message) => {
    answer = listener;
    const id = await add('https', { url, token: 'secret' });
    await readAll();

    const { error, whole } = await shown(id);
    expect({ error, whole }).toEqual({ whole: false, error: expect.stringContaining(message) });
    expect(error).not.toMatch(/secret/);
  });

  it.each(['managed:maybe', 'managed>no', 'managed~y', 'has:managed'])('are not asked with %s', async (query) => {
    await host.get(`/api/v1/resources?query=${encodeURIComponent(query)}`).expect(400);
    await host.get('/api/v1/resources?sort=managed').expect(400);
    await host.get('/api/v1/resources?query=managed:no&at=2026-01-31T00:00:00Z').expect(400);
  });

  it('are refused for networks that are not public', async () => {
    const id = await add('https', { url: 'https://10.0.0.1/state' });
    await readAll();

    expect((await shown(id)).error).toContain('MAESTRO_NOTIFY_NETWORKS');
  });
});
