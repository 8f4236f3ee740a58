import { nfsShareKind } from './nfs-share.kind.js';

const ID = '0a1b2c3d-4e5f-6a7b-8c9d-0e1f2a3b4c5d';
const mapped = (row: object) => nfsShareKind.resource({ id: ID, name: 'drive', status: 'ACTIVE', ...row });

describe('an NFS share', () => {
  it('is in the networks that reach it, each once', () => {
    const share = mapped({ vpc_ids: ['v1', 'v2', 'v1'] });

    expect(share.relations.map(({ type, to }) => [type, 'uid' in to && to.uid])).toEqual([
      ['member-of', 'v1'],
      ['member-of', 'v2'],
    ]);
  });

  it.each(['CREATING', 'INACTIVE', 'FAILED', 'DELETED', 'QUANTUM', null])('is not active while it is %p', (status) => {
    expect(mapped({ status }).active).toBe(false);
  });

  it('is read where all but its id is missing or null', () => {
    const none = { name: null, size_gib: null, vpc_ids: null, access_points: null, host: '', region: null };

    expect(mapped(none)).toMatchObject({ name: ID, relations: [], attributes: { networkIds: [] } });
  });
});
