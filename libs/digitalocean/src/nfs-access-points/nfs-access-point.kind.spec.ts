import { nfsAccessPointKind } from './nfs-access-point.kind.js';

const mapped = (row: object) =>
  nfsAccessPointKind.resource({ id: 'p1', status: 'ACCESS_POINT_ACTIVE', ...row }, { id: 'share' });

describe('an access point of an NFS share', () => {
  it('is attached to its share, and in the network that it is pinned to', () => {
    const point = mapped({ name: 'other', path: '/other', vpc_id: 'v1' });

    expect(point).toMatchObject({ key: { uid: 'share/p1' }, name: 'other', status: 'active', active: true });
    expect(point.attributes).toMatchObject({ shareId: 'share', path: '/other', vpcId: 'v1' });
    expect(point.relations.map(({ type, to }) => [type, to.kind, 'uid' in to && to.uid])).toEqual([
      ['attached-to', 'digitalocean.nfs-share', 'share'],
      ['member-of', 'digitalocean.vpc', 'v1'],
    ]);
  });

  it('tells which clients it serves', () => {
    const access_policy = { protocols: ['NFS4'], squash_config: 'ROOT_SQUASH' };

    expect(mapped({ access_policy }).attributes).toMatchObject({ protocols: ['NFS4'], squash: 'ROOT_SQUASH' });
    expect(mapped({ access_policy: null }).attributes).toMatchObject({ protocols: [], squash: undefined });
  });

  it.each(['ACCESS_POINT_CREATING', 'ACCESS_POINT_DELETED', 'QUANTUM', null])(
    'is not active with the status %p',
    (status) => {
      expect(mapped({ status }).active).toBe(false);
    },
  );
});
