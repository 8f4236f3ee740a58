import request from 'supertest';
import { type FedHost, startFedHost, WEB } from '../../../test/feeds/fed-host.js';

const DB = { ...WEB, uid: '3164495', name: 'db-1', tags: ['db'] };

describe('tokens of feeds', () => {
  let fed: FedHost;

  beforeAll(async () => {
    fed = await startFedHost([WEB, DB]);
  });

  afterAll(() => fed.close());

  const create = (body: object) => fed.host.post('/api/v1/feeds/tokens', { name: 'tool', ...body });
  const read = (path: string, authorization: string) =>
    request(fed.host.app.getHttpServer()).get(`/api/v1${path}`).set({ authorization });
  const targetsOf = ({ body }: { body: { targets: string[]; labels: Record<string, string> }[] }) =>
    body.map(({ targets, labels }) => `${labels['__meta_maestro_name']} ${targets.join()}`);

  it('decide the query of their feed', async () => {
    const { body: made } = await create({ format: 'prometheus', query: 'port=9100&tag=db&tag=db' }).expect(201);
    const bearer = `Bearer ${made.token}`;
    const password = `Basic ${Buffer.from(`any:${made.token}`).toString('base64')}`;

    expect(targetsOf(await read('/feeds/prometheus', bearer))).toEqual(['db-1 203.0.113.7:9100']);
    expect(targetsOf(await read('/feeds/prometheus', password))).toEqual(['db-1 203.0.113.7:9100']);
    for (const query of ['tag=web', 'port=9100', 'tag', 'query=']) {
      const { status, body } = await read(`/feeds/prometheus?${query}`, bearer);
      expect([status, body.code]).toEqual([403, 'token-of-a-feed']);
    }
  });

  it('read no other feed, and say where they may be used', async () => {
    const { body: made } = await create({ format: 'ssh' }).expect(201);

    const { text } = await read('/feeds/ssh', `Bearer ${made.token}`).expect(200);
    const refused = await read('/feeds/hosts', `Bearer ${made.token}`).expect(403);
    const session = await read('/session', `Bearer ${made.token}`).expect(403);

    expect(text).toContain('Host db-1');
    expect(refused.body).toMatchObject({ code: 'token-of-a-feed', detail: expect.stringContaining('GET /feeds/ssh') });
    expect(session.body.code).toBe('token-of-a-feed');
  });

  it('are listed, recorded and revoked like others, and shown once', async () => {
    const expiresAt = '2999-01-01T00:00:00.000Z';
    const { body: made } = await create({ format: 'hosts', query: 'address=private', expiresAt }).expect(201);

    const listed = await fed.host.get('/api/v1/tokens');
    const audit = await fed.host.get('/api/v1/audit?action=token.create');
    await fed.host.delete(`/api/v1/tokens/${made.id}`).expect(204);
    const after = await read('/feeds/hosts', `Bearer ${made.token}`);

    const feed = { format: 'hosts', query: 'address=private' };
    expect(listed.body.items).toContainEqual(expect.objectContaining({ id: made.id, role: 'feed', feed, expiresAt }));
    expect(listed.text).not.toContain(made.token);
    expect(audit.body.items[0]).toMatchObject({ target: made.id, detail: { name: 'tool', role: 'feed', feed } });
    expect(after.status).toBe(401);
  });

  it.each([
    [{ format: 'prometheus', query: 'port=70000' }, 'query.port'],
    [{ format: 'prometheus', query: 'limit=1' }, 'query.limit'],
    [{ format: 'hosts', query: 'query=tag:' }, 'query.query'],
    [{ format: 'facts' }, 'format'],
    [{ format: 'hosts', role: 'admin' }, 'role'],
  ])('are not created for %j', async (body, field) => {
    const refused = await create(body).expect(400);

    expect(refused.body.errors.map((error: { field: string }) => error.field)).toContain(field);
  });
});
