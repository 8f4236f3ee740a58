import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const vpc = '760e09ef-dc84-11e8-981e-3cfdfeaae000';

const shop = {
  id: numberedUuid(581),
  status: 'active',
  region: 'atl1',
  vpc_uuid: vpc,
  spec: {
    version: 1,
    name: 'shop',
    region: 'atl1',
    vpc: { uuid: vpc },
    enable_public_endpoint: true,
    model_deployments: [
      {
        model_id: '',
        model_slug: 'mistral/mistral-7b-instruct-v3',
        model_provider: 'hugging_face',
        accelerators: [{ scale: 2, type: 'prefill_decode', accelerator_slug: 'gpu-mi300x1-192gb', status: 'active' }],
      },
    ],
  },
  endpoints: {
    public_endpoint_fqdn: 'https://b4bfug4-public-dedicated-inference.do-infra.ai',
    private_endpoint_fqdn: 'https://b4bfug4-private-dedicated-inference.do-infra.ai',
  },
  created_at: '2026-01-20T10:00:00Z',
  updated_at: '2026-01-20T10:30:00Z',
};

/** As in the API's example of a list. */
const { spec: _spec, ...bare } = { ...shop, id: numberedUuid(582), status: 'provisioning' };

export const dedicatedInferenceScenario: KindScenario = {
  kind: 'digitalocean.dedicated-inference',
  path: '/v2/dedicated-inferences',
  page: pagesOf('dedicated_inferences'),
  samples: [
    shop,
    { ...bare, endpoints: null, pending_deployment_spec: { id: numberedUuid(583), status: 'provisioning' } },
  ],
  copy: (sample, n) => ({ ...sample, id: numberedUuid(1_000_000 + n) }),
  id: (row) => String(row['id']),
  unreadable: { ...shop, id: null },
  read: { path: '/v2/dedicated-inferences/{id}', answer: (row) => ({ dedicated_inference: row }) },
  lacks: ['tags'],
};
