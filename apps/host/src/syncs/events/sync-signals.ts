import { AsyncResource } from 'node:async_hooks';
import { Inject, Injectable, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { filter, Observable, Subject } from 'rxjs';
import { POOL, type Pool } from '../../database/queries.js';
import { SYNC_CHANNEL, type SyncSignal } from '../../database/sync-channel.constants.js';

/** Milliseconds before reconnecting. */
const AGAIN_AFTER_MS = 500;

/** Carries signals between the hosts and workers of one database (LISTEN/NOTIFY). */
@Injectable()
export class SyncSignals implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #signals = new Subject<SyncSignal>();
  #client?: PoolClient;
  #isClosed = false;
  #retry?: NodeJS.Timeout;

  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.#listen();
  }

  beforeApplicationShutdown(): void {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    if (this.#client) this.#lost(this.#client);
    this.#signals.complete();
  }

  /**
   * Hot. Signals of one sync, or of all. Completes when this process stops. Subscribers are notified in the context in
   * which they subscribed, such as that of a request with its reading scope.
   */
  of(runId?: string): Observable<SyncSignal> {
    return new Observable((subscriber) => {
      const next = AsyncResource.bind((signal: SyncSignal) => subscriber.next(signal));
      const complete = AsyncResource.bind(() => subscriber.complete());
      return this.#signals
        .pipe(filter((signal) => runId === undefined || signal.runId === runId))
        .subscribe({ next, complete });
    });
  }

  async send(signal: SyncSignal): Promise<void> {
    await this.pool.query('select pg_notify($1, $2)', [SYNC_CHANNEL, JSON.stringify(signal)]);
  }

  async #listen(): Promise<void> {
    const client = await this.pool.connect().catch(() => undefined);
    if (client === undefined) return this.#listenLater();
    if (this.#isClosed) return client.release(true);
    this.#client = client;
    client.on('notification', ({ payload }) => this.#receive(payload));
    client.on('error', () => this.#lost(client));
    await client.query(`listen ${SYNC_CHANNEL}`).catch(() => this.#lost(client));
  }

  /** Any database user may notify, so an invalid signal must not end the host. */
  #receive(payload = ''): void {
    try {
      const signal = JSON.parse(payload) as SyncSignal | null;
      if (typeof signal?.runId === 'string') this.#signals.next(signal);
    } catch {
      // Not JSON, so not from a host.
    }
  }

  /** A connection may break while it is being released; release it only once. */
  #lost(client: PoolClient): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    client.release(true);
    this.#listenLater();
  }

  #listenLater(): void {
    if (!this.#isClosed) this.#retry = setTimeout(() => void this.#listen(), AGAIN_AFTER_MS).unref();
  }
}
