import { type KindScenario, numberedUuid } from '@maestro/testkit';
import { pagesOf } from '../../test/digitalocean-pages.js';

const attachment = {
  id: '5a4981aa-9653-4bd1-bef5-d6bff52042e4',
  name: 'office-line',
  state: 'active',
  created_at: '2026-03-13T19:20:47Z',
  connection_bandwidth_in_mbps: 10000,
  region: 'nyc',
  naas_provider: 'MEGAPORT',
  vpc_ids: ['760e09ef-dc84-11e8-981e-3cfdfeaae000'],
  bgp: { local_asn: 65432, local_router_ip: '169.254.0.1/29', peer_asn: 133937, peer_router_ip: '169.254.0.6/29' },
};
const second = numberedUuid(2);

export const partnerAttachmentScenario: KindScenario = {
  kind: 'digitalocean.partner-attachment',
  path: '/v2/partner_network_connect/attachments',
  page: pagesOf('partner_attachments'),
  samples: [
    { ...attachment, children: [second] },
    { ...attachment, id: second, name: 'office-line-2', parent_uuid: attachment.id },
  ],
  copy: (sample, n) => ({ ...sample, id: numberedUuid(1000 + n), name: `line-${n}` }),
  id: (row) => String(row['id']),
  unreadable: { ...attachment, id: null },
  read: {
    path: '/v2/partner_network_connect/attachments/{id}',
    answer: (partner_attachment) => ({ partner_attachment }),
  },
  lacks: ['tags'],
};
