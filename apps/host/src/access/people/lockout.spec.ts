import request from 'supertest';
import { type HostApp, startHostApp } from '../../../test/host-app.js';
import { createHostDatabase } from '../../../test/host-database.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { accessProblem } from '../caller/access-problems.js';
import { hashPassword } from './password-hash.js';
import { PasswordLimit } from './password-limit.js';

const PASSWORD = 'plum harbour 9 velvet';
const OTHER = 'seven quiet lanterns';

describe('an attacker who gives wrong passwords for a user', () => {
  let database: TestDatabase;
  /** Behind a proxy that it trusts. */
  let host: HostApp;
  let stored: string;
  let users = 0;
  let addresses = 0;

  beforeAll(async () => {
    database = await createHostDatabase();
    host = await startHostApp(database, { role: 'api', trustedProxies: ['loopback'] });
    stored = await hashPassword(PASSWORD);
  });

  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  async function user(): Promise<string> {
    const name = `user ${(users += 1)}`;
    const { body } = await host.post('/api/v1/users', { name, role: 'viewer' }).expect(201);
    await database.pool.query('update person set password = $2, invite_hash = null where id = $1', [body.id, stored]);
    return name;
  }

  const address = () => `192.0.2.${(addresses += 1)}`;

  /** A browser, with its cookies. */
  function browser(app = host) {
    const agent = request.agent(app.app.getHttpServer()).set('sec-fetch-site', 'same-origin');
    return {
      signIn: (name: string, at: string, password = PASSWORD) =>
        agent.post('/api/v1/session/password').set('x-forwarded-for', at).send({ name, password }),
      change: (current: string, at: string) =>
        agent.put('/api/v1/session/password').set('x-forwarded-for', at).send({ current, password: OTHER }),
    };
  }

  /** Ten wrong passwords for a name, each from an address of its own. */
  async function attack(name: string, app = host, from = address): Promise<void> {
    const limit = app.app.get(PasswordLimit);
    for (let n = 0; n < 10; n += 1) {
      const attempt = { address: from(), name };
      await expect(limit.attempt(attempt, () => Promise.reject(accessProblem.wrongPassword()))).rejects.toThrow(
        'Wrong',
      );
    }
  }

  it('has to wait, at any address, with the right password too', async () => {
    const name = await user();
    await attack(name);

    const { status, body, headers } = await browser().signIn(name, address());

    expect([status, body.code]).toEqual([429, 'too-many-sign-ins']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(600);
  });

  it('does not keep the user out of a browser in which they signed in before, wherever it is', async () => {
    const name = await user();
    const own = browser();
    const cookies = (await own.signIn(name, address()).expect(204)).headers['set-cookie'] as unknown as string[];
    await attack(name);

    await own.signIn(name.toUpperCase(), address()).expect(204);
    await own.signIn(name, address(), 'wrong').expect(401);
    await own.signIn(name, address()).expect(204);
    expect(cookies.find((cookie) => cookie.startsWith('maestro_device'))).toMatch(
      /^maestro_device=[\w-]{22}\.[\w-]{43}; Max-Age=15552000; Path=\/api\/v1\/session\/password; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
    );
  });

  it('does not keep the user out at an address from which they signed in before, and cannot pretend to be there', async () => {
    const name = await user();
    const home = address();
    await browser().signIn(name, home).expect(204);
    await attack(name);

    await browser().signIn(name, home).expect(204);
    // The proxy appends the address of the client to what the client says.
    await browser().signIn(name, `${home}, ${address()}`).expect(429);
  });

  it('does not keep a signed-in user from changing the password', async () => {
    const name = await user();
    const own = browser();
    await own.signIn(name, address()).expect(204);
    await attack(name);

    await own.change(PASSWORD, address()).expect(204);
  });

  it('does not keep the users of a browser out who share an address with the attacker', async () => {
    const name = await user();
    const own = browser();
    const shared = address();
    await own.signIn(name, shared).expect(204);
    await attack('somebody else', host, () => shared);

    await browser().signIn(name, shared).expect(429);
    await own.signIn(name, shared).expect(204);
  });

  it('has no more attempts in a known browser, and none for another user or with a cookie that the host did not make', async () => {
    const [name, other] = [await user(), await user()];
    const own = browser();
    await own.signIn(name, address()).expect(204);
    await attack(other);
    await own.signIn(other, address()).expect(429);
    const forged = `maestro_device=${'a'.repeat(22)}.${'b'.repeat(43)}`;
    await browser().signIn(other, address()).set('cookie', forged).expect(429);

    for (let n = 0; n < 10; n += 1) await own.signIn(name, address(), 'wrong').expect(401);
    await own.signIn(name, address()).expect(429);
  });

  it('gains nothing by X-Forwarded-For where no proxy is trusted', async () => {
    const direct = await startHostApp(database, { role: 'api' });
    try {
      const name = await user();
      const own = browser(direct);
      await own.signIn(name, '192.0.2.250').expect(204);
      await attack(name, direct, () => '127.0.0.1');

      // Everybody seems to be at one address there.
      await browser(direct).signIn(name, '192.0.2.251').expect(429);
      await own.signIn(name, '192.0.2.252').expect(204);
    } finally {
      await direct.close();
    }
  });
});
