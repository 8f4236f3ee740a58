import type { RestJoin } from '@maestro/core';
import type { z } from 'zod';
import { KUBERNETES_VERSIONS, KubernetesVersion } from '../kubernetes-versions/kubernetes-version.kind.js';

/** The versions that new clusters can have, by slug. Each has the newest patch only, so that most clusters have another one. */
export const offeredVersions: RestJoin<z.infer<typeof KubernetesVersion>> = {
  ...KUBERNETES_VERSIONS,
  kind: 'digitalocean.kubernetes-version',
  key: '/slug',
  absent: 'none',
  row: KubernetesVersion,
  fields: ['attributes.versionOffered'],
};
