import {
  type CollectedPage,
  type Connection,
  type ConnectionOptions,
  discover,
  type DiscoveryEvent,
  LimiterRegistry,
  openConnection,
  parseCredentials,
  type Resource,
  type TaskReport,
} from '@maestro/core';
import { lastValueFrom, toArray } from 'rxjs';
import { SpacesCredentials, spacesPlugin } from '../src/index.js';

/** A retry policy with short waits. */
export const QUICK_RETRY = {
  answerWithinMs: 30_000,
  tries: 3,
  baseDelayMs: 1,
  maxDelayMs: 2,
  rateLimitWaits: 3,
  longestWaitMs: 1_000,
};

/** The address and credential of a server. */
export interface SpacesServer {
  /** A template with `{region}`, or one address. */
  readonly endpoint: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A connection to a server of a spec. Close it afterwards. */
export function openSpaces(
  { endpoint, accessKeyId, secretAccessKey }: SpacesServer,
  options: Partial<ConnectionOptions<SpacesCredentials>> = {},
): Promise<Connection> {
  return openConnection({
    plugin: spacesPlugin,
    credentials: parseCredentials(SpacesCredentials, { accessKeyId, secretAccessKey }),
    endpoints: { endpoint },
    regions: ['nyc3'],
    limiters: new LimiterRegistry(),
    retry: QUICK_RETRY,
    ...options,
  });
}

/** The results of a run. */
export interface Discovered {
  readonly events: readonly DiscoveryEvent[];
  readonly pages: readonly CollectedPage[];
  readonly resources: readonly Resource[];
  readonly report: TaskReport;
  /** The listing of one region. */
  part(region: string): Extract<DiscoveryEvent, { type: 'part-ended' }>['outcome'];
}

/** Runs the plugin once against a server, and closes the connection. */
export async function discoverSpaces(
  server: SpacesServer,
  options: Partial<ConnectionOptions<SpacesCredentials>> = {},
): Promise<Discovered> {
  const connection = await openSpaces(server, options);
  try {
    return discovered(await lastValueFrom(discover(connection).pipe(toArray())));
  } finally {
    await connection.close();
  }
}

function discovered(events: readonly DiscoveryEvent[]): Discovered {
  const pages = events.flatMap((event) => (event.type === 'page' ? [event.page] : []));
  const last = events.at(-1);
  if (last?.type !== 'task-ended') throw new Error('The run ended without a report.');
  return {
    events,
    pages,
    resources: pages.flatMap(({ resources }) => resources),
    report: last.report,
    part: (region) => {
      const ended = events.flatMap((event) =>
        event.type === 'part-ended' && event.part.id === region ? [event.outcome] : [],
      );
      if (ended.length !== 1 || !ended[0]) throw new Error(`${ended.length} listings of ${region} ended.`);
      return ended[0];
    },
  };
}
