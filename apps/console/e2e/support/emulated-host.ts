import {
  AMPLE_LIMITS,
  type DigitalOceanEmulator,
  type DigitalOceanEmulatorOptions,
  startDigitalOceanEmulator,
} from '@maestro/emulators';
import { type HostProcess, startHost } from './host-process';

/** A host with one connection to a provider that a test controls. */
export interface EmulatedHost extends HostProcess {
  readonly connectionId: string;
  readonly emulator: DigitalOceanEmulator;
}

/**
 * Starts a host and an emulated DigitalOcean. Nothing runs on a schedule.
 *
 * @param variables more variables of the host.
 * @throws Error with the host's output if it exits.
 */
export async function startEmulatedHost(
  options: DigitalOceanEmulatorOptions = {},
  variables: Readonly<Record<string, string>> = {},
): Promise<EmulatedHost> {
  const emulator = await startDigitalOceanEmulator({ limits: AMPLE_LIMITS, ...options });
  const host = await startHost({ DIGITALOCEAN_API_URL: emulator.url, ...variables });
  const connection = { name: 'Production', provider: 'digitalocean', credentials: { token: emulator.token } };
  const made = await host.ask('POST', '/connections', { ...connection, schedule: { enabled: false } });
  const { id } = (await made.json()) as { id: string };
  return {
    ...host,
    ...{ emulator, connectionId: id },
    close: async () => {
      await host.close();
      await emulator.close();
    },
  };
}
