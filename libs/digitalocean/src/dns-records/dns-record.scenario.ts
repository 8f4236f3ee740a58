import type { KindScenario } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const none = { priority: null, port: null, weight: null, flags: null, tag: null };

// Addresses and names of droplets, load balancers, reserved IPs, apps, CDN endpoints and Spaces.
const web = { ...none, id: 28448432, type: 'A', name: '@', data: '203.0.113.7', ttl: 1800 };

export const dnsRecordScenario: KindScenario = {
  kind: 'digitalocean.dns-record',
  path: '/v2/domains/{part}/records',
  page: pagesOf('domain_records'),
  samples: [
    web,
    { ...web, id: 28448433, name: 'www', data: '203.0.113.32' },
    { ...web, id: 28448434, type: 'AAAA', name: 'www', data: '2001:db8::32' },
    { ...web, id: 28448435, type: 'CNAME', name: 'static', data: 'static-images.nyc3.cdn.digitaloceanspaces.com' },
    { ...web, id: 28448440, name: 'vpn', data: '203.0.113.40' },
    { ...web, id: 28448441, type: 'CNAME', name: 'shop', data: 'shop-iaj87.ondigitalocean.app' },
    { ...web, id: 28448442, type: 'CNAME', name: 'files', data: 'static-images.nyc3.digitaloceanspaces.com' },
    { ...web, id: 28448436, type: 'MX', data: 'mail.example.net', priority: 10 },
    { ...web, id: 28448437, type: 'SRV', name: '_sip._tcp', data: 'sip', priority: 10, port: 5060, weight: 5 },
    { ...web, id: 28448438, type: 'CAA', data: 'letsencrypt.org', flags: 0, tag: 'issue' },
    { ...web, id: 28448439, type: 'TXT', data: 'v=spf1 -all' },
    { ...web, id: 28448429, type: 'NS', data: 'ns1.digitalocean.com' },
  ],
  copy: (sample, n) => ({ ...sample, id: 30_000_000 + n, name: `host-${n}` }),
  id: (row) => String(row['id']),
  uid: (row, part) => `${part}/${String(row['id'])}`,
  unreadable: { ...web, type: null },
  read: { path: '/v2/domains/{part}/records/{id}', answer: (row) => ({ domain_record: row }) },
  lacks: ['region', 'status', 'createdAt', 'tags'],
  many: 2_000,
};
