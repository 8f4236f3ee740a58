import type { CheckScenario, ScenarioResource } from '@maestro/core';
import { kinds, one } from './scenario-resources.js';

const EVERYBODY = ['0.0.0.0/0', '::/0'];
const OLD = { createdAt: '2024-01-01T00:00:00Z' };
const NEW = { createdAt: '2026-11-01T00:00:00Z' };
const NAT = { publicIpv4: ['203.0.113.7'] };

/** A firewall that opens ports to everybody, and SSH to one network. */
const firewall = (ports: string): ScenarioResource =>
  one('firewall', {
    rules: [
      { direction: 'inbound', protocol: 'tcp', ports: '22', addresses: ['203.0.113.0/24'] },
      { direction: 'inbound', protocol: 'tcp', ports, addresses: EVERYBODY },
    ],
  });

/** A check of an attribute alone. */
const ofAttribute = (check: string, kind: string, found: object, passing: object): CheckScenario => ({
  check: `digitalocean.${check}`,
  finds: [one(kind, { ...found })],
  passes: [one(kind, { ...passing })],
  needs: kinds(kind),
});

const ofPorts = (check: string, ports: string, passing = '443'): CheckScenario => ({
  check: `digitalocean.${check}`,
  finds: [firewall(ports)],
  passes: [firewall(passing)],
  needs: kinds('firewall'),
});

const record = (relations: ScenarioResource['relations'] = []): ScenarioResource =>
  one('dns-record', { type: 'CNAME', values: ['shop.ondigitalocean.app'] }, { relations });

const toApp = [{ type: 'resolves-to', to: { hostName: 'shop.ondigitalocean.app' } } as const];

const addressRecord = one(
  'dns-record',
  { type: 'A', values: ['203.0.113.9'] },
  { relations: [{ type: 'resolves-to', to: { address: '203.0.113.9' } }] },
);

/** Inventories for the checks of what is exposed. */
export const exposedCases: readonly CheckScenario[] = [
  ofPorts('firewall-ssh-open', '20-25'),
  ofPorts('firewall-rdp-open', '3389'),
  ofPorts('firewall-databases-open', '5432'),
  ofPorts('firewall-control-open', '2375-2376'),
  ofPorts('firewall-all-open', '1-65535', '1-1024'),
  {
    check: 'digitalocean.droplet-without-firewall',
    finds: [one('droplet', NAT)],
    passes: [
      one('droplet', NAT, { tags: ['web'] }),
      one('firewall', {}, { relations: [{ type: 'protects', to: { kind: 'digitalocean.droplet', tag: 'Web' } }] }),
    ],
    needs: kinds('droplet', 'firewall', 'kubernetes-cluster', 'droplet-autoscale-pool'),
  },
  {
    check: 'digitalocean.firewall-not-applied',
    finds: [one('firewall', {}, { status: 'failed' })],
    passes: [one('firewall', {}, { status: 'succeeded' })],
    needs: kinds('firewall'),
  },
  ofAttribute(
    'load-balancer-plain-http',
    'load-balancer',
    {
      redirectHttpToHttps: false,
      forwardingRules: [{ entryProtocol: 'http', entryPort: 80, targetProtocol: 'http', targetPort: 80 }],
    },
    {
      redirectHttpToHttps: true,
      forwardingRules: [{ entryProtocol: 'http', entryPort: 80, targetProtocol: 'http', targetPort: 80 }],
    },
  ),
  ofAttribute('database-public', 'database', { public: true }, { public: false }),
  ofAttribute('database-without-tls', 'database', { tls: false }, { tls: true }),
  ofAttribute('log-sink-without-tls', 'log-sink', { tls: false }, {}),
  ofAttribute('image-public', 'image', { public: true }, { public: false }),
  ofAttribute('spaces-key-full-access', 'spaces-key', { permissions: ['fullaccess'] }, { permissions: ['read'] }),
  {
    check: 'digitalocean.spaces-key-old',
    finds: [one('spaces-key', {}, OLD)],
    passes: [one('spaces-key', {}, NEW)],
    needs: kinds('spaces-key'),
  },
  {
    check: 'digitalocean.model-access-key-old',
    finds: [one('model-access-key', {}, OLD)],
    passes: [one('model-access-key', {}, { ...OLD, active: false })],
    needs: kinds('model-access-key', 'agent-key'),
  },
  ofAttribute('function-key-without-expiry', 'function-key', {}, { validUntil: '2027-01-01T00:00:00Z' }),
  ofAttribute('ssh-key-weak', 'ssh-key', { algorithm: 'ssh-dss' }, { algorithm: 'ssh-ed25519' }),
  ofAttribute('agent-public', 'agent', { public: true }, { public: false }),
  ofAttribute('knowledge-base-public', 'knowledge-base', { public: true }, {}),
  ofAttribute('inference-public', 'dedicated-inference', { public: true }, { public: false }),
  {
    check: 'digitalocean.record-of-missing-app',
    finds: [record(toApp)],
    passes: [record(toApp), one('app', { hostName: 'shop.ondigitalocean.app' })],
    needs: kinds('dns-record', 'app'),
  },
  {
    check: 'digitalocean.record-of-lost-address',
    finds: [addressRecord, one('droplet', { publicIpv4: ['203.0.113.9'] }, { gone: true })],
    // An address that the account never had may be that of something elsewhere.
    passes: [addressRecord, one('droplet', { publicIpv4: ['203.0.113.10'] }, { gone: true })],
    needs: kinds('dns-record', 'droplet', 'load-balancer', 'reserved-ip', 'reserved-ipv6'),
  },
];
