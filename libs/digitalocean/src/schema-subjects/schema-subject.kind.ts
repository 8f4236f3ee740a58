import { defineKind, ids, SCHEDULES, text, schemaSubject } from '@maestro/core';
import { z } from 'zod';
import { DATABASE, toDatabase } from '../databases/under-database.js';
import { Id, Text } from '../rows/row-schema.js';

/** Every subject in the schema registry of a Kafka cluster: GET /v2/databases/{id}/schema-registry. */
export const schemaSubjectKind = defineKind(schemaSubject, {
  kind: 'digitalocean.schema-subject',
  parent: DATABASE,
  parentWhere: { engine: ['kafka'] },
  task: 'schema-subject-list',
  access: 'get_all_schema_subjects',
  scopes: [{ name: 'database:read' }],
  schedule: SCHEDULES.everySixHours,
  page: 'https://cloud.digitalocean.com/databases/{parent}/schema-registry',
  relations: { 'member-of': [DATABASE] },
  list: { path: '/v2/databases/{parent}/schema-registry', items: 'subjects', paging: 'whole', id: '/subject_name' },
  // Specification, `kafka_schema_verbose`.
  row: z.object({ subject_name: z.string().min(1), schema_id: Id.nullish(), schema_type: Text }),
  map: (row, part) => ({
    uid: row.subject_name,
    name: row.subject_name,
    region: part.parent?.region,
    active: true,
    attributes: {
      databaseId: part.id,
      schemaType: text(row.schema_type),
      schemaId: ids([row.schema_id])[0],
    },
    relations: toDatabase('member-of', part),
  }),
});
