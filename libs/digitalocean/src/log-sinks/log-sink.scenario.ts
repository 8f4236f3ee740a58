import { type KindScenario } from '@maestro/testkit';
import { wholePages } from '../../test/digitalocean-pages.js';

const samples = [
  {
    sink_id: '799990b6-d551-454b-9ffe-b8618e9d6272',
    sink_name: 'syslog',
    sink_type: 'rsyslog',
    config: {
      ...{ server: '192.168.0.1', port: 514, tls: true, format: 'custom', ca: 'made up' },
      ...{ key: 'made-up-private-key', cert: 'made-up-certificate' },
      ...{ sd: 'made-up-sd-value tag="maestro"', logline: '<%pri%> made-up-line %msg%' },
    },
  },
  {
    sink_id: 'd6e95157-5f58-48d0-9023-8cfb409d102a',
    sink_name: 'search',
    sink_type: 'opensearch',
    config: { url: 'https://writer:made-up-pw-9z@192.168.10.1:9200', index_prefix: 'database-logs', index_days_max: 5 },
  },
  {
    sink_id: 'dfcc9f57d86bf58e321c2c6c31c7a971be244ac7',
    sink_name: '',
    sink_type: 'datadog',
    config: { site: 'http-intake.logs.datadoghq.com', datadog_api_key: 'made-up-datadog-value' },
  },
];

export const logSinkScenario: KindScenario = {
  kind: 'digitalocean.log-sink',
  path: '/v2/databases/{part}/logsink',
  page: wholePages('sinks'),
  samples,
  copy: (sample, n) => ({ ...sample, sink_id: `sink-${n}`, sink_name: `sink ${n}` }),
  id: (row) => String(row['sink_id']),
  uid: (row, part) => `${part}/${String(row['sink_id'])}`,
  unreadable: { sink_id: 'without-a-type' },
  read: { path: '/v2/databases/{part}/logsink/{id}', answer: (row) => ({ sink: row }) },
  lacks: ['status', 'createdAt', 'tags', 'attributes.sourceIds'],
  many: 100,
};
