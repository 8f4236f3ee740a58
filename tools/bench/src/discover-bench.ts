import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDigitalOceanEmulator } from '@maestro/emulators';
import type { ClientResult } from './clients/client-result.types.js';
import { measure, type Measured, type MeasuredCommand } from './measured-process.js';

/** One client that read all droplets once. */
export interface ClientFigures extends Omit<Measured, 'stdout'>, ClientResult {
  readonly client: string;
  readonly requests: number;
  readonly mostInFlight: number;
  /** Answers of 429: requests beyond a limit. */
  readonly refused: number;
}

/** How many droplets, and how slow the API. */
export interface DiscoverScenario {
  readonly droplets: number;
  readonly latencyMs: number;
  /** Requests per hour that the API allows; per minute it is 5 % of that. */
  readonly hourlyLimit: number;
}

type Client = 'maestro' | 'axios, one page at a time' | 'dots-wrapper';

const MAESTRO = fileURLToPath(new URL('../../../apps/cli/bundle/main.js', import.meta.url));
/** As `npm run maestro` starts it. */
const NODE_OPTIONS = ['--max-semi-space-size=32'];
const clientModule = (name: string): string => fileURLToPath(new URL(`./clients/${name}.client.js`, import.meta.url));

/** Lets one client read all droplets of an emulator of its own, so that no budget and no cache of another is in the way. */
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
