import type { Check } from '@maestro/core';
import { opensPorts } from './firewall-ports.js';

const FIREWALLS = 'https://docs.digitalocean.com/products/networking/firewalls/how-to/configure-rules/';

/** Rules for everybody, which the functions of the checks look into. */
const OPEN_RULES = 'rules.direction:inbound rules.addresses:"0.0.0.0/0","::/0"';

/** What the internet reaches at Droplets. */
export const exposedNetworkChecks: readonly Check[] = [
  {
    id: 'digitalocean.firewall-ssh-open',
    title: 'Firewall opens SSH to everybody',
    why: 'Port 22 is tried by robots at all times. One weak or leaked key is enough.',
    severity: 'high',
    category: 'exposed',
    of: ['digitalocean.firewall'],
    query: OPEN_RULES,
    test: ({ attributes }) => opensPorts(attributes.rules, [22]),
    remedy: { text: 'Allow port 22 from the addresses that need it only, or from a VPN.', url: FIREWALLS },
    references: [
      {
        title: 'CIS Controls 4.4: Implement and manage a firewall on servers',
        url: 'https://www.cisecurity.org/controls',
      },
    ],
  },
  {
    id: 'digitalocean.droplet-without-firewall',
    title: 'Droplet is behind no firewall',
    why: 'Without a cloud firewall, every port on which a program listens is open to the internet.',
    severity: 'high',
    category: 'exposed',
    of: ['digitalocean.droplet'],
    query: '-has:digitalocean.firewall -runs:(kind:digitalocean.kubernetes-cluster) publicIpv4 exists',
    remedy: {
      text: 'Add it to a firewall, or give it a tag that a firewall protects.',
      url: 'https://docs.digitalocean.com/products/networking/firewalls/how-to/create/',
    },
  },
];
