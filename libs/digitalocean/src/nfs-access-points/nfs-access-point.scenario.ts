import { embeddedScenario, numberedUuid } from '@maestro/testkit';

const access_policy = {
  ...{ anonuid: 65534, anongid: 65534, protocols: ['NFS4', 'NFS'] },
  ...{ squash_config: 'ROOT_SQUASH', identity_enforcement_enabled: false },
};

const point = {
  ...{ id: 'becd9f04-8afa-4ccd-b03e-9676447df603', name: 'default', path: '/', is_default: true, access_policy },
  ...{ status: 'ACCESS_POINT_ACTIVE', created_at: '2026-02-03T10:05:05Z', updated_at: '2026-02-03T10:05:15Z' },
  share_id: '0a1b2c3d-4e5f-6a7b-8c9d-0e1f2a3b4c5d',
};

export const nfsAccessPointScenario = embeddedScenario(
  { in: 'digitalocean.nfs-share', at: '/access_points' },
  {
    kind: 'digitalocean.nfs-access-point',
    samples: [
      point,
      {
        ...{ ...point, id: '7659ce91-354d-4f61-9cda-ae2c7feb61d9', name: 'other', path: '/other', is_default: false },
        vpc_id: '760e09ef-dc84-11e8-981e-3cfdfeaae000',
      },
    ],
    copy: (sample, n) => ({ ...sample, id: numberedUuid(n), name: `point-${n}` }),
    id: (row) => String(row['id']),
    unreadable: { ...point, id: null },
    lacks: ['tags'],
  },
);
