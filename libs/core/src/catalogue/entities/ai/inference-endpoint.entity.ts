import { type Attributes, defineEntity } from '../../entity.js';
import { flag, hostName, idOf, integer, records, text } from '../../fields.js';

const deployment = {
  model: text({ label: 'Model', optional: true, searchable: true }),
  source: text({ label: 'Source', about: 'Where the model comes from.', optional: true }),
  accelerator: text({ label: 'Accelerator', optional: true }),
  count: integer({ label: 'Accelerators', optional: true }),
} as const;

/** Answers requests with models that run on reserved accelerators. */
export const inferenceEndpoint = defineEntity({
  id: 'inference-endpoint',
  title: { one: 'Inference endpoint', many: 'Inference endpoints' },
  category: 'ai',
  icon: 'zap',
  fields: {
    hostName: hostName({
      label: 'Host name',
      about: 'The name that the internet reaches it by.',
      group: 'Network',
      column: 'shown',
      optional: true,
      role: 'host-name',
    }),
    privateHostName: hostName({
      label: 'Private host name',
      group: 'Network',
      column: 'offered',
      optional: true,
      searchable: true,
    }),
    public: flag({
      label: 'Public',
      about: 'Whether the internet reaches it.',
      group: 'Access',
      column: 'shown',
      optional: true,
      role: 'public',
    }),
    vpcId: idOf('network', { label: 'VPC', group: 'Network', column: 'offered', optional: true }),
    deployments: records(deployment, { label: 'Models', group: 'System', column: 'shown', optional: true }),
    acceleratorCount: integer({ label: 'Accelerators', group: 'Size', column: 'shown', optional: true }),
    isChanging: flag({
      label: 'Change pending',
      about: 'Whether another configuration is being deployed.',
      group: 'Lifecycle',
      column: 'offered',
      optional: true,
    }),
  },
});

/** `attributes` of an inference endpoint. */
export type InferenceEndpoint = Attributes<typeof inferenceEndpoint>;
