import { nfsSnapshotKind } from './nfs-snapshot.kind.js';

const mapped = (row: object) => nfsSnapshotKind.resource({ id: 's1', share_id: 'share', status: 'ACTIVE', ...row });

describe('a snapshot of an NFS share', () => {
  it('is a copy of its share', () => {
    const copy = mapped({ name: 'daily', size_gib: 50, region: 'atl1' });

    expect(copy).toMatchObject({ name: 'daily', region: 'atl1', status: 'active', active: true });
    expect(copy.attributes).toMatchObject({
      sourceType: 'file-share',
      sourceId: 'share',
      sizeGb: 50,
      regions: ['atl1'],
    });
    expect(copy.relations).toMatchObject([
      { type: 'snapshot-of', to: { kind: 'digitalocean.nfs-share', uid: 'share' } },
    ]);
  });

  it('is read without a name, a size and a region, and with a new status', () => {
    expect(mapped({ name: null, size_gib: null, region: '', status: 'QUANTUM' })).toMatchObject({
      ...{ name: 's1', status: 'quantum', active: false, attributes: { regions: [] } },
    });
  });

  it.each([{ id: null }, { share_id: null }, { share_id: '' }])('is unreadable with %j', (row) => {
    expect(() => mapped(row)).toThrow('cannot be read: ');
  });
});
