import { CheckedAccount } from '../../../test/checked-account.js';
import { createHostDatabase } from '../../../test/host-database.js';
import { type HostApp, startHostApp } from '../../../test/host-app.js';
import type { TestDatabase } from '../../../test/test-database.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import type { Expiry } from './expiry.dto.js';

const CERTIFICATE = 'digitalocean.certificate';
const DAY_MS = 86_400_000;

describe('what expires', () => {
  let database: TestDatabase;
  let host: HostApp;

  beforeAll(async () => {
    database = await createHostDatabase();
    host = await startHostApp(database, { role: 'api' });
  });

  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  it('is listed with the earliest first, up to some days ahead, and without what is gone', async () => {
    const account = await CheckedAccount.of(database.pool, host.app.get(PluginRegistry), 'digitalocean');
    const inDays = (days: number): string => new Date(new Date().getTime() + days * DAY_MS).toISOString();
    const ids = await account.write([
      { kind: CERTIFICATE, uid: 'later', attributes: { validUntil: inDays(60) } },
      { kind: CERTIFICATE, uid: 'past', attributes: { validUntil: inDays(-1) } },
      { kind: CERTIFICATE, uid: 'soon', attributes: { validUntil: inDays(5) } },
      { kind: CERTIFICATE, uid: 'strange', attributes: { validUntil: 'soon' } },
      { kind: CERTIFICATE, uid: 'gone', attributes: { validUntil: inDays(5) } },
    ]);
    await account.markGone(ids.slice(4));
    const list = async (query: string) => (await host.get(`/api/v1/expiries?${query}`).expect(200)).body;
    const names = async (query: string): Promise<string[]> =>
      (await list(query)).items.map(({ resource: { name } }: Expiry) => name);

    expect(await names('days=90')).toEqual(['past', 'soon', 'later']);
    expect(await names('days=30')).toEqual(['past', 'soon']);
    expect(await list('limit=1')).toMatchObject({
      cut: true,
      items: [{ resource: { name: 'past', kind: CERTIFICATE } }],
    });
    expect(await names('connection=0b0c7f3e-6d0e-4a69-8f0e-0d7b8a5a1c11')).toEqual([]);
  });
});
