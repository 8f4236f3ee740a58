import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { CredentialVault } from './credential-vault.js';
import { SecretSealer } from './secret-sealer.js';
import { EnvironmentKeys, type KeySource } from './key-sources.js';
import { KeyFile } from './key-file.js';
import { prepareMasterKeys } from './master-keys.js';
import { rotateMasterKey } from './rotate-master-key.js';

describe('the master key', () => {
  let db: TestDatabase;
  let dataDir: string;
  let path: string;

  beforeEach(async () => {
    db = await createTestDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'maestro-keys-'));
    path = join(dataDir, 'master.key');
  });

  afterEach(async () => {
    await db.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const prepare = (source: KeySource = new KeyFile(dataDir)) => prepareMasterKeys(db.pool, source);
  const vault = async () => new CredentialVault(db.pool, new SecretSealer(await prepare()));
  const newConnection = async () => {
    const id = randomUUID();
    await db.pool.query(`insert into connection (id, name, provider) values ($1, 'a', 'digitalocean')`, [id]);
    return id;
  };

  it('is made at the first start, in a file that only its owner can read', async () => {
    await prepare();

    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await new KeyFile(dataDir).read()).toHaveLength(1);
    expect(await readdir(dataDir)).toEqual(['master.key']);
  });

  it('is waited for only so long, and the message says what to do', async () => {
    const other = await db.pool.connect();
    await other.query(`begin; select pg_advisory_xact_lock(${0x7365616c})`);

    const preparing = prepareMasterKeys(db.pool, new KeyFile(dataDir), 50);

    await expect(preparing).rejects.toThrow(
      /kept the master keys of this database locked for 0\.05 s.*pg_terminate_backend/,
    );
    await other.query('rollback');
    other.release();
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('stays the same at the next start', async () => {
    await prepare();
    const before = await readFile(path, 'utf8');

    await prepare();

    expect(await readFile(path, 'utf8')).toBe(before);
  });

  it('is made once by hosts that start together', async () => {
    const [one, other] = await Promise.all([prepare(), prepare()]);

    const [key] = await new KeyFile(dataDir).read();
    const { rows } = await db.pool.query('select key_id from master_key');
    expect(rows).toEqual([{ key_id: key?.id }]);
    await expect(one.find(key?.id ?? '')).resolves.toEqual(await other.find(key?.id ?? ''));
  });

  it('is not created again if it is missing but was used before', async () => {
    await prepare();
    await rm(path);

    await expect(prepare()).rejects.toThrow('Restore it from your copy');
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('is not created again if credentials are encrypted with it, even without another trace of the key', async () => {
    const id = await newConnection();
    await (await vault()).seal(id, { token: 'secret' });
    await db.pool.query('delete from master_key');
    await rm(path);

    await expect(prepare()).rejects.toThrow(/sealed with the master key [0-9a-f]{16}, which is not in .*master.key/);
  });

  it('is refused when it is another one, and nothing is changed', async () => {
    await prepare();
    const before = await db.pool.query('select * from master_key');

    await expect(prepare(new EnvironmentKeys(Buffer.alloc(32, 9)))).rejects.toThrow('is not in MAESTRO_MASTER_KEY');
    expect((await db.pool.query('select * from master_key')).rows).toEqual(before.rows);
  });

  it('is refused when its check was damaged', async () => {
    await prepare();
    await db.pool.query(`update master_key set "check" = left("check", -3) || 'AAA'`);

    await expect(prepare()).rejects.toThrow('was changed');
  });

  it.each([0o644, 0o640, 0o602])('is refused when others reach its file (mode %i)', async (mode) => {
    await prepare();
    await chmod(path, mode);

    await expect(prepare()).rejects.toThrow(`chmod 600 ${path}`);
  });

  it.each(['', 'not a key', `${Buffer.alloc(31).toString('base64')}\n`])(
    'is refused when its file is damaged: "%s"',
    async (text) => {
      await writeFile(path, text, { mode: 0o600 });

      await expect(prepare()).rejects.toThrow('is no key file');
      expect(await readFile(path, 'utf8')).toBe(text);
    },
  );

  it('is replaced with nothing left of the old one', async () => {
    const [id, before] = [await newConnection(), await vault()];
    await before.seal(id, { token: 'secret' });
    const old = (await readFile(path, 'utf8')).split('\n')[1];

    const { keyId, resealed } = await rotateMasterKey(db.pool, new KeyFile(dataDir));

    const text = await readFile(path, 'utf8');
    expect(resealed).toBe(1);
    expect((await new KeyFile(dataDir).read()).map((key) => key.id)).toEqual([keyId]);
    expect(text).not.toContain(old);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await expect((await vault()).open(id)).resolves.toEqual({ token: 'secret' });
    const { rows } = await db.pool.query('select key_id from master_key where retired_at is null');
    expect(rows).toEqual([{ key_id: keyId }]);
  });

  it('stays unchanged if a credential cannot be decrypted', async () => {
    const [good, bad] = [await newConnection(), await newConnection()];
    const before = await vault();
    await before.seal(good, { token: 'good' });
    await before.seal(bad, { token: 'bad' });
    await db.pool.query(`update credential set envelope = left(envelope, -3) || 'AAA' where connection_id = $1`, [bad]);
    const rows = await db.pool.query('select * from credential order by 1');

    await expect(rotateMasterKey(db.pool, new KeyFile(dataDir))).rejects.toThrow(bad);

    expect((await db.pool.query('select * from credential order by 1')).rows).toEqual(rows.rows);
    await expect((await vault()).open(good)).resolves.toEqual({ token: 'good' });
  });

  it('of the environment is replaced by the one before it', async () => {
    const [older, newer] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const id = await newConnection();
    const before = new CredentialVault(db.pool, new SecretSealer(await prepare(new EnvironmentKeys(older))));
    await before.seal(id, { token: 'secret' });
    const both = new EnvironmentKeys(Buffer.concat([newer, older]));
    await expect(rotateMasterKey(db.pool, new EnvironmentKeys(older))).rejects.toThrow('no newer key');
    const running = new CredentialVault(db.pool, new SecretSealer(await prepare(both)));
    await running.seal(id, { token: 'still the older key' });
    await expect(before.open(id)).resolves.toEqual({ token: 'still the older key' });

    await rotateMasterKey(db.pool, both);

    await expect(running.open(id)).resolves.toEqual({ token: 'still the older key' });
    const after = new CredentialVault(db.pool, new SecretSealer(await prepare(new EnvironmentKeys(newer))));
    await expect(after.open(id)).resolves.toEqual({ token: 'still the older key' });
    await expect(before.open(id)).rejects.toThrow('is not in MAESTRO_MASTER_KEY');
    await expect(before.seal(id, {})).rejects.toThrow('the same keys as the others');
  });
});
