import request from 'supertest';
import { type HostApp, startHostApp } from '../../test/host-app.js';
import { createHostDatabase } from '../../test/host-database.js';
import { InventoryFixture } from '../../test/inventory-fixture.js';
import type { TestDatabase } from '../../test/test-database.js';
import { BearerToken } from '../access/tokens/bearer-token.js';

const MONDAY = '2026-11-02T12:00:00.000Z';
const DROPLET = 'digitalocean.droplet';

describe('views', () => {
  let database: TestDatabase;
  let host: HostApp;

  beforeAll(async () => {
    database = await createHostDatabase();
    host = await startHostApp(database, { role: 'api' });
    const fixture = new InventoryFixture(database);
    const connection = await fixture.connection('digitalocean');
    const servers = [
      { uid: '1', name: 'web-1', region: 'fra1', attributes: { vcpus: 4 } },
      { uid: '2', name: 'web-2', region: 'nyc3', attributes: { vcpus: 8 } },
      { uid: '3', name: 'db-1', region: 'fra1', active: false, attributes: { vcpus: 16 } },
    ];
    const common = { kind: DROPLET, entity: 'server', tags: [] };
    await fixture.write(
      connection,
      servers.map((each) => ({ ...common, ...each })),
      MONDAY,
    );
    const volume = { kind: 'digitalocean.volume', entity: 'volume', attributes: { sizeGb: 10 } };
    await fixture.write(connection, [{ ...volume, uid: '4', name: 'spare' }], MONDAY);
  });

  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  /** Requests with a token of a name and a role. */
  const as = async (name: string, role: string) => {
    const token = BearerToken.make();
    const text = 'insert into api_token (name, role, hash) values ($1, $2, $3)';
    await database.pool.query(text, [name, role, BearerToken.hash(token)]);
    return (method: 'get' | 'post' | 'patch' | 'put' | 'delete', path: string, body?: object) =>
      request(host.app.getHttpServer())[method](`/api/v1${path}`).set('authorization', `Bearer ${token}`).send(body);
  };

  const names = ({ body }: request.Response): string => body.items.map(({ name }: { name: string }) => name).join(' ');

  it('that ship open lists, and cannot be changed', async () => {
    const viewer = await as('reader', 'viewer');
    const { body } = await viewer('get', '/views').expect(200);
    const stopped = body.items.find(({ id }: { id: string }) => id === 'stopped-servers');
    expect(stopped).toMatchObject({ owner: null, visibility: 'shared', editable: false, entity: 'server' });
    expect(names(await viewer('get', '/resources?view=stopped-servers').expect(200))).toBe('db-1');
    expect(names(await viewer('get', '/resources?view=unattached-volumes').expect(200))).toBe('spare');
    for (const { id } of body.items) await viewer('get', `/resources?view=${id}`).expect(200);
    const admin = await as('root', 'admin');
    const refused = await admin('patch', '/views/stopped-servers', { name: 'Off' }).expect(400);
    expect(refused.body.detail).toContain('Save a copy');
    await admin('delete', '/views/stopped-servers').expect(400);
  });

  it('narrow lists, counts, facets, exports, comparisons and feeds, beside the query', async () => {
    const viewer = await as('ann', 'viewer');
    const wanted = { name: 'Big', query: 'vcpus>4', entity: 'server', sort: '-vcpus' };
    const { body: view } = await viewer('post', '/views', wanted).expect(201);
    expect(view).toEqual({
      ...wanted,
      ...{ id: expect.any(String), description: '', columns: null, charts: [], owner: 'ann', visibility: 'own' },
      editable: true,
    });
    expect(names(await viewer('get', `/resources?view=${view.id}`).expect(200))).toBe('db-1 web-2');
    expect(names(await viewer('get', `/resources?view=${view.id}&sort=name&limit=1`).expect(200))).toBe('db-1');
    expect(names(await viewer('get', `/resources?view=${view.id}&query=region:nyc3`).expect(200))).toBe('web-2');
    expect((await viewer('get', `/resources/count?view=${view.id}`)).body.count).toBe(2);
    expect((await viewer('get', `/resources/facets?view=${view.id}`)).body.region).toHaveLength(2);
    const exported = await viewer('get', `/resources/export?format=ndjson&view=${view.id}`).expect(200);
    expect(
      exported.text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).name),
    ).toEqual(['db-1', 'web-2']);
    await viewer('get', `/compare?view=${view.id}&from=2026-11-01T00:00:00Z`).expect(200);
    const compared = await viewer('get', `/compare/summary?view=${view.id}&from=2026-11-01T00:00:00Z`).expect(200);
    expect(compared.body.counts.created).toBe(2);
    const { text } = await viewer('get', `/feeds/ansible?view=${view.id}`).expect(200);
    expect(text).toContain('db-1');
    expect(text).not.toContain('web-1');

    const other = await as('bob', 'admin');
    expect((await other('get', `/resources?view=${view.id}`).expect(404)).body.code).toBe('unknown-view');
    for (const path of ['', '/count', '/facets', '/export'])
      await other('get', `/resources${path}?view=${view.id}`).expect(404);
    await other('get', `/feeds/hosts?view=${view.id}`).expect(404);
    await other('get', `/compare?view=${view.id}`).expect(404);
    await other('delete', `/views/${view.id}`).expect(404);
    await (await as('ann', 'viewer'))('get', `/views/${view.id}`).expect(200);
  });

  it('are compared with the catalogue when they are saved', async () => {
    const viewer = await as('carol', 'viewer');
    const { body } = await viewer('post', '/views', { name: 'x', query: 'kind:droplet vcpuss>4' }).expect(400);
    expect(body.errors).toEqual([
      { field: 'query', message: expect.stringContaining('Did you mean vcpus?'), position: 13, length: 6 },
    ]);
    const wrong = { name: 'x', entity: 'server', sort: 'tag', columns: ['vcpu'], charts: [{ measure: 'count' }] };
    const refused = await viewer('post', '/views', wrong).expect(400);
    const fields = refused.body.errors.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(['sort', 'columns', 'charts.0.field']);
    await viewer('post', '/views', { name: '' }).expect(400);
    await viewer('post', '/views', { name: 'x', charts: [{ measure: 'mean', field: 'region' }] }).expect(400);
  });

  it('are shared by operators, and every change of shared ones is in the audit', async () => {
    const viewer = await as('dave', 'viewer');
    const operator = await as('olga', 'operator');
    const { body: own } = await viewer('post', '/views', { name: 'Mine', query: 'region:fra1' }).expect(201);
    await viewer('patch', `/views/${own.id}`, { visibility: 'shared' }).expect(403);
    await viewer('post', '/views', { name: 'Ours', visibility: 'shared' }).expect(403);
    const { body: shared } = await operator('post', '/views', { name: 'Ours', visibility: 'shared' }).expect(201);
    expect((await viewer('get', `/views/${shared.id}`).expect(200)).body).toMatchObject({
      owner: 'olga',
      editable: false,
    });
    await viewer('patch', `/views/${shared.id}`, { name: 'Theirs' }).expect(403);
    await viewer('delete', `/views/${shared.id}`).expect(403);
    const changed = await (await as('root', 'admin'))('patch', `/views/${shared.id}`, { query: 'vcpus>1' }).expect(200);
    expect(changed.body).toMatchObject({ name: 'Ours', query: 'vcpus>1', owner: 'olga', visibility: 'shared' });
    await operator('delete', `/views/${shared.id}`).expect(204);
    await viewer('get', `/views/${shared.id}`).expect(404);
    await viewer('delete', `/views/${own.id}`).expect(204);
    const { body } = await host.get('/api/v1/audit');
    const events = body.items.filter(({ target }: { target: string }) => [shared.id, own.id].includes(target));
    expect(
      events.map(({ action, tokenName }: { action: string; tokenName: string }) => `${tokenName} ${action}`),
    ).toEqual(['olga view.remove', 'root view.update', 'olga view.create']);
  });

  it('are arranged on the overview of each token', async () => {
    const viewer = await as('erin', 'viewer');
    expect((await viewer('get', '/overview/views').expect(200)).body).toEqual({ views: [] });
    const { body: view } = await viewer('post', '/views', { name: 'Mine' }).expect(201);
    await viewer('put', '/overview/views', { views: ['untagged', view.id] }).expect(200);
    expect((await viewer('get', '/overview/views')).body).toEqual({ views: ['untagged', view.id] });
    await viewer('delete', `/views/${view.id}`).expect(204);
    expect((await viewer('get', '/overview/views')).body).toEqual({ views: ['untagged'] });
    await viewer('put', '/overview/views', { views: ['none'] }).expect(400);
    expect((await (await as('fred', 'viewer'))('get', '/overview/views')).body).toEqual({ views: [] });
  });

  it('remember the last visit, and count what changed since', async () => {
    const viewer = await as('gina', 'viewer');
    expect((await viewer('get', '/visit').expect(200)).body).toEqual({ since: null, changes: 0, more: false });
    expect((await viewer('post', '/visit', {}).expect(200)).body.since).toBeNull();
    await database.pool.query(`update visitor set visited_at = '2026-11-02T00:00:00Z' where name = 'gina'`);
    const later = { since: '2026-11-02T00:00:00.000Z', changes: 4, more: false };
    expect((await viewer('post', '/visit', {}).expect(200)).body).toEqual(later);
    expect((await viewer('post', '/visit', {})).body).toEqual(later);
    expect((await viewer('post', '/visit', { seen: true })).body).toMatchObject({ changes: 0 });
  });
});
