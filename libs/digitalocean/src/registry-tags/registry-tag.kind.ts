import { defineKind, imageTag, known, relationsTo, text } from '@maestro/core';
import { z } from 'zod';
import { Amount, Text } from '../rows/row-schema.js';

/**
 * Every tag of a repository: GET /v2/registries/{name}/repositories/{name}/tags. One request or more for each
 * repository, so only deep syncs read it; repositories have their latest tags and the number of tags.
 */
export const registryTagKind = defineKind(imageTag, {
  kind: 'digitalocean.registry-tag',
  parent: 'digitalocean.registry-repository',
  optional: true,
  task: 'registry-tag-list',
  access: 'get_all_registry_tags',
  scopes: [{ name: 'registry:read' }],
  onlyDeep: true,
  deep: 'the tags of every repository',
  relations: { 'member-of': ['digitalocean.registry-repository'], 'resolves-to': ['digitalocean.registry-manifest'] },
  list: {
    path: '/v2/registries/{parent.parent}/repositories/{parent}/tags',
    items: 'tags',
    id: '/tag',
    readById: false,
  },
  // Specification, `repository_tag`.
  row: z.object({
    tag: z.string().min(1),
    manifest_digest: z.string(),
    compressed_size_bytes: Amount,
    updated_at: Text,
  }),
  map: (row, part) => ({
    uid: row.tag,
    name: row.tag,
    region: part.parent?.region,
    active: true,
    attributes: {
      repositoryId: part.id,
      digest: row.manifest_digest,
      sizeBytes: known(row.compressed_size_bytes),
      pushedAt: text(row.updated_at),
    },
    relations: [
      ...relationsTo('member-of', 'digitalocean.registry-repository', [part.id]),
      ...relationsTo('resolves-to', 'digitalocean.registry-manifest', [`${part.id}/${row.manifest_digest}`]),
    ],
  }),
});
