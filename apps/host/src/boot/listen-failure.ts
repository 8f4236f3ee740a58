import { type HostConfig } from '../config/host-config.types.js';
import { BootError } from '../startup/boot.error.js';

const ADVICE: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Another program uses it. Set MAESTRO_PORT to another port, or to 0 for any free one.',
  EACCES: 'This user may not use it. Set MAESTRO_PORT to a port above 1023.',
  EADDRNOTAVAIL: 'This machine has no such address. Set MAESTRO_HOST to one it has, such as 127.0.0.1.',
  ENOTFOUND: 'There is no such host. Set MAESTRO_HOST to an address of this machine, such as 127.0.0.1.',
};

/** Says why the host cannot listen where it was told to; any other error stays what it is. */
export function listenFailure(error: unknown, { host, port }: Pick<HostConfig, 'host' | 'port'>): unknown {
  const advice = ADVICE[(error as NodeJS.ErrnoException).code ?? ''];
  return advice ? new BootError(`It cannot listen on ${host}, port ${port}. ${advice}`, { cause: error }) : error;
}
