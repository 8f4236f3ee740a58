import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { inUnlimitedTransaction } from '../database/in-transaction.js';
import { CredentialVault } from './credential-vault.js';
import { SecretSealer } from './secret-sealer.js';
import { KeyFile } from './key-file.js';
import { prepareMasterKeys } from './master-keys.js';
import { rotateMasterKey } from './rotate-master-key.js';

describe('CredentialVault', () => {
  let db: TestDatabase;
  let dataDir: string;
  let vault: CredentialVault;

  beforeAll(async () => {
    db = await createTestDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'maestro-vault-'));
    vault = await newVault();
  });

  afterAll(async () => {
    await db.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const newVault = async () =>
    new CredentialVault(db.pool, new SecretSealer(await prepareMasterKeys(db.pool, new KeyFile(dataDir))));
  const newConnection = async () => {
    const id = randomUUID();
    await db.pool.query(`insert into connection (id, name, provider) values ($1, 'a', 'digitalocean')`, [id]);
    return id;
  };

  it('gives back what was sealed last, and keeps it nowhere else', async () => {
    const id = await newConnection();

    await vault.seal(id, { token: 'the first' });
    await vault.seal(id, { token: 'the second' });

    await expect(vault.open(id)).resolves.toEqual({ token: 'the second' });
    const { rows } = await db.pool.query('select * from credential where connection_id = $1', [id]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('the second');
  });

  it('has none for a connection that was given none', async () => {
    await expect(vault.open(randomUUID())).resolves.toBeUndefined();
  });

  it('forgets at once', async () => {
    const id = await newConnection();
    await vault.seal(id, { token: 'secret' });

    await vault.remove(id);

    await expect(vault.open(id)).resolves.toBeUndefined();
  });

  it('keeps nothing of a transaction that fails', async () => {
    const id = await newConnection();

    const failing = inUnlimitedTransaction(db.pool, async (tx) => {
      await vault.seal(id, { token: 'secret' }, tx);
      throw new Error('on purpose');
    });

    await expect(failing).rejects.toThrow('on purpose');
    await expect(vault.open(id)).resolves.toBeUndefined();
  });

  it('does not open what was sealed for another connection', async () => {
    const [one, other] = [await newConnection(), await newConnection()];
    await vault.seal(one, { token: 'of the one' });
    await vault.seal(other, { token: 'of the other' });

    await db.pool.query(
      'update credential set envelope = (select envelope from credential where connection_id = $1) where connection_id = $2',
      [one, other],
    );

    await expect(vault.open(other)).rejects.toThrow('belongs to another record');
    await vault.remove(other);
  });

  it('goes on while keys are replaced, in every host', async () => {
    const hosts = [vault, await newVault(), await newVault()];
    const ids = await Promise.all(Array.from({ length: 12 }, newConnection));
    await Promise.all(ids.map((id) => vault.seal(id, { id, turn: -1 })));
    let isOver = false;
    const work = ids.map(async (id, index) => {
      let turn = 0;
      for (; !isOver || turn < 3; turn += 1) {
        await hosts[(index + turn) % 3]?.seal(id, { id, turn });
        expect(await hosts[(index + turn + 1) % 3]?.open(id)).toEqual({ id, turn });
      }
      return turn - 1;
    });

    const rotations = [];
    for (let count = 0; count < 5; count += 1) rotations.push(await rotateMasterKey(db.pool, new KeyFile(dataDir)));
    isOver = true;
    const turns = await Promise.all(work);

    const last = rotations.at(-1)?.keyId;
    expect((await new KeyFile(dataDir).read()).map((key) => key.id)).toEqual([last]);
    const { rows } = await db.pool.query('select distinct key_id from credential');
    expect(rows).toEqual([{ key_id: last }]);
    const fresh = await newVault();
    for (const [index, id] of ids.entries()) await expect(fresh.open(id)).resolves.toEqual({ id, turn: turns[index] });
  });

  it('lets two replace the key at once, one after the other', async () => {
    const id = await newConnection();
    await vault.seal(id, { token: 'secret' });

    const rotations = await Promise.all([1, 2].map(() => rotateMasterKey(db.pool, new KeyFile(dataDir))));

    expect(new Set(rotations.map(({ keyId }) => keyId)).size).toBe(2);
    expect(await new KeyFile(dataDir).read()).toHaveLength(1);
    await expect((await newVault()).open(id)).resolves.toEqual({ token: 'secret' });
  });
});
