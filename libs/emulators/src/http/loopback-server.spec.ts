import { Agent, get, type IncomingMessage } from 'node:http';
import { createConnection } from 'node:net';
import { EventEmitter, once } from 'node:events';
import { getJson } from './get-json.js';
import { type LoopbackServer, type RequestHandler, startLoopbackServer } from './loopback-server.js';
import { writeAnswer } from './answer-writer.js';

describe('a loopback server', () => {
  const servers: LoopbackServer[] = [];

  const start = async (handler: RequestHandler, port?: number) => {
    const server = await startLoopbackServer(handler, port);
    servers.push(server);
    return server;
  };

  afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

  it('responds on 127.0.0.1', async () => {
    const server = await start((_, response) => writeAnswer(response, { status: 200, body: '{"ok":true}' }));

    const { body } = await getJson(server.url);

    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
    expect(body).toEqual({ ok: true });
  });

  it('listens on no other address: not on ::1, as a server on all addresses would', async () => {
    const server = await start((_, response) => writeAnswer(response, { status: 200 }));

    const [error] = (await once(createConnection({ host: '::1', port: server.port }), 'error')) as [Error];

    expect(error).toMatchObject({ syscall: 'connect' });
  });

  it('keeps connections alive', async () => {
    const ports = new Set<number | undefined>();
    const server = await start((request, response) => {
      ports.add(request.socket.remotePort);
      writeAnswer(response, { status: 200, body: '{}' });
    });

    const agent = new Agent({ keepAlive: true });
    for (const path of ['/first', '/second']) {
      const [response] = (await once(get(`${server.url}${path}`, { agent }), 'response')) as [IncomingMessage];
      await once(response.resume(), 'end');
    }
    agent.destroy();

    expect(ports.size).toBe(1);
  });

  it('ends waiting requests immediately when it closes, and can be closed twice', async () => {
    const arrivals = new EventEmitter();
    const server = await start((_, response) => {
      writeAnswer(response, { broken: 'hang' });
      arrivals.emit('arrival');
    });
    const arrival = once(arrivals, 'arrival');
    const waiting = getJson(server.url).catch((error: Error) => error);
    await arrival;

    await server.close();
    await server.close();

    expect(await waiting).toMatchObject({ message: 'fetch failed' });
  });

  it('responds with the error if the handler fails', async () => {
    const server = await start(() => {
      throw new Error('no such shelf');
    });

    const response = await fetch(server.url);

    expect(response.status).toBe(500);
    expect(await response.text()).toContain('no such shelf');
  });

  it('rejects a port that is in use', async () => {
    const server = await start((_, response) => writeAnswer(response, { status: 200 }));

    await expect(start(() => undefined, server.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
