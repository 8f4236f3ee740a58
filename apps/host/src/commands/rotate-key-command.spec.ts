import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConnectionsApp, openConnectionsApp } from '../../test/connections-app.js';
import { CredentialVault } from '../credentials/credential-vault.js';
import { rotateKey } from './rotate-key-command.js';

const TOKEN = `dop_v1_${'a'.repeat(64)}`;

describe('maestro-host rotate-key', () => {
  let host: ConnectionsApp;

  beforeEach(async () => {
    host = await openConnectionsApp();
  });

  afterEach(() => host.close());

  const create = async () => {
    const body = { name: 'Any', provider: 'digitalocean', credentials: { token: TOKEN } };
    return (await host.call('post', '/connections').send(body).expect(201)).body.id as string;
  };
  const opened = (id: string) => host.app.get(CredentialVault, { strict: false }).open(id);

  it('gives a running host a new key, without a word of either', async () => {
    const id = await create();
    const path = join(host.config.dataDir, 'master.key');
    const before = await readFile(path, 'utf8');
    const said: string[] = [];

    await rotateKey({ ...host.config, databaseUrl: host.db.url }, (text) => said.push(text));

    const after = await readFile(path, 'utf8');
    expect(after).not.toBe(before);
    expect(said.join('')).toMatch(/^The master key is [0-9a-f]{16} now. Credentials encrypted again with it: 1.\n$/);
    await expect(opened(id)).resolves.toEqual({ token: TOKEN });
    await expect(opened(await create())).resolves.toEqual({ token: TOKEN });
    const { rows } = await host.db.pool.query('select count(distinct key_id)::int as keys from credential');
    expect(rows).toEqual([{ keys: 1 }]);
  });

  it('refuses where the key is not, and changes nothing', async () => {
    await create();
    const elsewhere = await mkdtemp(join(tmpdir(), 'maestro-elsewhere-'));

    const rotating = rotateKey({ dataDir: elsewhere, databaseUrl: host.db.url }, () => undefined);

    await expect(rotating).rejects.toThrow('Restore it from your copy');
    await rm(elsewhere, { recursive: true });
  });
});
