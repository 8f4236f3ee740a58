import type { CheckScenario } from '@maestro/core';
import { kinds, one, to } from './scenario-resources.js';

const OLD = { createdAt: '2024-01-01T00:00:00Z' };

const toVolume = { relations: [to('snapshot-of', 'volume')] };

const trusting = one(
  'database',
  { trustedSources: [{ type: 'server', value: 'droplet' }] },
  { relations: [to('allows', 'droplet')] },
);

/** Inventories for the checks of what is unused. */
export const unusedCases: readonly CheckScenario[] = [
  {
    check: 'digitalocean.volume-unattached',
    finds: [one('volume', { sizeGb: 10 })],
    passes: [one('volume', {}, { relations: [to('attached-to', 'droplet')] })],
    needs: kinds('volume', 'kubernetes-cluster'),
  },
  {
    check: 'digitalocean.snapshot-orphaned',
    finds: [one('snapshot', { sizeGb: 10 }, toVolume)],
    passes: [one('snapshot', {}, toVolume), one('volume')],
    needs: kinds('snapshot', 'droplet', 'volume'),
  },
  {
    check: 'digitalocean.snapshot-old',
    finds: [one('snapshot', {}, { ...OLD, ...toVolume }), one('volume')],
    passes: [one('snapshot', {}, { createdAt: '2026-10-01T00:00:00Z', ...toVolume }), one('volume')],
    needs: kinds('snapshot', 'droplet', 'volume'),
  },
  {
    check: 'digitalocean.nfs-snapshot-orphaned',
    finds: [one('nfs-snapshot', {}, { relations: [to('snapshot-of', 'nfs-share')] })],
    passes: [one('nfs-snapshot', {}, { relations: [to('snapshot-of', 'nfs-share')] }), one('nfs-share')],
    needs: kinds('nfs-snapshot', 'nfs-share'),
  },
  {
    check: 'digitalocean.image-unused',
    finds: [one('image', { type: 'custom', public: false, regions: [] })],
    passes: [
      one('image', { type: 'custom', public: false, regions: [] }),
      one('droplet', {}, { relations: [to('created-from', 'image')] }),
    ],
    needs: kinds('image', 'droplet', 'droplet-autoscale-pool'),
  },
  {
    check: 'digitalocean.droplet-off',
    finds: [one('droplet', { monthlyCost: { amount: 24, currency: 'USD' } }, { status: 'off', active: false })],
    passes: [one('droplet', {}, { status: 'active' })],
    needs: kinds('droplet', 'kubernetes-cluster', 'droplet-autoscale-pool'),
  },
  {
    check: 'digitalocean.reserved-ip-unassigned',
    finds: [one('reserved-ip', {}, { status: 'unassigned' })],
    passes: [one('reserved-ip', {}, { status: 'assigned' })],
    needs: kinds('reserved-ip'),
  },
  {
    check: 'digitalocean.reserved-ipv6-unassigned',
    finds: [one('reserved-ipv6', {}, { status: 'unassigned' })],
    passes: [one('reserved-ipv6')],
    needs: kinds('reserved-ipv6'),
  },
  {
    check: 'digitalocean.load-balancer-without-targets',
    finds: [
      one(
        'load-balancer',
        { sizeUnits: 2 },
        {
          relations: [{ type: 'forwards-to', to: { kind: 'digitalocean.droplet', tag: 'web' } }],
        },
      ),
    ],
    passes: [
      one(
        'load-balancer',
        {},
        { relations: [{ type: 'forwards-to', to: { kind: 'digitalocean.droplet', tag: 'web' } }] },
      ),
      one('droplet', {}, { tags: ['web'] }),
    ],
    needs: kinds('load-balancer', 'droplet'),
  },
  {
    check: 'digitalocean.firewall-unused',
    finds: [one('firewall')],
    passes: [one('firewall', {}, { relations: [to('protects', 'droplet')] }), one('droplet')],
    needs: kinds('firewall', 'droplet'),
  },
  {
    check: 'digitalocean.certificate-unused',
    finds: [one('certificate')],
    passes: [one('certificate'), one('cdn-endpoint', {}, { relations: [to('secured-by', 'certificate')] })],
    needs: kinds('certificate', 'load-balancer', 'cdn-endpoint'),
  },
  {
    check: 'digitalocean.vpc-empty',
    finds: [one('vpc', { isDefault: false })],
    passes: [one('vpc', { isDefault: false }), one('database', {}, { relations: [to('member-of', 'vpc')] })],
    needs: kinds(
      ...['vpc', 'droplet', 'load-balancer', 'database', 'kubernetes-cluster', 'nat-gateway', 'nfs-share', 'app'],
    ),
  },
  {
    check: 'digitalocean.nat-gateway-unused',
    finds: [one('nat-gateway')],
    passes: [one('nat-gateway', {}, { relations: [to('attached-to', 'vpc')] }), one('vpc')],
    needs: kinds('nat-gateway', 'vpc'),
  },
  {
    check: 'digitalocean.cluster-without-nodes',
    finds: [one('kubernetes-cluster', { nodeCount: 0 })],
    passes: [one('kubernetes-cluster', { nodeCount: 3 })],
    needs: kinds('kubernetes-cluster'),
  },
  {
    check: 'digitalocean.autoscale-pool-empty',
    finds: [one('droplet-autoscale-pool', { servers: 0 })],
    passes: [one('droplet-autoscale-pool', { servers: 1 })],
    needs: kinds('droplet-autoscale-pool'),
  },
  {
    check: 'digitalocean.registry-empty',
    finds: [one('registry')],
    passes: [one('registry'), one('registry-repository', {}, { relations: [to('member-of', 'registry')] })],
    needs: kinds('registry', 'registry-repository'),
  },
  {
    check: 'digitalocean.repository-stale',
    finds: [one('registry-repository', { pushedAt: '2024-01-01T00:00:00Z' })],
    passes: [one('registry-repository', { pushedAt: '2026-11-01T00:00:00Z' })],
    needs: kinds('registry-repository'),
  },
  {
    check: 'digitalocean.tag-unused',
    finds: [one('tag', { resourceCount: 0 })],
    passes: [one('tag')],
    needs: kinds('tag'),
  },
  {
    check: 'digitalocean.knowledge-base-unused',
    finds: [one('knowledge-base')],
    passes: [one('knowledge-base'), one('agent', {}, { relations: [to('uses', 'knowledge-base')] })],
    needs: kinds('knowledge-base', 'agent'),
  },
  {
    check: 'digitalocean.database-admits-nobody',
    finds: [trusting],
    passes: [trusting, one('droplet')],
    needs: kinds('database', 'droplet', 'kubernetes-cluster', 'app'),
  },
];
