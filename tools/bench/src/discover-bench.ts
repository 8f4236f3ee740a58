import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDigitalOceanEmulator } from '@maestro/emulators';
import type { ClientResult } from './clients/client-result.types.js';
import { measure, type Measured, type MeasuredCommand } from './measured-process.js';

/** The measurements of one client that read all droplets once. */
export interface ClientFigures extends Omit<Measured, 'stdout'>, ClientResult {
  readonly client: string;
  readonly requests: number;
  readonly mostInFlight: number;
  /** Responses with status 429: requests that exceeded the rate limit. */
  readonly refused: number;
}

/** The size of the account, and the latency and rate limit of the API. */
export interface DiscoverScenario {
  readonly droplets: number;
  readonly latencyMs: number;
  /** Requests allowed per hour. The limit per minute is 5 % of it. */
  readonly hourlyLimit: number;
}

type Client = 'maestro' | 'axios, one page at a time' | 'dots-wrapper';

const MAESTRO = fileURLToPath(new URL('../../../apps/cli/bundle/main.js', import.meta.url));
/** The options of `npm run maestro`. */
const NODE_OPTIONS = ['--max-semi-space-size=32'];
const clientModule = (name: string): string => fileURLToPath(new URL(`./clients/${name}.client.js`, import.meta.url));

/** Runs one client against its own emulator, so that clients share neither a rate limit nor a cache. */
export async function benchClient(
  client: Client,
  { droplets, latencyMs, hourlyLimit }: DiscoverScenario,
): Promise<ClientFigures> {
  const emulator = await startDigitalOceanEmulator({ droplets, latencyMs, limits: { hourly: hourlyLimit } });
  const env = { DIGITALOCEAN_API_URL: emulator.url, DIGITALOCEAN_TOKEN: emulator.token };
  try {
    const { stdout: _stdout, ...figures } = await (client === 'maestro' ? benchMaestro(env) : benchOther(client, env));
    const { requests, mostInFlight, refused } = emulator;
    return { client, ...figures, requests: requests.length, mostInFlight, refused };
  } finally {
    await emulator.close();
  }
}

async function benchMaestro(env: MeasuredCommand['env']): Promise<Measured & ClientResult> {
  const folder = await mkdtemp(join(tmpdir(), 'maestro-bench-'));
  const report = join(folder, 'report.json');
  try {
    const args = [
      ...NODE_OPTIONS,
      MAESTRO,
      'discover',
      'digitalocean',
      '--task',
      'server-list',
      '--format',
      'ndjson',
      '--report',
      report,
    ];
    const measured = await measure({ args, env });
    const { tasks } = JSON.parse(await readFile(report, 'utf8')) as {
      tasks: { resources: number; durationMs: number }[];
    };
    return { ...measured, resources: tasks[0]?.resources ?? 0, readingMs: tasks[0]?.durationMs ?? 0 };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function benchOther(
  client: Exclude<Client, 'maestro'>,
  env: MeasuredCommand['env'],
): Promise<Measured & ClientResult> {
  const module = clientModule(client === 'dots-wrapper' ? 'dots-wrapper' : 'sequential-axios');
  const measured = await measure({ args: [module], env, keepStdout: true });
  return { ...measured, ...(JSON.parse(measured.stdout) as ClientResult) };
}
