import { startDigitalOceanEmulator } from '@maestro/emulators';
import { HostClient } from './host-client.js';
import { withDataDir, withHost } from './running-host.js';

/** How long after a sync was asked for the provider got the first request, over several small syncs. */
export interface FirstRequestFigures {
  readonly syncs: number;
  readonly p50Ms: number;
  readonly mostMs: number;
}

const DROPLETS = 20;
/** Not counted: a process's first requests load what it needs. */
const WARM_UP = 2;
const SYNCS = 21;

/** Measures from before the request to the host is sent until the emulator has the host's request. */
export async function benchFirstRequest(): Promise<FirstRequestFigures> {
  const emulator = await startDigitalOceanEmulator({ droplets: DROPLETS });
  try {
    const waits = await withDataDir((dataDir) =>
      withHost(dataDir, { DIGITALOCEAN_API_URL: emulator.url }, async (host) => {
        const client = new HostClient(host);
        const connection = await client.connect('bench', emulator.token);
        const all: number[] = [];
        for (let sync = 0; sync < WARM_UP + SYNCS; sync += 1) {
          let cameAt: number | undefined;
          const stop = emulator.onRequest(() => void (cameAt ??= performance.now()));
          const askedAt = performance.now();
          await client.sync(connection);
          stop();
          if (cameAt !== undefined && sync >= WARM_UP) all.push(cameAt - askedAt);
        }
        return all.sort((one, other) => one - other);
      }),
    );
    return { syncs: waits.length, p50Ms: waits[Math.floor(waits.length / 2)] ?? NaN, mostMs: waits.at(-1) ?? NaN };
  } finally {
    await emulator.close();
  }
}
