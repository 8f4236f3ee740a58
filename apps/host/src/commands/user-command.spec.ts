import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { changeUser, inviteUser, type InvitedUser, type UserChange } from './user-command.js';

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

  async function change(name: string, wanted: UserChange): Promise<string> {
    const said: string[] = [];
    await changeUser({ databaseUrl: test.url, dataDir: '' }, name, wanted, (text) => said.push(text));
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
    await expect(run({ name: 'ADA', role: 'viewer' })).rejects.toThrow('last admin');
    await run({ name: 'grace' });
    const second = await run({ name: 'ADA', role: 'viewer' });

    expect(first).toMatch(
      /Reset the user Ada, of the role admin[^]*\nhttps:\/\/maestro.example.com\/sign-in\/password#/,
    );
    expect(kept).toMatchObject([{ role: 'admin', disabled_at: null, password: null }]);
    expect(second).toContain('of the role viewer.');
    const { rows } = await test.pool.query(`select action from audit_event where detail->>'name' = 'Ada' order by id`);
    expect(rows.map(({ action }) => action)).toEqual([
      ...['user.create', 'user.reset', 'user.update', 'user.reset', 'user.reset', 'user.update'],
    ]);
  });

  it('refuses a name of no user that could be, and one of the identity provider', async () => {
    await test.pool.query(
      `insert into person (name, issuer, subject, role) values ('zoe', 'https://i', '1', 'viewer')`,
    );

    await expect(run({ name: ' ' })).rejects.toThrow('must be one line');
    await expect(run({ name: 'zoe' })).rejects.toThrow('identity provider');
  });

  it('renames, disables, enables and deletes a user, but not the last admin', async () => {
    await test.pool.query('delete from person');
    await run({ name: 'kim' });
    await run({ name: 'max', role: 'viewer' });

    expect(await change('MAX', { rename: ' Max Planck ', disable: true })).toBe(
      'Renamed the user max to Max Planck.\nDisabled the user Max Planck.\n',
    );
    expect(await change('max planck', { enable: true })).toBe('Enabled the user Max Planck.\n');
    for (const wanted of [{ remove: true }, { disable: true }])
      await expect(change('kim', wanted)).rejects.toThrow('last admin');
    await expect(change('kim', { rename: 'max planck' })).rejects.toThrow('another user');
    expect(await change('max planck', { remove: true })).toBe('Deleted the user Max Planck.\n');
    await expect(change('max planck', { enable: true })).rejects.toThrow('There is no user max planck');
    expect((await row()).map(({ name }: { name: string }) => name)).toEqual(['kim']);
  });
});
