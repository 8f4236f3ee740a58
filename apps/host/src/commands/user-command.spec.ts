import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { inviteUser, type InvitedUser } from './user-command.js';

describe('maestro-host user', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase();
  });

  afterAll(() => test.drop());

  async function run(user: InvitedUser, publicUrl?: string): Promise<string> {
    const said: string[] = [];
    const config = { databaseUrl: test.url, dataDir: '', port: 3000, basePath: '/m', publicUrl };
    await inviteUser(config, user, (text) => said.push(text));
    return said.join('');
  }

  const row = async () => (await test.pool.query('select * from person')).rows;

  it('creates an admin, prints the link, and keeps a hash of it', async () => {
    const said = await run({ name: ' Ada ' });

    const [, code = ''] = /^http:\/\/localhost:3000\/m\/sign-in\/password#([\w-]{43})$/m.exec(said) ?? [];
    expect(said).toContain('Created the user Ada, of the role admin.');
    expect(code).not.toBe('');
    expect(await row()).toMatchObject([{ name: 'Ada', role: 'admin', password: null }]);
    expect(JSON.stringify(await row())).not.toContain(code);
  });

  it('resets a user, who is enabled again and keeps the role unless another one is given', async () => {
    await test.pool.query(`update person set disabled_at = now(), password = 'x'`);
    const first = await run({ name: 'ada' }, 'https://maestro.example.com');
    const kept = await row();
    const second = await run({ name: 'ADA', role: 'viewer' });

    expect(first).toMatch(
      /Reset the user Ada, of the role admin[^]*\nhttps:\/\/maestro.example.com\/sign-in\/password#/,
    );
    expect(kept).toMatchObject([{ role: 'admin', disabled_at: null, password: null }]);
    expect(second).toContain('of the role viewer.');
    const { rows } = await test.pool.query('select action, token_id from audit_event order by id');
    expect(rows.map(({ action }) => action)).toEqual([
      ...['user.create', 'user.reset', 'user.update', 'user.reset', 'user.update'],
    ]);
  });

  it('refuses a name of no user that could be, and one of the identity provider', async () => {
    await test.pool.query(
      `insert into person (name, issuer, subject, role) values ('zoe', 'https://i', '1', 'viewer')`,
    );

    await expect(run({ name: ' ' })).rejects.toThrow('must be one line');
    await expect(run({ name: 'zoe' })).rejects.toThrow('identity provider');
  });
});
