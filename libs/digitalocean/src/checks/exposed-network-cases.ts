import type { CheckScenario, ScenarioResource } from '@maestro/core';

const EVERYBODY = ['0.0.0.0/0', '::/0'];

/** A firewall with one rule. */
const firewall = (ports: string, addresses: readonly string[] = EVERYBODY, protocol = 'tcp'): ScenarioResource => ({
  kind: 'digitalocean.firewall',
  uid: 'f',
  attributes: { rules: [{ direction: 'inbound', protocol, ports, addresses }] },
});

const NAT = ['203.0.113.7'];

/** Inventories for the checks of what the internet reaches. */
export const exposedNetworkCases: readonly CheckScenario[] = [
  {
    check: 'digitalocean.firewall-ssh-open',
    finds: [firewall('20-25')],
    passes: [
      {
        ...firewall('22'),
        attributes: {
          rules: [
            { direction: 'inbound', protocol: 'tcp', ports: '22', addresses: ['203.0.113.0/24'] },
            { direction: 'inbound', protocol: 'tcp', ports: '443', addresses: EVERYBODY },
          ],
        },
      },
    ],
    needs: ['digitalocean.firewall'],
  },
  {
    check: 'digitalocean.droplet-without-firewall',
    finds: [{ kind: 'digitalocean.droplet', uid: '1', attributes: { publicIpv4: NAT } }],
    passes: [
      { kind: 'digitalocean.droplet', uid: '1', tags: ['web'], attributes: { publicIpv4: NAT } },
      {
        kind: 'digitalocean.firewall',
        uid: 'f',
        relations: [{ type: 'protects', to: { kind: 'digitalocean.droplet', tag: 'Web' } }],
      },
    ],
    needs: ['digitalocean.droplet', 'digitalocean.firewall', 'digitalocean.kubernetes-cluster'],
  },
];
