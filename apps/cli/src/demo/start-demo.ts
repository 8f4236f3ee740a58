import { type PluginManifest } from '@maestro/core';
import { UsageError } from '../exit-decision.js';

/** Milliseconds that each request takes, so that the progress can be seen. */
const LATENCY_MS = 30;

/** The emulator for each provider. */
const DEMOS: Readonly<Record<string, (manifest: PluginManifest) => Promise<Demo>>> = {
  digitalocean: async () => {
    const { AMPLE_LIMITS, kindsOfPlugin, renewCertificates, startDigitalOceanEmulator } =
      await import('@maestro/emulators');
    const kinds = await kindsOfPlugin('@maestro/plugin-digitalocean');
    // With the limits of DigitalOcean, an account with so many lists would take minutes.
    const limits = AMPLE_LIMITS;
    const emulator = await startDigitalOceanEmulator({ droplets: 120, latencyMs: LATENCY_MS, kinds, limits });
    renewCertificates(emulator.account, new Date());
    return {
      env: { DIGITALOCEAN_TOKEN: emulator.token, DIGITALOCEAN_API_URL: emulator.url },
      tasks: emulator.tasks,
      close: () => emulator.close(),
    };
  },
  spaces: async ({ regions = [] }) => {
    const { startSpacesEmulator } = await import('@maestro/emulators');
    const emulator = await startSpacesEmulator({ latencyMs: LATENCY_MS, regions: regions.map(({ id }) => id) });
    const { accessKeyId, secretAccessKey, endpoint } = emulator;
    const env = {
      SPACES_ACCESS_KEY_ID: accessKeyId,
      SPACES_SECRET_ACCESS_KEY: secretAccessKey,
      SPACES_ENDPOINT_URL: endpoint,
    };
    return { env, close: () => emulator.close() };
  },
};

/** Whether a provider can be tried without an account. */
export const hasDemo = (provider: string): boolean => Object.hasOwn(DEMOS, provider);

/**
 * Starts the emulator of a provider on this machine's loopback.
 *
 * @throws {UsageError} for a provider that has none.
 */
export async function startDemo(manifest: PluginManifest): Promise<Demo> {
  const start = hasDemo(manifest.id) ? DEMOS[manifest.id] : undefined;
  if (!start)
    throw new UsageError(
      `There is no demo for "${manifest.id}". Demos are available for ${Object.keys(DEMOS).join(', ')}.`,
    );
  return start(manifest);
}

/** Emulators that replace a provider. */
interface Demo {
  /** The variables that point the command line at them. */
  readonly env: NodeJS.ProcessEnv;
  /** The supported tasks; undefined for all. */
  readonly tasks?: readonly string[];
  close(): Promise<void>;
}
