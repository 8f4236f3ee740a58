import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ListBucketsCommand } from '@aws-sdk/client-s3';
import { Redactor, Secret } from '@maestro/core';
import { readFailure } from './read-failure.js';
import { RegionClients } from './region-clients.js';

const credentials = new Secret({ accessKeyId: 'DO00TESTKEY', secretAccessKey: 'the-secret-of-the-test-key' });
const WHOLE = '<ListAllMyBucketsResult><Buckets/></ListAllMyBucketsResult>';

describe('the clients of a connection', () => {
  let server: Server;
  let clients: RegionClients;
  const start = async (listener: RequestListener) => {
    server = createServer(listener).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    clients = new RegionClients({
      endpoint: `http://127.0.0.1:${port}/{region}`,
      credentials,
      redactor: new Redactor([credentials.reveal().secretAccessKey]),
    });
  };
  const list = (region = 'nyc3') => clients.of(region).send(new ListBucketsCommand({}));
  const failure = async () => readFailure(await list().then(undefined, (error: unknown) => error));
  afterEach(() => {
    clients.close();
    server.closeAllConnections();
    server.close();
  });

  it('send requests to the address of each region', async () => {
    const paths: (string | undefined)[] = [];
    await start(({ url }, response) => {
      paths.push(url?.split('?')[0]);
      response.end(WHOLE);
    });

    await list('nyc3');
    await list('ams3');

    expect(paths).toEqual(['/nyc3/', '/ams3/']);
  });

  it('report a broken connection', async () => {
    await start(({ socket }) => socket.destroy());

    expect(await failure()).toMatchObject({ code: 'ECONNRESET' });
  });

  it('report a response that does not belong to the call', async () => {
    await start((_, response) => response.setHeader('x-amz-request-id', 'tx1').end('<html>Welcome</html>'));

    expect(await failure()).toEqual({
      status: 200,
      requestId: 'tx1',
      message: 'the body is html instead of ListAllMyBucketsResult',
      invalidBody: true,
    });
  });

  it('report a response whose failure is only in its body', async () => {
    await start((_, response) => response.end('<Error><Code>InternalError</Code></Error>'));

    expect(await failure()).toMatchObject({ code: 'InternalError' });
  });

  it('report the time to wait and the request', async () => {
    await start((_, response) => {
      response.writeHead(503, { 'retry-after': '7', 'x-amz-request-id': 'tx2' });
      response.end('<Error><Code>SlowDown</Code><Message>Please reduce your rate.</Message></Error>');
    });

    expect(await failure()).toMatchObject({
      status: 503,
      code: 'SlowDown',
      requestId: 'tx2',
      headers: { 'retry-after': '7' },
      message: 'Please reduce your rate.',
    });
  });

  it('do not treat an error page as an S3 error', async () => {
    await start((_, response) => response.writeHead(404).end('<html>NoSuchBucket</html>'));

    const { code, status } = await failure();

    expect({ code, status }).toEqual({ code: undefined, status: 404 });
  });

  it.each([200, 500])('check a body of spaces with status %i as fast as any other of its size', async (status) => {
    const blanks = ' '.repeat(400_000);
    await start((_, response) => response.writeHead(status).end(blanks));

    // With quadratic time, the spec would time out.
    expect(await failure()).toMatchObject({ status });
  });

  it('keep their socket open between calls and close it at the end', async () => {
    await start((_, response) => response.end(WHOLE));
    const sockets: Promise<unknown>[] = [];
    server.on('connection', (socket) => sockets.push(once(socket, 'close')));
    await list();
    await list();

    clients.close();

    expect(sockets).toHaveLength(1);
    await Promise.all(sockets);
  });
});
