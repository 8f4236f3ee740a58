import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { ProviderFailure } from '../../failures/provider-failure.types.js';
import { TOO_LARGE } from './page-budget.js';
import { RestAddress } from './rest-address.js';
import { RestHttp } from './rest-http.js';

const NEVER = new AbortController().signal;

describe('the body of an answer', () => {
  const limit = process.env['MAESTRO_MAX_ANSWER_MB'];
  let server: Server;
  let http: RestHttp;
  let respond: (response: ServerResponse) => unknown;

  beforeEach(async () => {
    process.env['MAESTRO_MAX_ANSWER_MB'] = '1';
    server = createServer((_, response) => void respond(response)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    http = await RestHttp.open(new RestAddress(`http://127.0.0.1:${(server.address() as AddressInfo).port}`), {});
  });

  afterEach(() => {
    if (limit === undefined) delete process.env['MAESTRO_MAX_ANSWER_MB'];
    else process.env['MAESTRO_MAX_ANSWER_MB'] = limit;
    http.close();
    server.closeAllConnections();
    server.close();
  });

  const text = async (): Promise<string> => (await http.get('/v2', {}, NEVER)).text;
  const failure = async (signal = NEVER): Promise<ProviderFailure | undefined> =>
    http.get('/v2', {}, signal).then(
      () => undefined,
      (error: { readonly failure: ProviderFailure }) => error.failure,
    );

  it('keeps characters that come in pieces', async () => {
    const body = Buffer.from('"é日😀"');
    respond = async (response) => {
      for (const byte of body) {
        response.write(Buffer.from([byte]));
        // Each byte in a separate chunk.
        await new Promise((resolve) => setImmediate(resolve));
      }
      response.end();
    };

    expect(await text()).toBe('"é日😀"');
  });

  it.each([
    ['nothing', '', ''],
    ['a byte order mark, which is not JSON', '\ufeff{}', '{}'],
    ['anything else', '<html>', '<html>'],
  ])('is text: %s', async (_, sent, read) => {
    respond = (response) => response.end(sent);

    expect(await text()).toBe(read);
  });

  it.each([
    ['plain', (body: Buffer) => body, {}],
    ['compressed', gzipSync, { 'content-encoding': 'gzip' }],
  ])('that breaks off is no answer: %s', async (_, encode, headers) => {
    const body = encode(Buffer.from(JSON.stringify(Array.from({ length: 500 }, (_each, index) => `row ${index}`))));
    respond = (response) => {
      response.writeHead(200, { ...headers, 'content-length': body.length });
      response.write(body.subarray(0, body.length / 2), () => response.destroy());
    };

    expect(await failure()).toMatchObject({ code: 'ECONNRESET' });
  });

  it.each([
    ['plain', (body: Buffer) => body, {}],
    ['compressed', gzipSync, { 'content-encoding': 'gzip' }],
  ])('that is too large is given up: %s', async (_, encode, headers) => {
    const body = encode(Buffer.alloc(3 * 1024 * 1024, 'a'));
    respond = (response) => response.writeHead(200, headers).end(body);

    expect(await failure()).toMatchObject({ code: TOO_LARGE });
  });

  it('that never ends is given up with its socket when the request is stopped', async () => {
    const stop = new AbortController();
    const closed = new Promise((resolve) => {
      respond = (response) => {
        response.once('close', resolve);
        response.write('[1,', () => stop.abort());
      };
    });

    expect(await failure(stop.signal)).toMatchObject({ code: 'ERR_CANCELED' });
    await closed;
  });
});
