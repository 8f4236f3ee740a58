import { defineKind, known, SCHEDULES, text, searchIndex } from '@maestro/core';
import { z } from 'zod';
import { DATABASE, toDatabase } from '../databases/under-database.js';
import { Amount, Text } from '../rows/row-schema.js';

/** Every index of an OpenSearch cluster: GET /v2/databases/{id}/indexes. None is read by its name. */
export const searchIndexKind = defineKind(searchIndex, {
  kind: 'digitalocean.search-index',
  parent: DATABASE,
  parentWhere: { engine: ['opensearch'] },
  task: 'search-index-list',
  access: 'get_all_search_indexes',
  scopes: [{ name: 'database:read' }],
  schedule: SCHEDULES.everySixHours,
  page: 'https://cloud.digitalocean.com/databases/{parent}/indexes',
  relations: { 'member-of': [DATABASE] },
  // How large an index is changes with every document.
  volatile: ['/raw/size'],
  list: {
    path: '/v2/databases/{parent}/indexes',
    items: 'indexes',
    paging: 'whole',
    id: '/index_name',
    readById: false,
  },
  // Specification, `opensearch_index`.
  row: z.object({
    index_name: z.string().min(1),
    status: Text,
    health: Text,
    created_time: Text,
    number_of_shards: Amount,
    number_of_replicas: Amount,
  }),
  map: (row, part) => ({
    uid: row.index_name,
    name: row.index_name,
    region: part.parent?.region,
    status: text(row.status),
    active: row.status === 'open',
    createdAt: text(row.created_time),
    attributes: {
      databaseId: part.id,
      health: text(row.health),
      shardCount: known(row.number_of_shards),
      replicaCount: known(row.number_of_replicas),
    },
    relations: toDatabase('member-of', part),
  }),
});
