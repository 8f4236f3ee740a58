import {
  type Connection,
  DemandGate,
  discover,
  type DiscoveryEvent,
  type RequestEvent,
  type ResourceCollector,
} from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { lastValueFrom, tap } from 'rxjs';
import { ConnectionOpener } from '../../connections/connection-opener.js';
import { POOL, type Pool } from '../../database/database.tokens.js';
import { HostMetrics } from '../../operations/host.metrics.js';
import { SyncEventLog } from '../sync-event.log.js';
import { Backlog } from '../writing/backlog.js';
import { KindWriter } from '../writing/kind-writer.js';
import { KindSettler } from './kind-settler.js';
import { RunBook } from './run-book.js';
import { TaskProgress } from './task-progress.js';
import { TaskRecorder } from './task-recorder.js';

/** The reason with which a run's signal aborts when its worker stops: the run goes back into the queue instead of ending. */
export const WORKER_STOPS = Symbol('WORKER_STOPS');

/** Milliseconds of a wait that people are told of. */
const WORTH_TELLING_MS = 1000;

/** Reads a connection's tasks and writes them, as one run. */
@Injectable()
export class SyncRunner {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ConnectionOpener) private readonly opener: ConnectionOpener,
    @Inject(SyncEventLog) private readonly events: SyncEventLog,
    @Inject(RunBook) private readonly book: RunBook,
    @Inject(HostMetrics) private readonly metrics: HostMetrics,
  ) {}

  /**
   * Runs what is still open of a run and records how it ended. Throws only when the database fails.
   *
   * @param signal stops the provider's requests; with the reason WORKER_STOPS what is unfinished stays open.
   * @returns whether the run is over.
   */
  async run(runId: string, signal: AbortSignal): Promise<boolean> {
    const started = await this.book.start(runId);
    if (!started) return true;
    const { connectionId, tasks } = started;
    const gate = new DemandGate();
    const broken = new AbortController();
    let connection: Connection;
    try {
      connection = await this.opener.open(connectionId, {
        signal: AbortSignal.any([signal, broken.signal]),
        demand: gate,
      });
    } catch (error) {
      await this.book.failAll(runId, error instanceof Error ? error.message : String(error));
      return true;
    }
    try {
      const chosen = connection.collectors.filter(({ type }) => tasks.includes(type.task));
      const backlog = new Backlog(gate, () => broken.abort());
      await this.#read({ runId, connectionId, connection, chosen, backlog, tasks, signal });
      if (signal.reason === WORKER_STOPS) return false;
      this.metrics.syncEnded((await this.book.end(runId)) ?? 'failed');
      return true;
    } finally {
      await connection.close();
    }
  }

  async #read({ runId, connectionId, connection, chosen, backlog, tasks, signal }: OpenRun): Promise<void> {
    const context = { pool: this.pool, connectionId, runId };
    const recorders = new Map(
      chosen.map((collector) => [
        collector.type.task,
        this.#recorder(collector, connection, context, { backlog, signal }),
      ]),
    );
    const requests = connection.requests.subscribe((event) => this.#tellRequest(runId, connection, event));
    try {
      const take = (event: DiscoveryEvent): void => {
        recorders.get(taskOf(event))?.take(event);
        if (event.type === 'task-ended') this.metrics.listed(taskOf(event), event.report.durationMs / 1000);
      };
      const events = discover(connection, tasks).pipe(tap(take));
      await lastValueFrom(events, { defaultValue: undefined });
      await backlog.flushed();
    } finally {
      requests.unsubscribe();
    }
  }

  /** Waits are told to whoever watches the run; shorter ones come and go unnoticed. */
  #tellRequest(runId: string, connection: Connection, event: RequestEvent): void {
    const provider = connection.manifest.id;
    if (event.type === 'answered') this.metrics.requested(provider, event.status);
    if (event.type !== 'waiting') return;
    const { task, until, reason } = event;
    const ms = until - connection.now();
    this.metrics.waited(provider, Math.max(0, ms) / 1000);
    if (ms < WORTH_TELLING_MS) return;
    void this.events
      .append(runId, 'wait', { task, until: new Date(until).toISOString(), reason })
      .catch(() => undefined);
  }

  #recorder(
    collector: ResourceCollector,
    connection: Connection,
    context: KindWriter['context'],
    { backlog, signal }: Pick<OpenRun, 'backlog' | 'signal'>,
  ): TaskRecorder {
    const { pool, runId } = context;
    return new TaskRecorder({
      writer: new KindWriter(context, collector.type),
      settler: new KindSettler(context, collector, connection.redactor),
      progress: new TaskProgress({ pool, events: this.events, runId, now: () => connection.now() }, collector.type),
      enqueue: (rows, write) => backlog.add(rows, write),
      staysOpen: () => signal.reason === WORKER_STOPS,
    });
  }
}

interface OpenRun {
  readonly runId: string;
  readonly connectionId: string;
  readonly connection: Connection;
  readonly chosen: readonly ResourceCollector[];
  readonly backlog: Backlog;
  readonly signal: AbortSignal;
  readonly tasks: readonly string[];
}

const taskOf = (event: DiscoveryEvent): string =>
  event.type === 'task-ended' ? event.report.type.task : event.resourceType.task;
