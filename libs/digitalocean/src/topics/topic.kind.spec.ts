import { topicKind } from './topic.kind.js';

const mapped = (row: object) => topicKind.resource({ name: 'events', ...row }, { id: 'cluster' });

describe('a topic', () => {
  it('is a member of its Kafka cluster', () => {
    expect(mapped({ state: 'active', partition_count: 3 })).toMatchObject({
      ...{ key: { uid: 'cluster/events' }, active: true },
      attributes: { databaseId: 'cluster', partitionCount: 3, replicationFactor: undefined },
      relations: [{ type: 'member-of', to: { kind: 'digitalocean.database', uid: 'cluster' } }],
    });
  });

  it.each(['configuring', 'deleting', '', null])('is not active in the state %p', (state) => {
    expect(mapped({ state }).active).toBe(false);
  });

  it('is asked for under Kafka clusters only', () => {
    expect(topicKind.type.parentWhere).toEqual({ engine: ['kafka'] });
  });
});
