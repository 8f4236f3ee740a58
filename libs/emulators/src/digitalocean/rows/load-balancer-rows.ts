import type { Dice } from '../world/dice.js';
import type { RowSource } from '../json/row.types.js';
import { createdAt } from '../world/blueprint.js';
import type { World } from '../world/world.js';
import { uuidSource } from './row-sources.js';

const KIND = 'load-balancer';
const GLOBAL_EVERY = 8;
const BACKENDS = 4;

/** One in eight balances the two before it instead of Droplets. */
const isGlobal = (index: number): boolean => index % GLOBAL_EVERY === GLOBAL_EVERY - 1;

const forwardingRules = (certificate: string | undefined) => [
  {
    entry_protocol: 'http',
    entry_port: 80,
    target_protocol: 'http',
    target_port: 80,
    certificate_id: '',
    tls_passthrough: false,
  },
  {
    entry_protocol: 'https',
    entry_port: 443,
    target_protocol: certificate === undefined ? 'https' : 'http',
    target_port: certificate === undefined ? 443 : 80,
    certificate_id: certificate ?? '',
    tls_passthrough: certificate === undefined,
  },
];

const common = ({ blueprint }: World, index: number, id: string, dice: Dice) => ({
  id,
  ip: `143.${dice.between(1, 250)}.${(index >> 8) & 0xff}.${index & 0xff}`,
  size_unit: dice.between(1, 4),
  algorithm: 'round_robin',
  status: dice.pick(['active', 'active', 'active', 'active', 'active', 'new', 'errored']),
  created_at: createdAt(index, blueprint.counts.loadBalancers),
  health_check: {
    protocol: 'http',
    port: 80,
    path: '/healthz',
    check_interval_seconds: 10,
    response_timeout_seconds: 5,
    unhealthy_threshold: 3,
    healthy_threshold: 5,
  },
  sticky_sessions: { type: 'none' },
  redirect_http_to_https: dice.chance(50),
  enable_proxy_protocol: false,
  enable_backend_keepalive: dice.chance(20),
  disable_lets_encrypt_dns_records: false,
  project_id: blueprint.ids.uuid('project', 0),
  http_idle_timeout_seconds: 60,
  firewall: { deny: dice.chance(20) ? ['cidr:192.0.2.0/24'] : [], allow: [] },
  network: 'EXTERNAL',
  network_stack: 'IPV4',
});

const regional = (world: World, index: number, dice: Dice) => {
  const { blueprint, droplets } = world;
  const block = droplets.blocks.loadBalancers.parentOf(index);
  const { region, service, role } = droplets.blocks.block(block ?? 0);
  const backends = block === undefined ? [] : droplets.blocks.ordinaryDropletsOf(block);
  const byTag = dice.chance(25);
  return {
    name: `lb-${role}-${region}-${String(index + 1).padStart(2, '0')}`,
    type: 'REGIONAL',
    region: world.region(region),
    // Load balancers by tag also list the Droplets that currently have the tag.
    tag: byTag ? service : '',
    droplet_ids: (byTag ? backends : backends.slice(0, BACKENDS)).map((droplet) => blueprint.dropletId(droplet)),
    vpc_uuid: world.vpcIn(region, block ?? 0),
    forwarding_rules: forwardingRules(dice.chance(70) ? world.certificate(index) : undefined),
  };
};

const worldwide = (world: World, index: number) => {
  const certificate = world.certificate(index);
  return {
    name: `glb-${String(index + 1).padStart(2, '0')}`,
    type: 'GLOBAL',
    tag: '',
    droplet_ids: [],
    forwarding_rules: forwardingRules(certificate),
    domains: [
      { name: `www-${index + 1}.example.com`, is_managed: true, ...(certificate && { certificate_id: certificate }) },
    ],
    glb_settings: { target_protocol: 'http', target_port: 80, cdn: { is_enabled: true }, failover_threshold: 50 },
    target_load_balancer_ids: [index - 2, index - 1].map((target) => world.blueprint.ids.uuid(KIND, target)),
  };
};

const buildLoadBalancer = (world: World, index: number, id: string) => {
  const dice = world.blueprint.dice(KIND, index);
  return {
    ...common(world, index, id, dice),
    ...(isGlobal(index) ? worldwide(world, index) : regional(world, index, dice)),
  };
};

/** A load balancer, as in `GET /v2/load_balancers`. A global one has no region. */
export type LoadBalancerRow = ReturnType<typeof buildLoadBalancer>;

/** Load balancers: by Droplet ids, by tag, and global ones over other load balancers. */
export const loadBalancerRows = (world: World): RowSource<LoadBalancerRow> =>
  uuidSource(world.blueprint, KIND, world.blueprint.counts.loadBalancers, (index, id) =>
    buildLoadBalancer(world, index, id),
  );
