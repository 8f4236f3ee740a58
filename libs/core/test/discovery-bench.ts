import { defer, lastValueFrom, mergeMap, type Observable, of, toArray } from 'rxjs';
import type { Connection, ConnectionOptions } from '../src/connection/connection.js';
import { openConnection } from '../src/connection/open-connection.js';
import type { CollectedPage, ListingPart } from '../src/contract/listing.types.js';
import type { PluginManifest } from '../src/contract/plugin-manifest.types.js';
import type { ResourceType } from '../src/contract/resource-type.types.js';
import { parseCredentials } from '../src/credentials/parse-credentials.js';
import { discover } from '../src/discovery/discover.js';
import type { DiscoveryEvent, TaskReport } from '../src/discovery/discovery-event.types.js';
import type { ProviderFailure } from '../src/failures/provider-failure.types.js';
import { LimiterRegistry } from '../src/limits/limiter-registry.js';
import type { RequestExecutor } from '../src/requests/request-executor.js';
import { FakeCollector } from './fake-collector.js';
import { FakeCredentials, fakePlugin } from './fake-plugin.js';
import { VirtualTime } from './virtual-time.js';

/** What the fake provider answers for a part, or how it fails, and after how long. */
export interface Answer {
  readonly pages?: readonly CollectedPage[];
  readonly failure?: ProviderFailure;
  readonly takesMs?: number;
}

/** One kind of the fake provider. Each part costs one request. */
export interface FakeKind {
  readonly type: ResourceType;
  readonly parts?: readonly string[];
  readonly answer: (part: ListingPart) => Answer;
  /** What a read by id finds. Absent: the kind has none. */
  readonly exists?: (uid: string) => boolean;
}

/** A connection to a fake provider in virtual time. */
export class DiscoveryBench {
  readonly clock = new VirtualTime();
  readonly stop = new AbortController();
  /** `server all@0`: the requests that were sent. */
  readonly sent: string[] = [];
  readonly aborted: string[] = [];

  constructor(
    readonly kinds: readonly FakeKind[],
    readonly manifest: Partial<PluginManifest> = {},
    readonly options: Pick<ConnectionOptions, 'known' | 'deep'> = {},
  ) {}

  async open(): Promise<Connection> {
    const plugin = fakePlugin((requests) => this.kinds.map((kind) => this.#collector(kind, requests)), {
      ...this.manifest,
      resources: this.kinds.map(({ type }) => type),
    });
    return openConnection({
      plugin,
      credentials: parseCredentials(FakeCredentials, { token: 'dop_v1_secret', team: 'a-team' }),
      limiters: new LimiterRegistry(this.clock),
      signal: this.stop.signal,
      ...this.options,
    });
  }

  /** Runs to the end, and sorts out what was told. */
  async run(tasks?: readonly string[]) {
    const connection = await this.open();
    const running = lastValueFrom(discover(connection, tasks).pipe(toArray()));
    await this.clock.settle();
    return sortedOut(await running);
  }

  #collector({ type, parts, answer, exists }: FakeKind, requests: RequestExecutor): FakeCollector {
    const reading = (part: ListingPart): Observable<CollectedPage> => {
      const { pages = [], failure, takesMs = 0 } = answer(part);
      const name = `${type.kind.replace('fake.', '')} ${part.id}`;
      return requests
        .execute({
          task: type.task,
          endpoint: `GET /${name}`,
          path: `/${name}`,
          failure: () => failure ?? {},
          send: (signal) =>
            new Promise<{ body: readonly CollectedPage[] }>((resolve, reject) => {
              this.sent.push(`${name}@${this.clock.now()}`);
              let answered = false;
              const timer = this.clock.schedule(() => {
                answered = true;
                if (failure) reject(failure);
                else resolve({ body: pages });
              }, takesMs);
              signal.addEventListener('abort', () => {
                if (!answered) this.aborted.push(name);
                timer.unsubscribe();
              });
            }),
        })
        .pipe(mergeMap((body) => body));
    };
    const collector = new FakeCollector(reading, type, parts);
    if (exists) collector.exists = (uid) => defer(() => of(exists(uid)));
    return collector;
  }
}

export function sortedOut(events: readonly DiscoveryEvent[]) {
  const reports: Record<string, TaskReport> = {};
  const ended: string[] = [];
  const parts: string[] = [];
  const uids: Record<string, string[]> = {};
  for (const event of events) {
    if (event.type === 'task-ended') {
      ended.push(event.report.type.task);
      reports[event.report.type.task] = event.report;
    } else if (event.type === 'part-ended') {
      parts.push(`${event.resourceType.task} ${event.part.id} ${event.outcome.complete ? 'complete' : 'short'}`);
    } else {
      (uids[event.resourceType.task] ??= []).push(...event.page.resources.map(({ key }) => key.uid));
    }
  }
  return { events, reports, ended, parts, uids };
}
