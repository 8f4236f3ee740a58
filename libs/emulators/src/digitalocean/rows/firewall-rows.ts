import type { DropletBlock } from '../world/droplet-blocks.js';
import type { RowSource } from '../json/row.types.js';
import { createdAt } from '../world/blueprint.js';
import type { World } from '../world/world.js';
import { uuidSource } from './row-sources.js';

const ANYWHERE = { addresses: ['0.0.0.0/0', '::/0'] };

const outboundRules = [
  { protocol: 'tcp', ports: '0', destinations: ANYWHERE },
  { protocol: 'udp', ports: '0', destinations: ANYWHERE },
  { protocol: 'icmp', ports: '0', destinations: ANYWHERE },
];

/**
 * Web traffic from the block's load balancer, administration from an office, and traffic within the block's cluster or
 * service.
 */
const OPEN_EVERY = 6;

/** Web traffic from the block's balancer, administration from an office, and the block's cluster or service among itself. */
const inboundRules = ({ blueprint, droplets }: World, index: number, block: DropletBlock | undefined) => {
  const { ids } = blueprint;
  const [balancer] = block ? droplets.blocks.loadBalancers.childrenOf(block.index) : [];
  const [cluster] = block ? droplets.blocks.clusters.childrenOf(block.index) : [];
  return [
    { protocol: 'tcp', ports: '22', sources: index % OPEN_EVERY === 1 ? ANYWHERE : { addresses: ['203.0.113.0/24'] } },
    {
      protocol: 'tcp',
      ports: '80',
      sources: balancer === undefined ? ANYWHERE : { load_balancer_uids: [ids.uuid('load-balancer', balancer)] },
    },
    ...(block ? [{ protocol: 'tcp', ports: '8000-9000', sources: { tags: [block.service] } }] : []),
    ...(cluster === undefined
      ? []
      : [{ protocol: 'tcp', ports: '5432', sources: { kubernetes_ids: [ids.uuid('kubernetes', cluster)] } }]),
  ];
};

const buildFirewall = (world: World, index: number, id: string) => {
  const { blueprint, droplets } = world;
  const dice = blueprint.dice('firewall', index);
  const parent = droplets.blocks.firewalls.parentOf(index);
  const block = parent === undefined ? undefined : droplets.blocks.block(parent);
  const byTag = dice.chance(40);
  return {
    id,
    name: `fw-${block?.role ?? 'unused'}-${String(index + 1).padStart(2, '0')}`,
    status: 'succeeded',
    created_at: createdAt(index, blueprint.counts.firewalls),
    pending_changes: [],
    droplet_ids:
      block && !byTag
        ? droplets.blocks.ordinaryDropletsOf(block.index).map((droplet) => blueprint.dropletId(droplet))
        : [],
    tags: block && byTag ? [block.service] : [],
    inbound_rules: inboundRules(world, index, block),
    outbound_rules: outboundRules,
  };
};

/** A firewall, as in `GET /v2/firewalls`. */
export type FirewallRow = ReturnType<typeof buildFirewall>;

/** Firewalls, for Droplets by id or by tag. */
export const firewallRows = (world: World): RowSource<FirewallRow> =>
  uuidSource(world.blueprint, 'firewall', world.blueprint.counts.firewalls, (index, id) =>
    buildFirewall(world, index, id),
  );
