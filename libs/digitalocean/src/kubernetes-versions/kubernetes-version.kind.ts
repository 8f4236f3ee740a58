import { defineKind, list, softwareVersion, text } from '@maestro/core';
import { z } from 'zod';
import { listOf, Text } from '../rows/row-schema.js';

/** Where the offered versions are. */
export const KUBERNETES_VERSIONS = {
  path: '/v2/kubernetes/options',
  items: '/options/versions',
  paging: 'whole',
} as const;

/** A version that clusters can have (specification, `kubernetes_version`). */
export const KubernetesVersion = z.object({
  slug: z.string().min(1),
  kubernetes_version: Text,
  supported_features: listOf(z.string()),
});

/** The versions that new clusters can have: GET /v2/kubernetes/options. The API does not tell their ends of life. */
export const kubernetesVersionKind = defineKind(softwareVersion, {
  kind: 'digitalocean.kubernetes-version',
  title: 'Kubernetes versions',
  task: 'kubernetes-version-list',
  access: 'get_all_kubernetes_versions',
  reference: true,
  scopes: [{ name: 'kubernetes:read' }],
  list: { ...KUBERNETES_VERSIONS, id: '/slug', readById: false },
  row: KubernetesVersion,
  map: (row) => ({
    uid: row.slug,
    name: row.slug,
    active: true,
    attributes: {
      product: 'kubernetes',
      version: text(row.kubernetes_version) ?? row.slug,
      features: list(row.supported_features),
    },
  }),
});
