import { EXIT_CODES, UsageError } from '../exit-decision.js';
import { type HostStreams, print, PROCESS_STREAMS } from '../session/host-streams.js';
import { type HostOptions, queryMistake, withHost } from '../session/with-host.js';

/** The options of `inventory`, as typed. Its option `--host` names a machine, as Ansible wants it. */
export interface InventoryOptions extends Pick<HostOptions, 'tokenFile'> {
  /** The address of the host, instead of `MAESTRO_URL`. */
  readonly url?: string;
  readonly list?: true;
  /** The name of one machine. */
  readonly host?: string;
  readonly query?: string;
  readonly address: 'public' | 'private';
}

/**
 * Prints the machines that a host knows as an inventory of Ansible, or the variables of one of them.
 *
 * @throws {UsageError} if the host or the token is missing, or the host refuses the request as wrong.
 * @throws if the host cannot be reached or does not answer in full. Then nothing is printed.
 */
export async function inventoryCommand(
  { url, list, host: machine, query, address, tokenFile }: InventoryOptions,
  streams: HostStreams = PROCESS_STREAMS,
): Promise<number> {
  if (list === undefined && machine === undefined)
    throw new UsageError('Add --list for all machines, or --host and the name of one.');
  return withHost({
    ...{ host: url, tokenFile, streams, describe: queryMistake(query) },
    work: async (client, signal) => {
      const asked = { address, ...(query !== undefined && { query }) };
      const { inventory, incomplete } = await client.ansible(asked, { signal });
      if (incomplete !== undefined)
        await print(streams.stderr, `These tasks are not complete, so machines may have changed: ${incomplete}\n`);
      const printed = machine === undefined ? inventory : variablesOf(inventory, machine);
      await print(streams.stdout, `${JSON.stringify(printed)}\n`, signal);
      return EXIT_CODES.complete;
    },
  });
}

/** An unknown machine has no variables, as Ansible expects. */
function variablesOf(inventory: unknown, machine: string): unknown {
  const { _meta: meta } = inventory as { readonly _meta: { readonly hostvars: Readonly<Record<string, unknown>> } };
  return Object.hasOwn(meta.hostvars, machine) ? meta.hostvars[machine] : {};
}
