import type { DemoCredential } from '../config/host-config.types.js';
import { changeDemoAccount } from './change-demo-account.js';
import { demoBucketNames, kindsOfPlugin, startDigitalOceanEmulator, startSpacesEmulator } from '@maestro/emulators';

const SEED = 1;
const BUCKETS = 24;

/** Regions of the demo's buckets; the CDN endpoints of the DigitalOcean emulator stand in front of them. */
const REGIONS = ['nyc3', 'ams3', 'sfo3', 'sgp1', 'fra1'];

/** Milliseconds that each request takes, so that there is something to watch. */
const LATENCY_MS = 30;

/** What a token may read that somebody did not tick everything for. */
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
  /** What its emulator has lists for, where that is not all of the provider. Others are switched off. */
  readonly tasks?: readonly string[];
  /** What happens in its account after it was first read. */
  readonly change?: () => void;
}

/** The emulated providers of the demo. */
export interface DemoEmulators {
  /** The variables that point a host at them. */
  readonly env: NodeJS.ProcessEnv;
  /** The connections to make. */
  readonly connections: readonly DemoConnection[];
}

/** Starts both emulators on this machine's loopback. They end with the process. */
export async function startDemoEmulators(): Promise<DemoEmulators> {
  const buckets = demoBucketNames(SEED, BUCKETS, REGIONS);
  const digitalocean = await startDigitalOceanEmulator({
    ...{ seed: SEED, droplets: 120, latencyMs: LATENCY_MS, buckets },
    kinds: await kindsOfPlugin('@maestro/plugin-digitalocean'),
  });
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
