import { createHash } from 'node:crypto';
import { AnsweringHost } from '../../test/answering-host.js';
import { listCommand, type ListOptions } from './list-command.js';

const resource = (name: string) => ({
  ...{ id: `id-${name}`, key: { provider: 'acme', kind: 'acme.vm', uid: name }, name, entity: 'server' },
  ...{ tags: [], attributes: {}, relations: [] },
});
const lines = ['web', 'db\u001b[31m'].map((name) => `${JSON.stringify(resource(name))}\n`).join('');

const exported = (body: string, type = 'application/x-ndjson') => ({
  headers: {
    ...{ 'content-type': type, 'maestro-rows': '2' },
    'content-digest': `sha-256=:${createHash('sha256').update(body).digest('base64')}:`,
  },
  body,
});
const QUIET = { connections: [], items: [] };
const USUAL = {
  'GET /resources/export': exported(lines),
  'GET /attention': { body: QUIET },
  'GET /catalogue': { body: { entities: [], kinds: [] } },
};

describe('maestro list', () => {
  let host: AnsweringHost;
  beforeAll(async () => (host = await AnsweringHost.start()));
  beforeEach(() => host.will(USUAL));
  afterAll(() => host.stop());

  const list = (options: ListOptions = {}) => host.run((streams) => listCommand(options, streams));

  it('prints a line of JSON for each resource, unless the output is a terminal', async () => {
    const { code, out, note } = await list({ query: 'region=fra1', sort: '-name' });

    expect([code, note]).toEqual([0, '']);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).key.uid),
    ).toEqual(['web', 'db\u001b[31m']);
    expect(host.asked[0]).toMatchObject({
      path: '/resources/export',
      query: { format: 'ndjson', query: 'region=fra1', sort: '-name' },
      token: 'Bearer mst_x',
    });
  });

  it('prints a table by name, in the order that was asked for, and without escape sequences', async () => {
    const names = async (options: ListOptions) =>
      (await list({ format: 'table', ...options })).out
        .match(/\b(web|db)\b/g)
        ?.filter((name, at, all) => all.indexOf(name) === at);

    expect(await names({})).toEqual(['db', 'web']);
    expect(await names({ sort: '-name' })).toEqual(['web', 'db']);
    expect((await list({ format: 'table' })).out).not.toContain('\u001b');
  });

  it('passes the CSV of the host on', async () => {
    host.will({ ...USUAL, 'GET /resources/export': exported('name\r\nweb\r\n', 'text/csv') });

    expect((await list({ format: 'csv' })).out).toBe('name\r\nweb\r\n');
    expect(host.asked[0]?.query).toEqual({ format: 'csv' });
  });

  it('fails if not all arrived', async () => {
    const [first = ''] = lines.split('\n');
    host.will({ ...USUAL, 'GET /resources/export': { ...exported(lines), body: `${first}\n` } });

    await expect(list()).rejects.toThrow('The export is incomplete or was altered');
  });

  it('says on stderr what may be outdated, and how much more', async () => {
    const items = Array.from({ length: 11 }, (_, at) => ({
      connectionName: 'Shop',
      task: `t-${at}`,
      message: 'failed.',
    }));
    const connections = [{ name: 'Old\u001b[2J', statusMessage: null }];
    host.will({ ...USUAL, 'GET /attention': { body: { connections, items } } });

    const { code, note } = await list();

    expect(code).toBe(0);
    expect(note).toContain('Some of this may be outdated:\nOld: It cannot be synced.\nShop, t-0: failed.\n');
    expect(note).toMatch(/And 2 more: see the console\.\n$/);
  });

  it('points at a mistake in the query', async () => {
    const errors = [{ field: 'query', message: 'There is no field regon.', position: 0, length: 5 }];
    host.will({ 'GET /resources/export': { status: 400, body: { code: 'invalid-request', detail: 'No.', errors } } });

    await expect(list({ query: 'regon=fra1' })).rejects.toThrow(
      '--query, at character 1: There is no field regon.\nregon=fra1\n^^^^^',
    );
  });
});
