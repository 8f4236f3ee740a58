import { HostUnreachableError, MaestroClient, MaestroProblem } from '@maestro/client';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { type Observable, Subject } from 'rxjs';

/** What this API reports about a sync. */
export interface SyncNotification {
  readonly sync: string;
  /** A task that has ended, or `null` for the sync as a whole. */
  readonly task: string | null;
  readonly state: string;
  /** The number of resources that a task has read. */
  readonly resources?: number;
}

/** Follows syncs by their streams of events, and passes on what happened. */
@Injectable()
export class SyncNotifier implements OnApplicationShutdown {
  readonly #logger = new Logger(SyncNotifier.name);
  readonly #notifications = new Subject<SyncNotification>();
  readonly #shutdown = new AbortController();

  constructor(@Inject(MaestroClient) private readonly maestro: MaestroClient) {}

  /** Hot: what happens from now on. */
  get notifications(): Observable<SyncNotification> {
    return this.#notifications;
  }

  /** Returns at once. The client reconnects while the host restarts, and the stream ends with the sync. */
  follow(sync: string): void {
    void this.#follow(sync).catch((error: unknown) => {
      if (this.#shutdown.signal.aborted) return;
      if (!(error instanceof MaestroProblem || error instanceof HostUnreachableError)) throw error;
      this.#logger.warn(`The sync ${sync} can no longer be followed. ${error.message}`);
    });
  }

  onApplicationShutdown(): void {
    this.#shutdown.abort();
    this.#notifications.complete();
  }

  async #follow(sync: string): Promise<void> {
    for await (const { event, data } of this.maestro.syncs.events(sync, { signal: this.#shutdown.signal })) {
      if (event === 'run') this.#notifications.next({ sync, task: null, state: data.state });
      // Only the last event of a task says whether its list was complete.
      if (event === 'task' && data.complete !== undefined)
        this.#notifications.next({ sync, task: data.task, state: data.state, resources: data.resources });
    }
  }
}
