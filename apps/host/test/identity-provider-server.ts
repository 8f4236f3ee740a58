import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import Provider, { type AccountClaims, type Configuration } from 'oidc-provider';

/** An identity provider on loopback: oidc-provider, which signs everybody in as the current person. */
export interface IdentityProviderServer {
  readonly issuer: string;
  readonly port: number;
  /** Who signs in from now on. Undefined: they refuse. */
  person: AccountClaims | undefined;
  /** Seconds by which its clock is ahead while it makes tokens, which are good for an hour. */
  ahead: number;
  close(): Promise<void>;
}

/** The client that the provider knows. */
export const OIDC_CLIENT = { clientId: 'maestro', clientSecret: 'a-secret-of-a-spec-that-is-long-enough' };

/** A provider that is called by a name of its own, over TLS. */
export interface NamedProvider {
  readonly name: string;
  readonly key: Buffer;
  readonly cert: Buffer;
}

/**
 * @param publicUrl of the host.
 * @param named default: it is called by its address, without TLS.
 */
export async function startIdentityProvider(
  publicUrl: string,
  more: Configuration = {},
  named?: NamedProvider,
): Promise<IdentityProviderServer> {
  const server = named ? createTlsServer(named) : createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const issuer = named ? `https://${named.name}` : `http://127.0.0.1:${port}`;
  const state: { person: AccountClaims | undefined; ahead: number } = { person: undefined, ahead: 0 };
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: OIDC_CLIENT.clientId,
        client_secret: OIDC_CLIENT.clientSecret,
        redirect_uris: [`${publicUrl}/api/v1/session/oidc/callback`],
        post_logout_redirect_uris: [`${publicUrl}/sign-in`],
      },
    ],
    ttl: { IdToken: 3600, AccessToken: 7200, Grant: 3600, Interaction: 3600, Session: 3600 },
    cookies: { keys: ['a-key-of-a-spec'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['groups', 'preferred_username'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, accountId) => ({ accountId, claims: () => ({ ...state.person, sub: accountId }) }),
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    // Nobody is asked whether Maestro may know them.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    ...more,
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url === '/token' && state.ahead !== 0) response.once('close', shiftClock(state.ahead));
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    const result = state.person === undefined ? { error: 'access_denied' } : { login: { accountId: state.person.sub } };
    void provider.interactionFinished(request, response, result);
  });
  return Object.assign(state, {
    issuer,
    port,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

/** Shifts the clock of this process, whose host waits meanwhile. @returns what sets it back. */
function shiftClock(seconds: number): () => void {
  const { now } = Date;
  Date.now = () => now() + seconds * 1000;
  return () => {
    Date.now = now;
  };
}
