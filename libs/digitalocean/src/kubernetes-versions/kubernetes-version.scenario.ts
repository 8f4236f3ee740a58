import type { KindScenario } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';

const version = (slug: string) => ({
  slug,
  kubernetes_version: slug.split('-')[0],
  supported_features: ['cluster-autoscaler', 'docr-integration', 'ha-control-plane', 'token-authentication'],
});

const newest = version('1.34.1-do.0');

export const kubernetesVersionScenario: KindScenario = {
  kind: 'digitalocean.kubernetes-version',
  path: '/v2/kubernetes/options',
  page: wholePages('options/versions'),
  samples: [newest, version('1.33.6-do.0'), version('1.33.1-do.0'), version('1.32.10-do.1')],
  copy: (sample, n) => ({ ...sample, slug: `1.${100 + n}.0-do.0`, kubernetes_version: `1.${100 + n}.0` }),
  id: (row) => String(row['slug']),
  unreadable: { ...newest, slug: null },
  lacks: [
    ...['region', 'status', 'createdAt', 'tags', 'relations'],
    ...['attributes.availableUntil', 'attributes.supportedUntil'],
  ],
  many: 500,
};
