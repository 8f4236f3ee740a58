import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';
import { managed } from '../log-destinations/log-destination.scenario.js';

const resources = [{ urn: 'do:kubernetes:bd5f5959-5e1e-4205-a714-a914373942af', name: 'prod-cluster' }];

export const monitoringSinkScenario: KindScenario = {
  kind: 'digitalocean.monitoring-sink',
  path: '/v2/monitoring/sinks',
  page: wholePages('sinks'),
  samples: [
    { urn: 'do:sink:5c3b8d1a-0a57-4c0e-9d3e-0f6c1b2a3d4e', destination: managed, resources },
    {
      urn: `do:sink:${numberedUuid(1)}`,
      destination: { ...managed, id: numberedUuid(1), name: 'elsewhere' },
      resources,
    },
  ],
  copy: (sample, n) => ({ ...sample, destination: { ...managed, id: numberedUuid(1000 + n), name: `sink-${n}` } }),
  id: (row) => String((row['destination'] as typeof managed).id),
  unreadable: { destination: { name: 'without an id' }, resources },
  lacks: ['region', 'status', 'createdAt', 'tags', 'attributes.sourceId', 'attributes.port', 'attributes.tls'],
};
