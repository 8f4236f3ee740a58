import { createServer } from 'node:http';
import request from 'supertest';
import { type HostApp, startHostApp } from '../../../test/host-app.js';
import { createHostDatabase } from '../../../test/host-database.js';
import {
  type IdentityProviderServer,
  OIDC_CLIENT,
  startIdentityProvider,
} from '../../../test/identity-provider-server.js';
import { InventoryFixture } from '../../../test/inventory-fixture.js';
import type { TestDatabase } from '../../../test/test-database.js';
import type { OidcConfig } from '../../config/oidc-config.js';

const PUBLIC = 'http://127.0.0.1:49152/maestro';
const PATH = '/api/v1/session/oidc';

/** A browser: keeps the cookies of one server. */
class Jar {
  readonly #kept = new Map<string, string>();

  keep(cookies: readonly string[] = []): void {
    for (const cookie of cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || cookie.includes('1970')) this.#kept.delete(name);
      else this.#kept.set(name, value);
    }
  }

  get header(): string {
    return [...this.#kept].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

describe('signing in with an identity provider', () => {
  let database: TestDatabase;
  let provider: IdentityProviderServer;
  let host: HostApp;
  let connection: string;

  const configured = (more: Partial<OidcConfig> = {}): OidcConfig => ({
    ...OIDC_CLIENT,
    issuer: provider.issuer,
    scopes: 'openid profile email',
    name: 'Example Login',
    rolesClaim: 'groups',
    rules: [
      { value: 'admins', role: 'admin' },
      { value: 'staff', role: 'viewer' },
      { value: 'team-a', role: 'operator', connectionId: connection },
    ],
    ...more,
  });

  beforeAll(async () => {
    database = await createHostDatabase();
    connection = await new InventoryFixture(database).connection('digitalocean');
    await new InventoryFixture(database).connection('spaces');
    provider = await startIdentityProvider(PUBLIC);
    host = await startHostApp(database, { role: 'api', publicUrl: PUBLIC, oidc: configured() });
  });

  afterAll(async () => {
    await host.close();
    await provider.close();
    await database.drop();
  });

  const person = (sub: string, groups: readonly string[], more: object = {}) => ({
    ...{ sub, groups, email: `${sub}@example.com`, email_verified: true, ...more },
  });
  const at = (app: HostApp) => request(app.app.getHttpServer());
  const cookiesOf = ({ headers }: request.Response): readonly string[] =>
    (headers['set-cookie'] ?? []) as unknown as readonly string[];

  /** Goes to the provider. @returns where it leads back to, as query of the callback. */
  async function ask(jar = new Jar(), app = host, back = '/inventory?q=1', alter: (address: URL) => void = () => {}) {
    const start = await at(app)
      .get(`${PATH}?back=${encodeURIComponent(back)}`)
      .expect(302);
    jar.keep(cookiesOf(start));
    const theirs = new Jar();
    let location = String(start.headers['location']);
    const asked = new URL(location);
    alter(asked);
    location = asked.href;
    while (location.startsWith(provider.issuer)) {
      const answer = await fetch(location, { redirect: 'manual', headers: { cookie: theirs.header } });
      theirs.keep(answer.headers.getSetCookie());
      location = new URL(answer.headers.get('location') ?? '', location).href;
    }
    return { jar, asked, answered: new URL(location) };
  }

  /** Comes back from the provider. */
  async function finish(jar: Jar, { search }: Pick<URL, 'search'>, app = host) {
    const answer = await at(app).get(`${PATH}/callback${search}`).set('cookie', jar.header);
    jar.keep(cookiesOf(answer));
    return answer.headers['location'];
  }

  async function signIn(who: IdentityProviderServer['person'], app = host) {
    provider.person = who;
    const { jar, answered } = await ask(new Jar(), app);
    const location = await finish(jar, answered, app);
    const get = (path: string) =>
      at(app).get(`/api/v1${path}`).set('cookie', jar.header).set('sec-fetch-site', 'same-origin');
    return { jar, location, get, session: (await get('/session')).body.signedIn };
  }

  it('leads to the provider with code, PKCE, state and nonce, and back to the page that was asked for', async () => {
    provider.person = person('ada', ['admins']);

    const { jar, asked, answered } = await ask();

    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      ...{ client_id: 'maestro', response_type: 'code', code_challenge_method: 'S256' },
      ...{ redirect_uri: `${PUBLIC}${PATH}/callback`, scope: 'openid profile email' },
      ...{ state: expect.stringMatching(/^[\w-]{43}$/), nonce: expect.any(String), code_challenge: expect.any(String) },
    });
    expect(answered.href).toContain(`${PUBLIC}${PATH}/callback?code=`);
    expect(await finish(jar, answered)).toBe(`${PUBLIC}/inventory?q=1`);
    const { body } = await at(host).get('/api/v1/session').set('cookie', jar.header);
    expect(body).toMatchObject({
      signedIn: { name: 'ada@example.com', role: 'admin', signedInWith: 'provider', connections: [] },
      provider: 'Example Login',
    });
  });

  it('gives the roles of all groups, for all connections and for some', async () => {
    const { session, get } = await signIn(person('bob', ['team-a', 'other']));
    const both = await signIn(person('eve', ['team-a', 'staff']));

    expect(session).toMatchObject({ role: 'limited', connections: [{ connectionId: connection, role: 'operator' }] });
    expect((await get('/connections')).body.items).toHaveLength(1);
    expect(both.session).toMatchObject({
      role: 'viewer',
      connections: [{ connectionId: connection, role: 'operator' }],
    });
    expect((await both.get('/connections')).body.items).toHaveLength(2);
  });

  it('takes the roles of the latest sign-in, in every session of the person', async () => {
    const before = await signIn(person('kim', ['admins']));
    const after = await signIn(person('kim', ['staff']));

    expect([before.session.role, after.session.role]).toEqual(['admin', 'viewer']);
    expect((await before.get('/tokens')).status).toBe(403);
  });

  it('refuses a person without a role, one who says no, and one who was disabled, and records them', async () => {
    const nobody = await signIn(person('joe', ['guests']));
    const refusing = await signIn(undefined);
    await signIn(person('ann', ['staff']));
    await database.pool.query(`update person set disabled_at = now() where name = 'ann@example.com'`);
    const disabled = await signIn(person('ann', ['staff']));

    expect([nobody, refusing, disabled].map(({ location, session }) => [location, session])).toEqual([
      [`${PUBLIC}/sign-in?failure=no-role`, null],
      [`${PUBLIC}/sign-in?failure=refused`, null],
      [`${PUBLIC}/sign-in?failure=disabled`, null],
    ]);
    const { body } = await host.get('/api/v1/audit?action=session.refuse');
    expect(body.items.at(-1)).toMatchObject({
      ...{ tokenName: 'joe@example.com', address: expect.any(String), detail: { reason: 'no-role', failures: 1 } },
    });
  });

  it('is refused with the state, the nonce or the code of another attempt, without its cookie, and a second time', async () => {
    provider.person = person('mal', ['admins']);
    const failed = (reason: string) => `${PUBLIC}/sign-in?failure=${reason}`;
    const [one, other] = [await ask(), await ask()];
    const swapped = (name: string) => {
      const url = new URL(one.answered);
      url.searchParams.set(name, other.answered.searchParams.get(name)!);
      return url;
    };

    expect(await finish(new Jar(), one.answered)).toBe(failed('expired'));
    expect(await finish(one.jar, swapped('state'))).toBe(failed('invalid'));
    const third = await ask();
    // The code of another attempt: its challenge and its nonce are not those of this browser.
    third.answered.searchParams.set('code', other.answered.searchParams.get('code')!);
    expect(await finish(third.jar, third.answered)).toBe(failed('invalid'));
    const { jar, answered } = await ask();
    const copy = new Jar();
    copy.keep(jar.header.split('; '));
    expect(await finish(jar, answered)).toBe(`${PUBLIC}/inventory?q=1`);
    expect(await finish(copy, answered)).toBe(failed('invalid'));
  });

  it.each(['nonce', 'state'])('is refused for a wrong %s, though code and PKCE are right', async (name) => {
    provider.person = person('ada', ['admins']);
    const wrong = (address: URL) => address.searchParams.set(name, 'a-value-that-the-host-did-not-make');
    const [altered, unchanged] = [await ask(new Jar(), host, '/', wrong), await ask(new Jar(), host, '/')];

    expect(altered.answered.searchParams.has('code')).toBe(true);
    expect(await finish(altered.jar, altered.answered)).toBe(`${PUBLIC}/sign-in?failure=invalid`);
    expect((await at(host).get('/api/v1/session').set('cookie', altered.jar.header)).body.signedIn).toBeNull();
    expect(await finish(unchanged.jar, unchanged.answered)).toBe(`${PUBLIC}/`);
  });

  it('accepts a clock that is a little off, and no token that has expired', async () => {
    provider.ahead = -3630;
    const skewed = await signIn(person('ada', ['admins']));
    provider.ahead = -3720;
    const expired = await signIn(person('ada', ['admins']));
    provider.ahead = 0;

    expect([skewed.location, expired.location]).toEqual([
      `${PUBLIC}/inventory?q=1`,
      `${PUBLIC}/sign-in?failure=invalid`,
    ]);
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'x'])('does not lead to %s', async (back) => {
    provider.person = person('ada', ['admins']);
    const { jar, answered } = await ask(new Jar(), host, back);

    expect(await finish(jar, answered)).toBe(`${PUBLIC}/`);
  });

  it('gives nobody the name of a token or of another person, to whom views belong', async () => {
    await host.post('/api/v1/tokens', { name: 'nightly', role: 'viewer' }).expect(201);
    const unverified = { email_verified: false, preferred_username: 'nightly' };

    const [first, second] = [
      await signIn(person('x1', ['staff'], unverified)),
      await signIn(person('x2', ['staff'], unverified)),
    ];

    expect([first.session.name, second.session.name]).toEqual(['nightly (127.0.0.1)', 'nightly (127.0.0.1 2)']);
  });

  it('signs out, here and at the provider', async () => {
    const { jar, get } = await signIn(person('ada', ['admins']));

    await at(host).delete('/api/v1/session').set('cookie', jar.header).set('sec-fetch-site', 'same-origin').expect(204);
    const { headers } = await at(host).get(`${PATH}/end`).expect(302);

    expect((await get('/connections')).status).toBe(401);
    expect(headers['location']).toContain(`${provider.issuer}/session/end?`);
    expect(new URL(String(headers['location'])).searchParams.get('post_logout_redirect_uri')).toBe(`${PUBLIC}/sign-in`);
    expect((await host.get('/api/v1/audit?action=session.end')).body.items[0]).toMatchObject({
      tokenName: 'ada@example.com',
    });
  });

  it('says so while the provider is away, and lets tokens in', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    await new Promise((resolve) => silent.close(resolve));
    const oidc = configured({ issuer: `http://127.0.0.1:${port}` });
    const away = await startHostApp(database, { role: 'api', publicUrl: PUBLIC, oidc });

    const { headers } = await at(away).get(PATH).expect(302);
    expect(headers['location']).toBe(`${PUBLIC}/sign-in?failure=unreachable`);
    expect((await at(away).get(`${PATH}/end`)).headers['location']).toBe(`${PUBLIC}/sign-in`);
    expect((await away.get('/api/v1/connections')).status).toBe(200);
    await away.close();
  });

  it('does not exist without a provider', async () => {
    const plain = await startHostApp(database, { role: 'api' });

    for (const path of ['', '/callback', '/end'])
      expect((await at(plain).get(`${PATH}${path}`)).body).toMatchObject({ status: 404, code: 'no-identity-provider' });
    expect((await at(plain).get('/api/v1/session')).body.provider).toBeNull();
    await plain.close();
  });
});
