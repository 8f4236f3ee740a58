import { type MaestroClient, hasEnded, type Schemas } from '@maestro/client';
import { EXIT_CODES, UsageError } from '../exit-decision.js';
import { plainText } from '../output/text-table.js';
import { type HostStreams, print, PROCESS_STREAMS } from '../session/host-streams.js';
import { type HostOptions, withHost } from '../session/with-host.js';

/** The options of `sync`, as typed. */
export interface SyncOptions extends HostOptions {
  readonly task?: readonly string[];
  readonly deep?: true;
  /** Follows the sync to its end. */
  readonly watch?: true;
}

const EXIT_CODE_OF_STATE: Readonly<Record<Schemas['SyncView']['state'], number>> = {
  success: EXIT_CODES.complete,
  partial: EXIT_CODES.incomplete,
  cancelled: EXIT_CODES.incomplete,
  'awaiting-confirmation': EXIT_CODES.incomplete,
  failed: EXIT_CODES.nothingRead,
  queued: EXIT_CODES.complete,
  running: EXIT_CODES.complete,
};

/**
 * Starts a sync of a connection and prints its id, then follows it if asked to.
 *
 * @param connection its name or id.
 * @throws UsageError if there is no such connection.
 */
export async function syncCommand(
  connection: string,
  { task, deep, watch, ...options }: SyncOptions,
  streams: HostStreams = PROCESS_STREAMS,
): Promise<number> {
  return withHost({
    ...{ ...options, streams },
    work: async (client, signal) => {
      const found = await connectionOf(client, connection, signal);
      const body = { ...(task && { tasks: [...task] }), ...(deep && { deep }) };
      const { id, outcome } = await client.syncs.start(found.id, body, { signal });
      await print(streams.stdout, `${id}\n`, signal);
      await print(streams.stderr, `The sync of ${plainText(found.name)} ${OUTCOMES[outcome]}.\n`);
      return watch ? followSync(client, id, { ...streams, signal }) : EXIT_CODES.complete;
    },
  });
}

const OUTCOMES: Readonly<Record<Schemas['RequestedSync']['outcome'], string>> = {
  started: 'has started',
  queued: 'is waiting to start',
  joined: 'was added to one that is waiting to start',
};

/** Prints on stderr what happens in a sync, until it has ended. @returns the exit code of how it ended. */
export async function followSync(
  client: MaestroClient,
  id: string,
  { stderr, signal }: Pick<HostStreams, 'stderr'> & { readonly signal: AbortSignal },
): Promise<number> {
  for await (const { event, data } of client.syncs.events(id, { signal })) {
    if (event === 'wait') await print(stderr, `… ${data.task} waits until ${data.until}: ${plainText(data.reason)}\n`);
    else if (event === 'task' && data.complete !== undefined) await print(stderr, lineOf(data));
    else if (event === 'run' && !hasEnded(data.state) && data.message)
      await print(stderr, `${plainText(data.message)}\n`);
  }
  const { state, message, tasks } = await client.syncs.get(id, { signal });
  const resources = tasks.reduce((total, task) => total + task.resources, 0);
  const awaiting = tasks.reduce((total, task) => total + task.awaiting, 0);
  const approval = awaiting > 0 ? ` ${awaiting} missing resources need approval: see the console.` : '';
  const detail = message === '' ? '' : ` ${plainText(message)}`;
  await print(stderr, `The sync has ended: ${state}, ${resources} resources.${detail}${approval}\n`);
  return EXIT_CODE_OF_STATE[state];
}

const SIGNS = { success: '✓', warning: '!', danger: '✗', unavailable: '–', pending: ' ', running: ' ' } as const;

function lineOf({ task, state, resources, created, changed, gone = 0, message }: Schemas['SyncTaskProgress']): string {
  const note = message ? `: ${plainText(message)}` : '';
  return `${SIGNS[state]} ${task}  ${resources} read, ${created} created, ${changed} changed, ${gone} deleted${note}\n`;
}

/** @throws UsageError */
async function connectionOf(
  client: MaestroClient,
  wanted: string,
  signal: AbortSignal,
): Promise<Schemas['ConnectionView']> {
  const names: string[] = [];
  const found: Schemas['ConnectionView'][] = [];
  for await (const connection of client.connections.list({}, { signal })) {
    if (connection.id === wanted) return connection;
    if (connection.name === wanted) found.push(connection);
    names.push(connection.name);
  }
  const [one, ...others] = found;
  if (one && others.length === 0) return one;
  throw new UsageError(
    one
      ? `Several connections are called ${wanted}. Use the id of one: ${found.map(({ id }) => id).join(', ')}.`
      : `There is no connection ${wanted}. Use the name or the id of one: ${names.slice(0, 10).join(', ')}.`,
  );
}
