import { defineKind, inferenceEndpoint, known, list, relationsTo, SCHEDULES, text } from '@maestro/core';
import { z } from 'zod';
import { Amount, Id, listOf, Switch, Text } from '../rows/row-schema.js';
import { vpcScope } from '../rows/scopes.constants.js';
import { endpointHost, INFERENCE } from './under-inference.js';

const Deployment = z.object({
  model_slug: Text,
  model_provider: Text,
  accelerators: listOf(z.object({ scale: Amount, accelerator_slug: Text })),
});
const Spec = z.object({ name: Text, enable_public_endpoint: Switch, model_deployments: listOf(Deployment) });
const Endpoints = z.object({ public_endpoint_fqdn: Text, private_endpoint_fqdn: Text });

/** Every dedicated inference: GET /v2/dedicated-inferences. Its accelerators have its cost. */
export const dedicatedInferenceKind = defineKind(inferenceEndpoint, {
  kind: INFERENCE,
  title: 'Dedicated inferences',
  task: 'dedicated-inference-list',
  access: 'get_all_dedicated_inferences',
  optional: true,
  scopes: [{ name: 'dedicated_inference:read' }, vpcScope('/raw/vpc_uuid')],
  schedule: SCHEDULES.hourly,
  terraform: [{ type: 'digitalocean_dedicated_inference' }],
  relations: { 'member-of': ['digitalocean.vpc'] },
  ids: ['uuid'],
  volatile: ['/raw/updated_at'],
  list: { path: '/v2/dedicated-inferences', items: 'dedicated_inferences' },
  // Specification, `dedicated_inference`. Its example of a list has no `spec`, not even a name.
  row: z.object({
    id: Id,
    status: Text,
    region: Text,
    vpc_uuid: Text,
    created_at: Text,
    spec: Spec.nullish(),
    pending_deployment_spec: z.object({ status: Text }).nullish(),
    endpoints: Endpoints.nullish(),
  }),
  map: (row) => {
    const deployments = row.spec?.model_deployments?.flatMap(toDeployments);
    const hostName = endpointHost(row.endpoints?.public_endpoint_fqdn);
    return {
      uid: row.id,
      name: text(row.spec?.name) ?? String(row.id),
      region: text(row.region),
      status: text(row.status),
      active: row.status === 'active' || row.status === 'updating',
      createdAt: text(row.created_at),
      attributes: {
        hostName,
        privateHostName: endpointHost(row.endpoints?.private_endpoint_fqdn),
        public: known(row.spec?.enable_public_endpoint) ?? (row.endpoints ? hostName !== undefined : undefined),
        vpcId: text(row.vpc_uuid),
        deployments,
        acceleratorCount: deployments?.reduce((sum, { count = 0 }) => sum + count, 0),
        isChanging: Boolean(row.pending_deployment_spec),
      },
      relations: relationsTo('member-of', 'digitalocean.vpc', [row.vpc_uuid]),
    };
  },
});

const toDeployments = ({ model_slug, model_provider, accelerators }: z.infer<typeof Deployment>) =>
  list(accelerators).map(({ scale, accelerator_slug }) => ({
    model: text(model_slug),
    source: text(model_provider),
    accelerator: text(accelerator_slug),
    count: known(scale),
  }));
