import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** The groups of the person who signs in. */
export interface SignedInAs {
  groups: readonly string[];
}

/** An identity provider on loopback that knows one person, who has no password. */
export interface IdentityProvider {
  readonly person: SignedInAs;
  /** Variables of a host at an address that signs people in here. */
  readonly variables: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

const CLIENT = { id: 'maestro', secret: 'a-secret-of-a-spec-that-is-long-enough' };

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = await listening(createServer());
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** @param url of the host. */
export async function startIdentityProvider(url: string): Promise<IdentityProvider> {
  const person: SignedInAs = { groups: [] };
  const server = await listening(createServer());
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const email = 'ada@example.com';
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${url}/api/v1/session/oidc/callback`],
        post_logout_redirect_uris: [`${url}/sign-in`],
      },
    ],
    cookies: { keys: ['a-key-of-a-spec'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['groups'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId, email, email_verified: true, groups: person.groups }),
    }),
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({ clientId: CLIENT.id, accountId: oidc.session?.accountId ?? '' });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/'))
      void provider.interactionFinished(request, response, { login: { accountId: 'ada' } });
    else void answer(request, response);
  });
  return {
    person,
    variables: {
      ...{ MAESTRO_PUBLIC_URL: url, MAESTRO_PORT: new URL(url).port, MAESTRO_OIDC_ISSUER: issuer },
      ...{ MAESTRO_OIDC_CLIENT_ID: CLIENT.id, MAESTRO_OIDC_CLIENT_SECRET: CLIENT.secret },
      ...{ MAESTRO_OIDC_ROLES: 'staff=viewer', MAESTRO_OIDC_NAME: 'Example Login' },
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function listening(server: Server): Promise<Server> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
