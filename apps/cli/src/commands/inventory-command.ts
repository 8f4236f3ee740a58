import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { json } from 'node:stream/consumers';
import { EXIT_CODES, UsageError } from '../exit-decision.js';

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
  const answer = await request(options, env);
  const incomplete = answer.headers.get('maestro-incomplete');
  if (incomplete !== null) stderr.write(`These tasks are not complete, so machines may have changed: ${incomplete}\n`);
  const body = Readable.from(answer.body ?? []);
  if (options.host === undefined) await pipeline(body, stdout, { end: false });
  else stdout.write(`${JSON.stringify(variablesOf(await json(body), options.host))}\n`);
  return EXIT_CODES.complete;
}

async function request(
  { query, address }: InventoryOptions,
  { MAESTRO_URL: base, MAESTRO_TOKEN: token }: NodeJS.ProcessEnv,
): Promise<Response> {
  if (!base || !URL.canParse(base))
    throw new UsageError('Set MAESTRO_URL to the address of a host, such as http://127.0.0.1:3000.');
  if (!token) throw new UsageError('Set MAESTRO_TOKEN to a token of the host with the role viewer.');
  const url = new URL(`${base.replace(/\/+$/, '').replace(/\/api\/v1$/, '')}/api/v1/feeds/ansible`);
  url.searchParams.set('address', address);
  if (query !== undefined) url.searchParams.set('query', query);
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } }).catch((cause: unknown) => {
    throw new Error(`The host at ${base} did not answer: ${reasonOf(cause)}. Check MAESTRO_URL.`, { cause });
  });
  if (answer.ok) return answer;
  const message = `The host at ${base} refused the request with status ${answer.status}. ${await detailOf(answer)}`;
  throw answer.status < 500 && answer.status !== 429 ? new UsageError(message) : new Error(message);
}

/** Why `fetch` failed: its own message says nothing. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message || cause.name : String(cause);
}

/** The sentence of a problem (RFC 9457). */
async function detailOf(answer: Response): Promise<string> {
  const problem: unknown = await answer.json().catch(() => undefined);
  const detail: unknown = typeof problem === 'object' && problem !== null ? Reflect.get(problem, 'detail') : undefined;
  return typeof detail === 'string' ? detail : '';
}

/** An unknown host has no variables, as Ansible expects. */
function variablesOf(inventory: unknown, host: string): unknown {
  const { _meta: meta } = inventory as { readonly _meta: { readonly hostvars: Readonly<Record<string, unknown>> } };
  return Object.hasOwn(meta.hostvars, host) ? meta.hostvars[host] : {};
}
