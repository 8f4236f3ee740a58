import { defineKind, imageManifest, known, list, relationsTo, text } from '@maestro/core';
import { z } from 'zod';
import { Amount, listOf, Text } from '../rows/row-schema.js';

/** Every manifest of a repository: GET /v2/registries/{name}/repositories/{name}/digests. Only deep syncs read it, as they do tags. */
export const registryManifestKind = defineKind(imageManifest, {
  kind: 'digitalocean.registry-manifest',
  parent: 'digitalocean.registry-repository',
  optional: true,
  task: 'registry-manifest-list',
  access: 'get_all_registry_manifests',
  scopes: [{ name: 'registry:read' }],
  onlyDeep: true,
  deep: 'the manifests of every repository',
  relations: { 'member-of': ['digitalocean.registry-repository'] },
  ids: [/\/sha256:/],
  list: {
    path: '/v2/registries/{parent.parent}/repositories/{parent}/digests',
    items: 'manifests',
    id: '/digest',
    readById: false,
  },
  // Specification, `repository_manifest`.
  row: z.object({
    digest: z.string().min(1),
    compressed_size_bytes: Amount,
    updated_at: Text,
    tags: listOf(z.string()),
  }),
  map: (row, part) => ({
    uid: row.digest,
    name: row.digest,
    region: part.parent?.region,
    active: true,
    attributes: {
      repositoryId: part.id,
      imageTags: list(row.tags),
      sizeBytes: known(row.compressed_size_bytes),
      pushedAt: text(row.updated_at),
    },
    relations: relationsTo('member-of', 'digitalocean.registry-repository', [part.id]),
  }),
});
