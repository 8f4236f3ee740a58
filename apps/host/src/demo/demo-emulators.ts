import { type DemoCredential } from '../config/host-config.types.js';
import {
  AMPLE_LIMITS,
  demoBucketNames,
  kindsOfPlugin,
  renewCertificates,
  startDigitalOceanEmulator,
  startSpacesEmulator,
  type DigitalOceanEmulator,
  type DigitalOceanAccount,
} from '@maestro/emulators';

/** The tag that is added to a droplet without it. */
const NEW_TAG = 'env:staging';

/**
 * Changes the demo's account between its first two syncs, so that there is history to look at: a droplet is resized,
 * another is powered off, a third is tagged; a volume grows, a firewall allows https, and a snapshot is removed.
 */
export function changeDemoAccount({ droplets, volumes, firewalls, snapshots }: DigitalOceanAccount): void {
  const [resized, , stopped, , ...others] = [...droplets.rows()].filter(({ status }) => status === 'active');
  const tagged = others.find(({ tags }) => !tags.includes(NEW_TAG));
  const [largest] = [...droplets.rows()].sort((one, other) => other.disk - one.disk);
  const volume = volumes.at(0);
  const firewall = firewalls.at(0);
  const snapshot = snapshots.at(0);
  if (!resized || !stopped || !tagged || !largest || !volume || !firewall || !snapshot)
    throw new Error('The account of the demo is too small to change: give it more droplets.');

  const { size, size_slug, memory, vcpus, disk, disk_info } = largest;
  droplets.update(resized.id, { size, size_slug, memory, vcpus, disk, disk_info });
  droplets.update(stopped.id, { status: 'off' });
  droplets.update(tagged.id, { tags: [...tagged.tags, NEW_TAG] });
  volumes.update(volume.id, { size_gigabytes: volume.size_gigabytes * 2 });
  firewalls.update(firewall.id, {
    inbound_rules: [
      ...firewall.inbound_rules,
      { protocol: 'tcp', ports: '443', sources: { addresses: ['0.0.0.0/0', '::/0'] } },
    ],
  });
  snapshots.remove(String(snapshot['id']));
}

const SEED = 1;
const BUCKETS = 24;

/** Regions of the demo's buckets, which are the origins of the DigitalOcean emulator's CDN endpoints. */
const REGIONS = ['nyc3', 'ams3', 'sfo3', 'sgp1', 'fra1'];

/** Latency of each request in milliseconds, so that progress is visible. */
const LATENCY_MS = 30;

/** The scopes of a token for which not every scope was selected. */
const LESS = [
  'account:read',
  'droplet:read',
  'firewall:read',
  'image:read',
  'load_balancer:read',
  'tag:read',
  'vpc:read',
];

/** A connection of the demo. */
export interface DemoConnection {
  readonly name: string;
  readonly provider: string;
  readonly credentials: Record<string, unknown>;
  readonly regions?: string[];
  /** The tasks that its emulator supports, if not all. Others are disabled. */
  readonly tasks?: readonly string[];
  /** Changes its account after the first sync. */
  readonly change?: () => void;
}

/** The emulated providers of the demo. */
interface DemoEmulators {
  /** The environment variables that point a host at them. */
  readonly env: NodeJS.ProcessEnv;
  /** The connections to create. */
  readonly connections: readonly DemoConnection[];
  /** A command that destroys a droplet of the emulated account. */
  readonly destroy: string;
}

/** How to destroy an active droplet, as somebody else in the team would. */
export function destroyCommand({ url, token, account }: DigitalOceanEmulator): string {
  const [droplet] = [...account.droplets.rows()].filter(({ status }) => status === 'active').slice(-1);
  return `curl -X DELETE -H "Authorization: Bearer ${token}" ${url}/v2/droplets/${droplet?.id}`;
}

/** Starts both emulators on this machine's loopback. They end with the process. */
export async function startDemoEmulators(): Promise<DemoEmulators> {
  const buckets = demoBucketNames(SEED, BUCKETS, REGIONS);
  const digitalocean = await startDigitalOceanEmulator({
    ...{ seed: SEED, droplets: 120, latencyMs: LATENCY_MS, buckets },
    kinds: await kindsOfPlugin('@maestro/plugin-digitalocean'),
    // With the limits of DigitalOcean, an account with so many lists would take minutes.
    limits: AMPLE_LIMITS,
    destroysDroplets: true,
  });
  renewCertificates(digitalocean.account, new Date());
  const spaces = await startSpacesEmulator({
    seed: SEED,
    bucketCount: BUCKETS,
    regions: REGIONS,
    latencyMs: LATENCY_MS,
  });
  const { accessKeyId, secretAccessKey } = spaces;
  const credentials: readonly DemoCredential[] = [
    { provider: 'digitalocean', title: 'Full access', fields: { token: digitalocean.token } },
    { provider: 'digitalocean', title: 'Limited access', fields: { token: digitalocean.tokens.add(LESS) } },
    { provider: 'spaces', title: 'Full access', fields: { accessKeyId, secretAccessKey } },
  ];
  return {
    env: {
      DIGITALOCEAN_API_URL: digitalocean.url,
      SPACES_ENDPOINT_URL: spaces.endpoint,
      MAESTRO_DEMO_CREDENTIALS: JSON.stringify(credentials),
    },
    destroy: destroyCommand(digitalocean),
    connections: [
      {
        name: 'Demo DigitalOcean',
        provider: 'digitalocean',
        credentials: { token: digitalocean.token },
        tasks: digitalocean.tasks,
        change: () => changeDemoAccount(digitalocean.account),
      },
      { name: 'Demo Spaces', provider: 'spaces', credentials: { accessKeyId, secretAccessKey }, regions: REGIONS },
    ],
  };
}
