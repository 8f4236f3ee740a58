import { databaseReplicaKind } from './database-replica.kind.js';
import { databaseReplicaScenario } from './database-replica.scenario.js';

const mapped = (row: object) => databaseReplicaKind.resource({ name: 'read-01', ...row }, { id: 'cluster' });

describe('a read replica', () => {
  it('is known by its name below its database, also where the API gives it no id', () => {
    const replica = mapped({ private_network_uuid: 'v1' });

    expect(replica).toMatchObject({ key: { uid: 'cluster/read-01' }, attributes: { databaseId: 'cluster' } });
    expect(replica.relations.map(({ type, to }) => [type, 'uid' in to && to.uid])).toEqual([
      ['replica-of', 'cluster'],
      ['member-of', 'v1'],
    ]);
  });

  it('shows no password', () => {
    for (const sample of databaseReplicaScenario.samples)
      expect(JSON.stringify(databaseReplicaKind.resource(sample, { id: 'cluster' }))).not.toMatch(/made-up-|doadmin:/);
  });

  it('may have no connection yet', () => {
    expect(mapped({ connection: null, status: 'creating' })).toMatchObject({
      ...{ active: false, status: 'creating' },
      attributes: { hostName: undefined, storageGb: undefined },
    });
  });
});
