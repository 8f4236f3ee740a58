import { database, defineKind, list, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { hostOf } from '../rows/host-of.js';
import { memberOf } from '../rows/member-of.js';
import { Id, Tags, Text } from '../rows/row-schema.js';
import { PROJECT_SCOPE, TAG_SCOPE } from '../rows/scopes.constants.js';

/** Every vector database: GET /v2/vector-databases, whose total is not where other lists have it. All of them run Weaviate. */
export const vectorDatabaseKind = defineKind(database, {
  kind: 'digitalocean.vector-database',
  task: 'vector-database-list',
  access: 'get_all_vector_databases',
  title: 'Vector databases',
  optional: true,
  scopes: [{ name: 'database:read' }, PROJECT_SCOPE, TAG_SCOPE],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/vector-databases/{uid}',
  terraform: [{ type: 'digitalocean_vector_database' }],
  relations: { 'member-of': ['digitalocean.project'], 'created-from': ['digitalocean.vector-database'] },
  ids: ['uuid'],
  volatile: ['/raw/updated_at'],
  list: {
    path: '/v2/vector-databases',
    items: 'vector_dbs',
    paging: { parameter: 'page', size: { parameter: 'per_page', max: 200 }, total: '/total' },
  },
  // Specification, `vectordbVectorDB`.
  row: z.object({
    id: Id,
    name: Text,
    region: Text,
    size: Text,
    status: Text,
    created_at: Text,
    tags: Tags,
    project_id: Text,
    forked_from_id: Text,
    endpoints: z.object({ http: Text }).nullish(),
    config: z.object({ weaviate_version: Text }).nullish(),
  }),
  map: (row) => ({
    uid: row.id,
    name: text(row.name) ?? String(row.id),
    region: text(row.region),
    status: text(row.status),
    active: row.status === 'active',
    createdAt: text(row.created_at),
    tags: list(row.tags),
    attributes: {
      engine: 'weaviate',
      version: text(row.config?.weaviate_version),
      size: text(row.size),
      hostName: hostOf(row.endpoints?.http),
      projectId: text(row.project_id),
      pendingUpdates: [],
    },
    relations: [
      ...memberOf({ project: row.project_id }),
      ...relationsTo('created-from', 'digitalocean.vector-database', [row.forked_from_id]),
    ],
  }),
});
