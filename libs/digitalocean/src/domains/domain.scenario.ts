import type { KindScenario } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const zoneOf = (name: string): string =>
  [
    `$ORIGIN ${name}.`,
    '$TTL 1800',
    `${name}. IN SOA ns1.digitalocean.com. hostmaster.${name}. 1415982609 10800 3600 604800 1800`,
    `${name}. 1800 IN NS ns1.digitalocean.com.`,
    `${name}. 1800 IN NS ns2.digitalocean.com.`,
    `${name}. 1800 IN A 203.0.113.7`,
    '',
  ].join('\n');

const domainOf = (name: string) => ({ name, ttl: 1800, zone_file: zoneOf(name) });

export const domainScenario: KindScenario = {
  kind: 'digitalocean.domain',
  path: '/v2/domains',
  page: pagesOf('domains'),
  samples: [domainOf('example.com'), { name: 'example.org', ttl: null, zone_file: '$ORIGIN example.org.\n' }],
  copy: (_, n) => domainOf(`example-${n}.com`),
  id: (row) => String(row['name']),
  unreadable: { ...domainOf(''), name: null },
  read: { path: '/v2/domains/{id}', answer: (domain) => ({ domain }) },
  lacks: ['region', 'status', 'createdAt', 'tags', 'relations', 'attributes.recordCount'],
  many: 2_000,
};
