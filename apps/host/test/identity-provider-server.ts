import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type AccountClaims, type Configuration } from 'oidc-provider';

/** An identity provider on loopback: oidc-provider, which signs everybody in as the current person. */
export interface IdentityProviderServer {
  readonly issuer: string;
  /** Who signs in from now on. Undefined: they refuse. */
  person: AccountClaims | undefined;
  /** Seconds by which its clock is ahead while it makes tokens, which are good for an hour. */
  ahead: number;
  close(): Promise<void>;
}

/** The client that the provider knows. */
export const OIDC_CLIENT = { clientId: 'maestro', clientSecret: 'a-secret-of-a-spec-that-is-long-enough' };

/** @param publicUrl of the host. */
export async function startIdentityProvider(
  publicUrl: string,
  more: Configuration = {},
): Promise<IdentityProviderServer> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
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
