import { accessKey, defineKind, list, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Id, listOf, Text } from '../rows/row-schema.js';
import { relationsToSpaces } from '../rows/urn.js';

/**
 * Every access key of Spaces: GET /v2/spaces/keys. The list has its public half only. A grant has the name of a bucket
 * without its region; a grant without one is for all of them, and leads to none.
 */
export const spacesKeyKind = defineKind(accessKey, {
  kind: 'digitalocean.spaces-key',
  title: 'Spaces access keys',
  task: 'spaces-key-list',
  access: 'get_all_spaces_keys',
  optional: true,
  scopes: [{ name: 'spaces_key:read' }],
  schedule: SCHEDULES.hourly,
  page: 'https://cloud.digitalocean.com/spaces/access_keys',
  relations: { 'gives-access-to': ['spaces.bucket'] },
  // One key is answered under the name of the list, in a shape that is not documented.
  list: { path: '/v2/spaces/keys', items: 'keys', id: '/access_key', readById: false },
  // Specification, `key`.
  row: z.object({
    name: Text,
    access_key: Id,
    grants: listOf(z.object({ bucket: Text, permission: Text })),
    created_at: Text,
  }),
  map: (row) => {
    const grants = list(row.grants).map(({ bucket, permission }) => ({
      scope: text(bucket),
      permission: text(permission),
    }));
    return {
      uid: row.access_key,
      name: text(row.name) ?? String(row.access_key),
      active: true,
      createdAt: text(row.created_at),
      attributes: {
        grants,
        permissions: [...new Set(grants.flatMap(({ permission }) => permission ?? []))],
      },
      relations: relationsToSpaces(
        'gives-access-to',
        grants.map(({ scope }) => scope),
      ),
    };
  },
});
