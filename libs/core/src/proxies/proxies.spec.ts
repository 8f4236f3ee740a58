import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, get, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toProviderError } from '../failures/provider-error-mapper.js';
import type { ProviderFailure } from '../failures/provider-failure.types.js';
import { Redactor } from '../redaction/redactor.js';
import { RestAddress } from '../rest/http/rest-address.js';
import { RestHttp } from '../rest/http/rest-http.js';
import { proxyFor, proxySecrets, proxySettings } from './proxy-settings.js';

const VARIABLES = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap((name) => [name, name.toLowerCase()]);

/** A server's own certificate for api.example.test, which no authority signed. */
function ownCertificate(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'maestro-tls-'));
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2']
        .concat(['-keyout', key, '-out', cert, '-subj', '/CN=api.example.test'])
        .concat(['-addext', 'subjectAltName=DNS:api.example.test']),
      { stdio: 'ignore' },
    );
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const listening = async (server: Server): Promise<number> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
};

describe('the proxy of the environment', () => {
  const before = new Map(VARIABLES.map((name) => [name, process.env[name]]));
  const closing: (() => void)[] = [];
  beforeEach(() => VARIABLES.forEach((name) => delete process.env[name]));
  afterEach(() => {
    for (const [name, value] of before)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    for (const close of closing.splice(0)) close();
  });

  /** A proxy that forwards every CONNECT to one local port, or refuses it. */
  async function startProxy(target: number, status = 200) {
    const asked: { url?: string; authorization?: string }[] = [];
    const sockets = new Set<Socket>();
    const proxy = createServer((request, response) => {
      asked.push({ url: request.url, authorization: request.headers.authorization });
      response.end();
    });
    proxy.on('connect', (request, client: Socket) => {
      asked.push({ url: request.url, authorization: request.headers['proxy-authorization'] });
      if (status !== 200) return void client.end(`HTTP/1.1 ${status} No\r\nproxy-authenticate: Basic\r\n\r\n`);
      const server = connect(target, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n');
        server.pipe(client).pipe(server);
      });
      sockets.add(client).add(server);
      for (const socket of [client, server]) socket.on('error', () => socket.destroy());
    });
    const port = await listening(proxy);
    closing.push(() => {
      for (const socket of sockets) socket.destroy();
      proxy.closeAllConnections();
      proxy.close();
    });
    return { port, asked };
  }

  async function ask(url: string) {
    const http = await RestHttp.open(new RestAddress(url), { authorization: 'Bearer the-secret-token' });
    closing.push(() => http.close());
    return http.get('/v1', {}, new AbortController().signal).catch((error: { failure?: object }) => error.failure);
  }

  it('is asked to connect to a provider, and never sees the credential', async () => {
    const server = createTlsServer(ownCertificate(), (_, response) => response.end('{}'));
    closing.push(() => server.close());
    const proxy = await startProxy(await listening(server));
    process.env.HTTPS_PROXY = `http://user:p%40ss@127.0.0.1:${proxy.port}`;

    const answer = await ask('https://api.example.test');

    const authorization = `Basic ${Buffer.from('user:p@ss').toString('base64')}`;
    expect(proxy.asked).toEqual([{ url: 'api.example.test:443', authorization }]);
    // The tunnel works, and TLS checks the server's own certificate.
    expect(answer).toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  });

  it.each([403, 407, 502])('is not taken for the provider when it refuses with %i', async (status) => {
    const proxy = await startProxy(0, status);
    process.env.https_proxy = `127.0.0.1:${proxy.port}`;

    expect(await ask('https://api.example.test')).toMatchObject({ code: 'ERR_PROXY_REFUSED' });
  });

  it('is named, without user and password, when it is down', async () => {
    const server = createServer();
    const port = await listening(server);
    server.close();
    process.env.https_proxy = `http://user:hidden-pass@127.0.0.1:${port}`;

    const failure = await ask('https://api.example.test');
    const context = { endpoint: 'GET /v1', redactor: new Redactor([]), now: 0 };
    const { message, kind, retryable } = toProviderError(failure as ProviderFailure, context);

    expect([kind, retryable]).toEqual(['unavailable', true]);
    expect(message).toContain(`the proxy 127.0.0.1:${port} (https_proxy) could not be reached`);
    expect(message).not.toContain('hidden-pass');
  });

  it('is not asked for this machine: the emulators’ requests stay here', async () => {
    const server = createServer((_, response) => response.end('{}'));
    closing.push(
      () => server.closeAllConnections(),
      () => server.close(),
    );
    const port = await listening(server);
    const proxy = await startProxy(port);
    for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'ALL_PROXY'])
      process.env[name] = `http://127.0.0.1:${proxy.port}`;

    expect(await ask(`http://127.0.0.1:${port}`)).toMatchObject({ status: 200 });
    expect(proxy.asked).toEqual([]);
    expect(get).toBeDefined();
  });

  it.each<[string, string, number, boolean]>([
    ['api.example.com', 'api.example.com', 443, false],
    ['.example.com', 'api.example.com', 443, false],
    ['*.example.com', 'api.example.com', 443, false],
    ['other.example.com,  api.example.com', 'api.example.com', 443, false],
    ['api.example.com:8443', 'api.example.com', 443, true],
    ['api.example.com:8443', 'api.example.com', 8443, false],
    ['*', 'api.example.com', 443, false],
    ['', 'api.example.com', 443, true],
    ['10.0.0.0/8', '10.1.2.3', 443, false],
    ['10.0.0.0/8', '11.1.2.3', 443, true],
    ['10.0.0.0/8', 'ten.example.com', 443, true],
    ['2001:db8::/32', '[2001:db8::1]', 443, false],
    ['2001:db8::/32', '2001:db9::1', 443, true],
    ['10.0.0.0/99, nonsense/8', '10.1.2.3', 443, true],
    ['', 'localhost', 443, false],
    ['', '127.1.2.3', 443, false],
    ['', '::1', 443, false],
    ['', '2001:db8::1', 443, true],
  ])('with NO_PROXY=%s, for %s:%i: %p', (exempt, host, port, isProxied) => {
    process.env.HTTPS_PROXY = 'http://proxy.example.com:3128';
    process.env.no_proxy = exempt;

    expect(proxyFor(host, port) !== undefined).toBe(isProxied);
  });

  it.each([
    'http://user:hidden-pass@:3128',
    'http://user:hidden-pass@host:port',
    'socks5://user:hidden-pass@host:1080',
  ])('is refused with the name of its variable and without its password: %s', (value) => {
    process.env.HTTPS_PROXY = value;

    expect(() => proxySettings()).toThrow(expect.objectContaining({ kind: 'configuration' }));
    expect(() => proxySettings()).toThrow(/HTTPS_PROXY/);
    expect(() => proxySettings()).not.toThrow(/hidden-pass/);
  });

  it('has a password that is a secret', () => {
    process.env.HTTPS_PROXY = 'http://user:p%40ssword@proxy.example.com:3128';

    expect(proxySecrets()).toContain('p@ssword');
  });
});
