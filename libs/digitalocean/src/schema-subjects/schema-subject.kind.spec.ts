import { schemaSubjectKind } from './schema-subject.kind.js';

describe('a schema subject', () => {
  it('is a member of its Kafka cluster, and its schema has an id of its own', () => {
    const row = { subject_name: 'events-value', schema_id: 12345, schema_type: 'AVRO' };

    expect(schemaSubjectKind.resource(row, { id: 'cluster' })).toMatchObject({
      key: { uid: 'cluster/events-value' },
      attributes: { schemaId: '12345', schemaType: 'AVRO' },
      relations: [{ type: 'member-of', to: { kind: 'digitalocean.database', uid: 'cluster' } }],
    });
  });

  it('may have no schema', () => {
    const row = { subject_name: 'empty', schema_id: null, schema_type: '' };

    expect(schemaSubjectKind.resource(row, { id: 'cluster' }).attributes).toEqual({ databaseId: 'cluster' });
  });
});
