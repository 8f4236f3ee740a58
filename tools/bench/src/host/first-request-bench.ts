import { startDigitalOceanEmulator } from '@maestro/emulators';
import { HostClient } from './host-client.js';
import { withDataDir, withHost } from './running-host.js';

/** The time from requesting a sync to its first request to the provider, over several small syncs. */
export interface FirstRequestFigures {
  readonly syncs: number;
  readonly p50Ms: number;
  readonly maxMs: number;
}

const DROPLETS = 20;
/** Syncs that are not measured, while the host loads code. */
const WARM_UP = 2;
const SYNCS = 21;

/** Measures from sending the request to the host until the emulator receives the host's first request. */
export async function benchFirstRequest(): Promise<FirstRequestFigures> {
  const emulator = await startDigitalOceanEmulator({ droplets: DROPLETS });
  try {
    const latencies = await withDataDir((dataDir) =>
      withHost(dataDir, { DIGITALOCEAN_API_URL: emulator.url }, async (host) => {
        const client = new HostClient(host);
        const connection = await client.connect('bench', emulator.token);
        const all: number[] = [];
        for (let sync = 0; sync < WARM_UP + SYNCS; sync += 1) {
          let receivedAt: number | undefined;
          const stop = emulator.onRequest(() => void (receivedAt ??= performance.now()));
          const sentAt = performance.now();
          await client.sync(connection);
          stop();
          if (receivedAt !== undefined && sync >= WARM_UP) all.push(receivedAt - sentAt);
        }
        return all.sort((one, other) => one - other);
      }),
    );
    return {
      syncs: latencies.length,
      p50Ms: latencies[Math.floor(latencies.length / 2)] ?? NaN,
      maxMs: latencies.at(-1) ?? NaN,
    };
  } finally {
    await emulator.close();
  }
}
