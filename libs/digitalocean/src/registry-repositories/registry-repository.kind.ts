import { cursor, defineKind, imageRepository, known, list, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Amount, listOf, Text } from '../rows/row-schema.js';

/** Every repository of a registry: GET /v2/registries/{name}/repositoriesV2. None is read by its name. */
export const registryRepositoryKind = defineKind(imageRepository, {
  kind: 'digitalocean.registry-repository',
  parent: 'digitalocean.registry',
  optional: true,
  task: 'registry-repository-list',
  access: 'get_all_registry_repositories',
  scopes: [{ name: 'registry:read' }],
  schedule: SCHEDULES.everySixHours,
  relations: { 'member-of': ['digitalocean.registry'] },
  ids: [/^[^/]+\/./],
  list: {
    path: '/v2/registries/{parent}/repositoriesV2',
    items: 'repositories',
    paging: cursor({
      parameter: 'page_token',
      next: '/links/pages/next',
      size: { parameter: 'per_page', max: 200 },
      total: '/meta/total',
    }),
    id: '/name',
    readById: false,
  },
  // Specification, `repository_v2`.
  row: z.object({
    name: z.string().min(1),
    tag_count: Amount,
    manifest_count: Amount,
    latest_manifest: z
      .object({ digest: Text, compressed_size_bytes: Amount, updated_at: Text, tags: listOf(z.string()) })
      .nullish(),
  }),
  map: (row, part) => ({
    uid: row.name,
    name: row.name,
    region: part.parent?.region,
    active: true,
    attributes: {
      registryId: part.id,
      tagCount: known(row.tag_count),
      manifestCount: known(row.manifest_count),
      latestTags: list(row.latest_manifest?.tags),
      latestDigest: text(row.latest_manifest?.digest),
      latestSizeBytes: known(row.latest_manifest?.compressed_size_bytes),
      pushedAt: text(row.latest_manifest?.updated_at),
    },
    relations: relationsTo('member-of', 'digitalocean.registry', [part.id]),
  }),
});
