import {
  type Connection,
  type ConnectionOptions,
  type DemandGate,
  endpointVariable,
  LimiterRegistry,
  openConnection,
  type ProviderPlugin,
  taskGroups,
  unknownWord,
  type Logger,
} from '@maestro/core';
import { readCredentials } from '../credentials/read-credentials.js';
import { startDemo } from '../demo/start-demo.js';
import { findPlugin, pluginPackages } from '../plugins/plugin-loader.js';
import { UsageError } from '../exit-decision.js';
import { plainText } from '../output/text-table.js';
import { lastValueFrom } from 'rxjs';

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;

/** Plain lines on stderr, for `--verbose`. */
function stderrLogger(): Logger {
  const levels = LEVELS.map((level) => [
    level,
    (data: object, message: string): void =>
      void process.stderr.write(`${plainText(`${level} ${message} ${JSON.stringify(data)}`)}\n`),
  ]);
  return Object.fromEntries(levels) as unknown as Logger;
}

/** A connection to one provider for one command. */
export interface Session {
  readonly plugin: ProviderPlugin;
  readonly connection: Connection;
  /** The tasks to read: those given, or those the demo supports; undefined for all. */
  readonly tasks: readonly string[] | undefined;
  close(): Promise<void>;
}

/** The context of a session besides its options. */
interface SessionContext {
  readonly provider: string;
  readonly options: SessionOptions;
  readonly signal: AbortSignal;
  readonly demand?: DemandGate;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Finds the plugin, the credential and the addresses, and opens the connection.
 *
 * @throws {UsageError} for an unknown provider, task or region, or a credential that is missing or malformed.
 */
export async function openSession({
  provider,
  options,
  signal,
  demand,
  env = process.env,
}: SessionContext): Promise<Session> {
  const plugin = await findPlugin(provider, pluginPackages(env));
  const { manifest } = plugin;
  const chosen = options.task && chosenTasks(plugin, options.task);
  const demo = options.demo ? await startDemo(manifest) : undefined;
  const tasks = chosen ?? demo?.tasks;
  try {
    const canAsk = process.stdin.isTTY && process.stderr.isTTY;
    const credentials = await readCredentials(plugin, demo ? { env: demo.env, canAsk: false } : { env, canAsk });
    const connectionOptions: ConnectionOptions = {
      plugin,
      credentials,
      signal,
      demand,
      limiters: new LimiterRegistry(),
      regions: manifest.regions ? options.region : undefined,
      endpoints: endpoints(plugin, demo?.env ?? env),
      deep: options.deep,
      logger: options.verbose ? stderrLogger() : undefined,
    };
    const connection = await openConnection(connectionOptions);
    const close = async (): Promise<void> => {
      await connection.close();
      await demo?.close();
    };
    return { plugin, connection, tasks, close };
  } catch (error) {
    await demo?.close();
    throw error;
  }
}

/** The named tasks, each individually or by its group. */
function chosenTasks({ manifest }: ProviderPlugin, wanted: readonly string[]): readonly string[] {
  const groups = new Map(taskGroups(manifest).map(({ id, resources }) => [id, resources.map(({ task }) => task)]));
  const tasks = manifest.resources.map(({ task }) => task);
  const chosen = wanted.flatMap((word) => {
    const named = tasks.includes(word) ? [word] : groups.get(word);
    if (!named) throw new UsageError(unknownWord('--task', word, [...groups.keys(), ...tasks]));
    return named;
  });
  return [...new Set(chosen)];
}

function endpoints({ manifest }: ProviderPlugin, env: NodeJS.ProcessEnv): Record<string, string> {
  const given = manifest.endpoints.map(({ id }): [string, string | undefined] => [
    id,
    env[endpointVariable(manifest.id, id)],
  ]);
  return Object.fromEntries(given.filter((pair): pair is [string, string] => Boolean(pair[1])));
}

/** The options that `discover` and `verify` share, as typed. */
export interface SessionOptions {
  readonly task?: readonly string[];
  readonly region?: readonly string[];
  readonly demo?: boolean;
  readonly verbose?: boolean;
  readonly deep?: boolean;
}

/** The name of the account. Undefined if it cannot be determined for any reason: the tasks report the error. */
export async function readAccountName(connection: Connection): Promise<string | undefined> {
  try {
    return (await lastValueFrom(connection.account(), { defaultValue: undefined }))?.name;
  } catch {
    return undefined;
  }
}
