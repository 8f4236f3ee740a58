import { type ConnectionAgents, createAgents } from '@maestro/core';
import { Inject, Injectable, Logger, Optional } from '@nestjs/common';
import type * as Oidc from 'openid-client';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';
import { type OidcConfig } from '../../config/oidc-config.js';
import { keepAnswer } from '../../database/kept-answer.js';
import { type KnownPerson, SignInError } from '../people/known-person.js';
import { fetchThrough } from './fetch-through-agents.js';
import { rightsOf, valuesOf } from './roles-of-claims.js';
import { type SignInAttempt } from './sign-in-cookie.js';

/** Seconds that the provider may take to answer. */
const TIMEOUT_S = 10;

/** Seconds by which the clocks of the host and the provider may differ. */
const CLOCK_TOLERANCE_S = 60;

/** Milliseconds for which the description of the provider is kept. Its keys are renewed on their own. */
const KEPT_MS = 10 * 60_000;

/** Injects other agents for requests to the identity provider. */
export const PROVIDER_AGENTS = Symbol('PROVIDER_AGENTS');

/** The identity provider of the configuration (OpenID Connect Core 1.0, authorization code flow with PKCE). */
@Injectable()
export class IdentityProvider {
  readonly #logger = new Logger('SignIn');
  readonly #discovered: () => Promise<Oidc.Configuration>;

  constructor(
    @Inject(HOST_CONFIG) private readonly config: Partial<Pick<HostConfig, 'oidc' | 'publicUrl'>>,
    @Optional() @Inject(PROVIDER_AGENTS) private readonly agents: ConnectionAgents = createAgents(),
  ) {
    this.#discovered = keepAnswer(() => this.#discover(), KEPT_MS);
  }

  /** Its name on the button. Undefined: there is no provider. */
  get title(): string | undefined {
    return this.config.oidc?.name;
  }

  /** Where a person signs in. Throws a {@link SignInError} if the provider does not answer. */
  async startAt({ state, nonce, verifier }: SignInAttempt): Promise<string> {
    const { oidc, configuration } = await this.#reached();
    const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await import('openid-client');
    return buildAuthorizationUrl(configuration, {
      redirect_uri: this.#callback(),
      scope: oidc.scopes,
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    }).href;
  }

  /** The person whom the provider sent back with these parameters. Throws a {@link SignInError}. */
  async identify(parameters: string, { state, nonce, verifier }: SignInAttempt): Promise<KnownPerson> {
    const { oidc, configuration } = await this.#reached();
    const { authorizationCodeGrant } = await import('openid-client');
    const answered = new URL(this.#callback());
    answered.search = parameters;
    const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
    const tokens = await authorizationCodeGrant(configuration, answered, checks).catch((error: unknown) => {
      throw this.#failure(error);
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new SignInError('invalid');
    const all = await this.#withGroups(configuration, { ...claims }, tokens.access_token, oidc);
    const name = nameOf(all);
    const rights = rightsOf(valuesOf(all, oidc.rolesClaim), oidc.rules);
    if (rights === undefined) throw new SignInError('no-role', name);
    return { issuer: oidc.issuer, subject: claims.sub, name, rights };
  }

  /** Where the person also signs out of the provider. Undefined if it has no such address or does not answer. */
  async endAt(): Promise<string | undefined> {
    try {
      const { configuration } = await this.#reached();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
      const { buildEndSessionUrl } = await import('openid-client');
      return buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${this.config.publicUrl}/sign-in` }).href;
    } catch {
      return undefined;
    }
  }

  #callback(): string {
    return `${this.config.publicUrl}/api/v1/session/oidc/callback`;
  }

  async #reached(): Promise<{ readonly oidc: OidcConfig; readonly configuration: Oidc.Configuration }> {
    const { oidc } = this.config;
    if (oidc === undefined) throw new SignInError('unreachable');
    try {
      return { oidc, configuration: await this.#discovered() };
    } catch (error) {
      this.#logger.warn({ err: error, issuer: oidc.issuer, msg: 'The identity provider does not answer' });
      throw new SignInError('unreachable', undefined, { cause: error });
    }
  }

  async #discover(): Promise<Oidc.Configuration> {
    const client = await import('openid-client');
    const { issuer, clientId, clientSecret } = this.config.oidc!;
    const metadata = { [client.clockTolerance]: CLOCK_TOLERANCE_S };
    const auth = clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret);
    // The configuration accepts http for this machine only.
    const execute = [
      client.enableNonRepudiationChecks,
      ...(issuer.startsWith('http:') ? [client.allowInsecureRequests] : []),
    ];
    return client.discovery(new URL(issuer), clientId, metadata, auth, {
      ...{ execute, timeout: TIMEOUT_S, [client.customFetch]: fetchThrough(this.agents) },
    });
  }

  /** Some providers send groups with the person only, and not in the token. */
  async #withGroups(
    configuration: Oidc.Configuration,
    claims: Readonly<Record<string, unknown>> & { readonly sub: string },
    accessToken: string,
    { rolesClaim }: OidcConfig,
  ): Promise<Readonly<Record<string, unknown>>> {
    const isComplete = valuesOf(claims, rolesClaim).length > 0 && claims['email'] !== undefined;
    if (isComplete || configuration.serverMetadata().userinfo_endpoint === undefined) return claims;
    const { fetchUserInfo } = await import('openid-client');
    try {
      return { ...(await fetchUserInfo(configuration, accessToken, claims.sub)), ...claims };
    } catch (error) {
      throw this.#failure(error);
    }
  }

  #failure(error: unknown): SignInError {
    const { code = '', error: refusal } = error as { readonly code?: string; readonly error?: string };
    // Without the error itself, which may hold what the provider sent.
    this.#logger.warn({ code, refusal, msg: 'The identity provider did not confirm a person' });
    if (refusal === 'access_denied') return new SignInError('refused');
    const isNetwork = error instanceof TypeError || /TIMEOUT|RESPONSE_IS_NOT_CONFORM/.test(code);
    return new SignInError(isNetwork ? 'unreachable' : 'invalid', undefined, { cause: error });
  }
}

/** A person could choose any other name at some providers, so it is only what they are called. */
function nameOf(claims: Readonly<Record<string, unknown>>): string {
  const { email, email_verified: isVerified, preferred_username: chosen, sub } = claims;
  const found = typeof email === 'string' && isVerified !== false ? email : chosen;
  return String(typeof found === 'string' && found.trim() !== '' ? found : sub).slice(0, 100);
}
