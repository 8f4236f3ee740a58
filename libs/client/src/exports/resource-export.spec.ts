import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { ScriptedServer } from '../../test/scripted-server.js';
import { MaestroClient } from '../maestro-client.js';

const LINES = '{"id":"1","name":"é"}\n{"id":"2","name":"b"}\n';

const digestOf = (text: string) => `sha-256=:${createHash('sha256').update(text).digest('base64')}:`;

describe('an export', () => {
  let server: ScriptedServer;
  let client: MaestroClient;

  beforeAll(async () => {
    server = await ScriptedServer.start();
    client = new MaestroClient({ url: server.url, token: 'mst_x' });
  });
  afterAll(() => server.stop());

  const HEADERS = {
    'content-type': 'application/x-ndjson; charset=utf-8',
    'content-disposition': 'attachment; filename="maestro-resources.ndjson"',
    'content-digest': digestOf(LINES),
    'maestro-rows': '2',
  };
  const read = async () => buffer(Readable.from(await client.resources.export({ format: 'ndjson' })));

  it('has its name and rows before it is read, and then the resources', async () => {
    server.will({ headers: HEADERS, body: LINES });

    const exported = await client.resources.export({ format: 'ndjson', query: 'x' });
    const names: string[] = [];
    for await (const { name } of exported.resources()) names.push(name);

    expect([exported.name, exported.rows, names]).toEqual(['maestro-resources.ndjson', 2, ['é', 'b']]);
    expect(server.paths).toEqual(['/api/v1/resources/export?format=ndjson&query=x']);
    expect(server.asked[0]?.headers['accept-encoding']).toBe('identity');
  });

  it('of a table counts no lines, which cells may have as well', async () => {
    server.will({
      headers: { ...HEADERS, 'content-type': 'text/csv; charset=utf-8', 'maestro-rows': '1' },
      body: LINES,
    });

    expect((await read()).toString()).toBe(LINES);
  });

  it.each([
    ['another digest', { 'content-digest': digestOf('other') }, 'the SHA-256'],
    ['fewer rows', { 'maestro-rows': '3' }, 'rows 3, and 2 arrived'],
  ])('with %s than announced is refused at its end', async (_what, headers, message) => {
    server.will({ headers: { ...HEADERS, ...headers }, body: LINES });

    await expect(read()).rejects.toThrow(message);
  });

  it('that nothing was announced of cannot be verified', async () => {
    server.will((response) => {
      response.writeHead(200, { 'content-type': 'text/csv' });
      response.write(LINES);
      response.end();
    });

    await expect(read()).rejects.toThrow('cannot be verified');
  });

  it('that breaks off is incomplete', async () => {
    server.will((response) => {
      response.writeHead(200, { ...HEADERS, 'content-length': '999' });
      response.write(LINES, () => response.destroy());
    });

    await expect(read()).rejects.toThrow('broke off');
  });
});
