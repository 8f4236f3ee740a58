import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { type Agent as HttpsAgent } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAgents } from '@maestro/core';
import {
  type IdentityProviderServer,
  type NamedProvider,
  OIDC_CLIENT,
  startIdentityProvider,
} from '../../../test/identity-provider-server.js';
import { fetchThrough } from './fetch-through-agents.js';
import { IdentityProvider } from './identity-provider.js';

const NAME = 'login.example.test';
const PUBLIC = 'https://maestro.example.test';
const ATTEMPT = { state: 's'.repeat(43), nonce: 'n'.repeat(43), verifier: 'v'.repeat(43), back: '/' };

/** A name and the certificate that no authority signed. */
function ownCertificate(): NamedProvider {
  const folder = mkdtempSync(join(tmpdir(), 'maestro-tls-'));
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2']
        .concat(['-keyout', key, '-out', cert, '-subj', `/CN=${NAME}`])
        .concat(['-addext', `subjectAltName=DNS:${NAME}`]),
      { stdio: 'ignore' },
    );
    return { name: NAME, key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('an identity provider that is reached through the proxy of the environment', () => {
  const certified = ownCertificate();
  let provider: IdentityProviderServer;
  const closing: (() => void)[] = [];

  beforeAll(async () => {
    provider = await startIdentityProvider(PUBLIC, {}, certified);
    provider.person = { sub: 'ada', groups: ['staff'], email: 'ada@example.com', email_verified: true };
  });
  afterEach(() => {
    delete process.env['HTTPS_PROXY'];
    for (const close of closing.splice(0)) close();
  });
  afterAll(() => provider.close());

  /** A proxy that tunnels everything to the provider, or refuses it. */
  async function startProxy(status = 200): Promise<string[]> {
    const asked: string[] = [];
    const sockets = new Set<Socket>();
    const proxy = createServer().on('connect', ({ url }, client: Socket) => {
      asked.push(String(url));
      if (status !== 200) return void client.end(`HTTP/1.1 ${status} No\r\n\r\n`);
      const server = connect(provider.port, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n');
        server.pipe(client).pipe(server);
      });
      sockets.add(client).add(server);
      for (const socket of [client, server]) socket.on('error', () => socket.destroy());
    });
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    closing.push(() => {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    });
    process.env['HTTPS_PROXY'] = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    return asked;
  }

  /** The client of the host. @param isTrusted whether the certificate is one that the host trusts, as with NODE_EXTRA_CA_CERTS. */
  function client(isTrusted = true) {
    const agents = createAgents();
    if (isTrusted) Object.assign((agents.httpsAgent as HttpsAgent).options, { ca: certified.cert });
    closing.push(() => agents.httpsAgent.destroy());
    const oidc = {
      ...{ ...OIDC_CLIENT, issuer: provider.issuer, scopes: 'openid profile email', name: 'Login' },
      ...{ rolesClaim: 'groups', rules: [{ value: 'staff', role: 'viewer' as const }] },
    };
    return { agents, identity: new IdentityProvider({ oidc, publicUrl: PUBLIC }, agents) };
  }

  it('is asked for its description, its keys and its tokens through the proxy only', async () => {
    const asked = await startProxy();
    const { agents, identity } = client();
    const browse = fetchThrough(agents);
    let location = await identity.startAt(ATTEMPT);
    const cookies = new Map<string, string>();
    while (location.startsWith(provider.issuer)) {
      const headers = { cookie: [...cookies.values()].join('; ') };
      const answer = await browse(location, { method: 'GET', headers, redirect: 'manual', body: undefined });
      for (const cookie of (answer.headers.get('set-cookie') ?? '').split(/,(?=_)/))
        cookies.set(cookie.split('=', 1)[0]!, cookie.split(';', 1)[0]!);
      location = new URL(answer.headers.get('location') ?? '', location).href;
    }

    const person = await identity.identify(new URL(location).search, ATTEMPT);

    expect(person).toMatchObject({ name: 'ada@example.com', rights: { role: 'viewer' } });
    expect(new Set(asked)).toEqual(new Set([`${NAME}:443`]));
  });

  it('is not trusted with a certificate that nobody vouches for', async () => {
    const asked = await startProxy();

    await expect(client(false).identity.startAt(ATTEMPT)).rejects.toMatchObject({
      ...{ failure: 'unreachable', cause: { cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' } } },
    });
    expect(asked).toEqual([`${NAME}:443`]);
  });

  it('does not answer if the proxy refuses, and the error holds no secret', async () => {
    await startProxy(403);

    const error = await client()
      .identity.startAt(ATTEMPT)
      .catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({ failure: 'unreachable', cause: { message: 'the proxy answered CONNECT with 403' } });
    const { cause } = error as Error;
    expect(JSON.stringify([cause, (cause as Error).cause])).not.toContain('Basic');
  });
});
