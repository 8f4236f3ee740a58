import { setTimeout as sleep } from 'node:timers/promises';
import { HostUnreachableError, type ItemOf, type MaestroClient, type Schemas } from '@maestro/client';
import { EXIT_CODES } from '../exit-decision.js';
import { jsonText } from '../output/json-text.js';
import { plainText } from '../output/text-table.js';
import { type HostStreams, print, PROCESS_STREAMS } from '../session/host-streams.js';
import { type HostOptions, queryMistake, withHost } from '../session/with-host.js';

/** The options of `watch`, as typed. */
export interface WatchOptions extends HostOptions {
  /** In the query language: only changes of resources that match it now. */
  readonly query?: string;
  /** A line of JSON per change. */
  readonly json?: true;
}

type Change = ItemOf<Schemas['ChangePage']>;

/** Milliseconds between two looks. */
const LOOK_MS = 2000;

/** The longest pause while the host cannot be reached, in milliseconds. */
const LONGEST_PAUSE_MS = 30_000;

/** Milliseconds that a batch of changes may take to be stored, so that one is seen after a later one. */
const OVERLAP_MS = 60_000;

/** Resources whose ids fit one query. */
const IDS_AT_ONCE = 50;

/**
 * Prints changes of a host's inventory as they are recorded, until it is interrupted or nobody reads them any more. A host that cannot be reached is
 * asked again, and changes that it recorded meanwhile are printed.
 *
 * @param pauseMs milliseconds between two looks.
 * @throws UsageError for a query that the host refuses.
 */
export async function watchCommand(
  { query, json, ...options }: WatchOptions,
  streams: HostStreams = PROCESS_STREAMS,
  pauseMs = LOOK_MS,
): Promise<number> {
  const line = json ? (change: Change) => jsonText(change) : describe;
  return withHost({
    ...options,
    ...{ streams, describe: queryMistake(query), waits: true },
    work: async (client, signal) => {
      if (query !== undefined) await client.resources.count({ query }, { signal });
      for await (const change of changes(client, { query, signal, streams, pauseMs }))
        await print(streams.stdout, `${line(change)}\n`, signal);
      return EXIT_CODES.complete;
    },
  });
}

interface Watch {
  readonly query?: string;
  readonly signal: AbortSignal;
  readonly streams: HostStreams;
  readonly pauseMs: number;
}

/** Never ends, except with an error or the signal. */
async function* changes(
  client: MaestroClient,
  { query, signal, streams, pauseMs }: Watch,
): AsyncGenerator<Change, void, void> {
  const { stderr } = streams;
  let seen: ReadonlyMap<string, string> | undefined;
  for (let failures = 0; ;) {
    try {
      const latest = await recorded(client, seen, signal);
      const added = seen ? latest.filter(({ id }) => !seen!.has(id)) : [];
      const wanted = query === undefined ? added : await matching(client, added, query, signal);
      if (failures > 0) await print(stderr, 'The host answers again.\n');
      failures = 0;
      seen = newest([...(seen ?? []), ...latest.map(({ id, at }) => [id, at] as const)]);
      yield* wanted;
      await sleep(pauseMs, undefined, { signal });
    } catch (error) {
      if (!(error instanceof HostUnreachableError) || signal.aborted || !seen) throw error;
      if (failures++ === 0) await print(stderr, `${error.message} It is asked again.\n`);
      await sleep(Math.min(pauseMs * 2 ** failures, LONGEST_PAUSE_MS), undefined, { signal });
    }
  }
}

/** The changes since those that were seen, the oldest first. Without any, only the newest ones, to begin after them. */
async function recorded(
  client: MaestroClient,
  seen: ReadonlyMap<string, string> | undefined,
  signal: AbortSignal,
): Promise<Change[]> {
  const last = [...(seen?.values() ?? [])].reduce((one, other) => (one > other ? one : other), '');
  const since = last === '' ? undefined : new Date(Date.parse(last) - OVERLAP_MS).toISOString();
  const list = client.changes.list({ limit: 200, ...(since !== undefined && { since }) }, { signal });
  const found: Change[] = [];
  for await (const { items } of list.pages()) {
    found.push(...items);
    if (!seen) break;
  }
  return found.reverse();
}

/** Without those that are too old to be listed again. */
function newest(all: readonly (readonly [id: string, at: string])[]): ReadonlyMap<string, string> {
  const last = all.reduce((latest, [, at]) => Math.max(latest, Date.parse(at)), 0);
  return new Map(all.filter(([, at]) => Date.parse(at) >= last - 2 * OVERLAP_MS));
}

/** Those of resources that match a query, present or gone. */
async function matching(
  client: MaestroClient,
  all: readonly Change[],
  query: string,
  signal: AbortSignal,
): Promise<Change[]> {
  const ids = [...new Set(all.map(({ resourceId }) => resourceId))];
  const matches = new Set<string>();
  for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
    const some = ids.slice(start, start + IDS_AT_ONCE).join(',');
    const list = client.resources.list(
      { query: `(${query}) id:${some} (gone:yes or gone:no)`, limit: IDS_AT_ONCE },
      { signal },
    );
    for await (const { id } of list) matches.add(id);
  }
  return all.filter(({ resourceId }) => matches.has(resourceId));
}

const SIGNS: Readonly<Record<Change['type'], string>> = { created: '+', changed: '~', gone: '-', returned: '+' };

function describe({ at, type, key, name, region, paths }: Change): string {
  const where = region === undefined ? '' : ` in ${region}`;
  const what = paths.length > 0 ? `: ${paths.map((path) => path.slice(1)).join(', ')}` : '';
  return plainText(`${at} ${SIGNS[type]} ${type} ${key.kind} ${name} (${key.uid})${where}${what}`);
}
