import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { json } from 'node:stream/consumers';
import { EXIT_CODES, UsageError } from '../exit-decision.js';
import { askHost } from '../session/ask-host.js';

/** The options of `inventory`, as typed. */
export interface InventoryOptions {
  readonly list?: true;
  /** The name of one host. */
  readonly host?: string;
  readonly query?: string;
  readonly address: string;
}

/** Where the host is, and where output goes. */
export interface InventoryEnvironment {
  readonly env: NodeJS.ProcessEnv;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/**
 * Prints the machines that a host knows as an inventory of Ansible, or the variables of one of them.
 *
 * @throws {UsageError} if the host or the token is missing, or the host refuses the request as wrong.
 * @throws if the host cannot be reached or does not answer in full. What was printed until then is not valid JSON.
 */
export async function inventoryCommand(
  options: InventoryOptions,
  { env, stdout, stderr }: InventoryEnvironment = { env: process.env, stdout: process.stdout, stderr: process.stderr },
): Promise<number> {
  if (options.list === undefined && options.host === undefined)
    throw new UsageError('Add --list for all machines, or --host and the name of one.');
  const query = new URLSearchParams({
    address: options.address,
    ...(options.query !== undefined && { query: options.query }),
  });
  const answer = await askHost({ path: `feeds/ansible?${query}`, env });
  const incomplete = answer.headers.get('maestro-incomplete');
  if (incomplete !== null) stderr.write(`These tasks are not complete, so machines may have changed: ${incomplete}\n`);
  const body = Readable.from(answer.body ?? []);
  if (options.host === undefined) await pipeline(body, stdout, { end: false });
  else stdout.write(`${JSON.stringify(variablesOf(await json(body), options.host))}\n`);
  return EXIT_CODES.complete;
}

/** An unknown host has no variables, as Ansible expects. */
function variablesOf(inventory: unknown, host: string): unknown {
  const { _meta: meta } = inventory as { readonly _meta: { readonly hostvars: Readonly<Record<string, unknown>> } };
  return Object.hasOwn(meta.hostvars, host) ? meta.hostvars[host] : {};
}
