import { databaseBackupKind } from './database-backup.kind.js';

const parent = {
  key: { provider: 'digitalocean', kind: 'digitalocean.database', uid: 'cluster' },
  ...{ name: 'backend', region: 'nyc3', tags: [], attributes: {} },
};
const mapped = (row: object) => databaseBackupKind.resource(row, { id: 'cluster', parent });

describe('a backup of a database', () => {
  it('is known by its time below its database, because it has no id', () => {
    expect(mapped({ created_at: '2026-02-11T18:42:27Z', size_gigabytes: 0.03 })).toMatchObject({
      key: { uid: 'cluster/2026-02-11T18:42:27Z' },
      ...{ name: 'backend 2026-02-11T18:42:27Z', region: 'nyc3', createdAt: '2026-02-11T18:42:27Z' },
      attributes: { databaseId: 'cluster', sizeGb: 0.03 },
      relations: [{ type: 'snapshot-of', to: { kind: 'digitalocean.database', uid: 'cluster' } }],
    });
  });

  it('is unreadable without its time', () => {
    expect(() => mapped({ created_at: '', size_gigabytes: 1 })).toThrow('created_at');
  });

  it('may not tell its size', () => {
    expect(mapped({ created_at: '2026-02-11T18:42:27Z', size_gigabytes: null }).attributes.sizeGb).toBeUndefined();
  });
});
