import {
  type Connection,
  type ConnectionOptions,
  DEFAULT_RETRY_POLICY,
  discover,
  type DiscoveryEvent,
  type KnownState,
  LimiterRegistry,
  openConnection,
  parseCredentials,
  type Resource,
  type TaskReport,
} from '@maestro/core';
import { lastValueFrom, toArray } from 'rxjs';
import { DigitalOceanCredentials } from '../src/digitalocean-credentials.js';
import { digitalOceanPlugin } from '../src/digitalocean-plugin.js';

/** Where an emulator is, and a token it knows. */
export interface ApiAddress {
  readonly url: string;
  readonly token: string;
}

/** Opens a connection to a local API. Repeats come after milliseconds instead of seconds. */
export function openDigitalOcean(
  { url, token }: ApiAddress,
  more: Partial<ConnectionOptions> = {},
): Promise<Connection> {
  return openConnection({
    plugin: digitalOceanPlugin,
    credentials: parseCredentials(DigitalOceanCredentials, { token }),
    endpoints: { api: url },
    limiters: new LimiterRegistry(),
    retry: { ...DEFAULT_RETRY_POLICY, baseDelayMs: 5 },
    ...more,
  });
}

/** What a whole run gave. */
export interface Run {
  readonly resources: readonly Resource[];
  readonly reports: readonly TaskReport[];
  /** What a host knows after it, for the next run. */
  readonly known: KnownState;
  report(task: string): TaskReport;
}

/** Runs tasks to the end. */
export async function run(connection: Connection, tasks?: readonly string[]): Promise<Run> {
  const events: DiscoveryEvent[] = await lastValueFrom(discover(connection, tasks).pipe(toArray()));
  const reports = events.flatMap((event) => (event.type === 'task-ended' ? [event.report] : []));
  const resources = events.flatMap((event) => (event.type === 'page' ? event.page.resources : []));
  return {
    ...{ resources, reports, known: knownFrom(resources, events) },
    report: (task) => {
      const found = reports.find(({ type }) => type.task === task);
      if (!found) throw new Error(`The run has no report of ${task}.`);
      return found;
    },
  };
}

function knownFrom(resources: readonly Resource[], events: readonly DiscoveryEvent[]): KnownState {
  const settled = resources.filter(({ unknown }) => !unknown);
  return {
    rows: (kind, uids) => {
      const wanted = new Set(uids);
      const found = settled.filter(({ key }) => key.kind === kind && wanted.has(key.uid));
      return Promise.resolve(new Map(found.map(({ key, raw }) => [key.uid, raw])));
    },
    list: (kind) => Promise.resolve(settled.filter(({ key }) => key.kind === kind).map(({ raw }) => raw)),
    parts: (kind) =>
      Promise.resolve(
        new Map(
          events.flatMap((event) =>
            event.type === 'part-ended' && event.resourceType.kind === kind && event.outcome.mark !== undefined
              ? [[event.part.id, { mark: event.outcome.mark, resources: event.outcome.resources }] as const]
              : [],
          ),
        ),
      ),
  };
}
