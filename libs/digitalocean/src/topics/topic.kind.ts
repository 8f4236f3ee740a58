import { defineKind, known, SCHEDULES, text, topic } from '@maestro/core';
import { z } from 'zod';
import { DATABASE, toDatabase } from '../databases/under-database.js';
import { Amount, Text } from '../rows/row-schema.js';

/** Every topic of a Kafka cluster: GET /v2/databases/{id}/topics. */
export const topicKind = defineKind(topic, {
  kind: 'digitalocean.topic',
  parent: DATABASE,
  parentWhere: { engine: ['kafka'] },
  task: 'topic-list',
  access: 'get_all_topics',
  scopes: [{ name: 'database:read' }],
  schedule: SCHEDULES.everySixHours,
  page: 'https://cloud.digitalocean.com/databases/{parent}/topics',
  terraform: [{ type: 'digitalocean_database_kafka_topic', id: '{parent},{id}', state: '{cluster_id},{name}' }],
  relations: { 'member-of': [DATABASE] },
  list: { path: '/v2/databases/{parent}/topics', items: 'topics', paging: 'whole', id: '/name' },
  // Specification, `kafka_topic`.
  row: z.object({ name: z.string().min(1), state: Text, partition_count: Amount, replication_factor: Amount }),
  map: (row, part) => ({
    uid: row.name,
    name: row.name,
    region: part.parent?.region,
    status: text(row.state),
    active: row.state === 'active',
    attributes: {
      databaseId: part.id,
      partitionCount: known(row.partition_count),
      replicationFactor: known(row.replication_factor),
    },
    relations: toDatabase('member-of', part),
  }),
});
