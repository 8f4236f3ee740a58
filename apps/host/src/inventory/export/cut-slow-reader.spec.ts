import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { cutSlowReader } from './cut-slow-reader.js';

/** More than the buffers between a server and its client can hold. */
const SIZE = 64 * 1024 * 1024;

describe('cutSlowReader', () => {
  let server: Server;

  beforeEach(async () => {
    server = createServer(({ url }, response) => {
      cutSlowReader(response, Number(url?.slice(1)));
      const chunk = Buffer.alloc(64 * 1024, 'x');
      Readable.from(Array.from({ length: SIZE / chunk.length }, () => chunk)).pipe(response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  /** @param periodMs how often the server looks. */
  const begin = (periodMs: number) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', path: `/${periodMs}` }, resolve).once(
        'error',
        reject,
      );
    });

  it('cuts a client that takes a few bytes now and then', async () => {
    const cut = new Promise<void>((resolve) => {
      server.once('request', (_request, response) => response.once('close', resolve));
    });
    const reader = await begin(200);
    reader.on('error', () => undefined);
    reader.read(1);

    await cut;

    expect(reader.complete).toBe(false);
    reader.destroy();
  });

  it('lets one that reads have all of it', async () => {
    expect((await text(await begin(10_000))).length).toBe(SIZE);
  });
});
