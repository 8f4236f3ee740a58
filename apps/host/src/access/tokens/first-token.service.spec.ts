import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { AuditService } from '../audit/audit.service.js';
import { FirstToken } from './first-token.service.js';
import { BearerToken } from './bearer-token.js';
import { TokenStore } from './token-store.js';

describe('FirstToken', () => {
  let test: TestDatabase;

  beforeEach(async () => {
    test = await createTestDatabase();
  });

  afterEach(() => test.drop());

  const ensure = (adminToken?: string) =>
    new FirstToken(test.pool, new AuditService(test.pool), { adminToken }).ensure();
  const roleOf = async (token: string) => (await new TokenStore(test.pool).findCaller(BearerToken.hash(token)))?.role;
  const actions = async () => (await new AuditService(test.pool).list(10)).map(({ action }) => action);

  it('makes an admin token at the first start only', async () => {
    const first = (await ensure()) ?? '';
    const second = await ensure();

    expect(await roleOf(first)).toBe('admin');
    expect(second).toBeUndefined();
    expect(await actions()).toEqual(['token.create']);
  });

  it('makes one token when several hosts start at once', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => ensure()));

    expect(made.filter((token) => token !== undefined)).toHaveLength(1);
  });

  it('lets an admin in again when every admin token has expired', async () => {
    await ensure();
    await test.pool.query(`update api_token set expires_at = now() - interval '1 second'`);

    const again = (await ensure()) ?? '';

    expect(await roleOf(again)).toBe('admin');
  });

  it('sets the token of the configuration, and shows none', async () => {
    const shown = [await ensure('configured-1'), await ensure('configured-1')];

    expect(shown).toEqual([undefined, undefined]);
    expect(await roleOf('configured-1')).toBe('admin');
    expect(await actions()).toEqual(['token.configure']);
  });

  it('replaces the token that the configuration set before, and no other', async () => {
    const first = (await ensure()) ?? '';
    await ensure('configured-1');

    await ensure('configured-2');

    expect(await roleOf('configured-1')).toBeUndefined();
    expect(await roleOf('configured-2')).toBe('admin');
    expect(await roleOf(first)).toBe('admin');
  });

  it('takes over a token that was made before, and one that was revoked', async () => {
    await test.pool.query(`insert into api_token (name, role, hash) values ('made', 'viewer', $1)`, [
      BearerToken.hash('configured-1'),
    ]);

    await ensure('configured-1');
    const taken = await roleOf('configured-1');
    await test.pool.query('update api_token set revoked_at = now()');
    await ensure('configured-1');

    expect(taken).toBe('admin');
    expect(await roleOf('configured-1')).toBe('admin');
  });
});
