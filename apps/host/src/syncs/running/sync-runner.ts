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
import { verifyAccount, type CredentialVerdict } from '../../connections/verification/verify-credential.js';
import { ConnectionOpener, type OpenOptions } from '../../connections/opening/connection-opener.js';
import { ConnectionStatus } from '../../connections/verification/connection-status.js';
import { POOL, type Pool } from '../../database/queries.js';
import { ProblemError } from '../../http/problems/problem.error.js';
import { HostMetrics } from '../../metrics/host-metrics.js';
import { SyncEventLog } from '../events/sync-event-log.js';
import { aliasesAround, countOnce } from '../../inventory/counting/count-once.js';
import { Backlog } from '../writing/backlog.js';
import { KnownResources } from '../writing/known-resources.js';
import { KindWriter } from '../writing/kind-writer.js';
import { BatchStore } from './batch-store.js';
import { AbsenceResolver } from './absence-resolver.js';
import { SyncRepository, type StartedSync } from './sync-repository.js';
import { type SyncClaim } from './sync-claim.js';
import { LongWaits, type WaitingRoom } from './long-waits.js';
import { TaskProgress } from './task-progress.js';
import { TaskRecorder } from './task-recorder.js';

/** Derives the provider's verdict on the credential from a sync's listings. */
class CredentialVerdictTracker {
  #isKnown = false;
  #refused?: string;

  /** A 403 of one kind is not a refusal: a provider that names a missing permission has accepted the credential. */
  take(event: DiscoveryEvent): void {
    if (event.type === 'page') this.#isKnown = true;
    if (event.type !== 'part-ended') return;
    const { complete, error } = event.outcome;
    if (complete || error?.kind === 'permission') this.#isKnown = true;
    if (error?.kind === 'authentication') this.#refused ??= error.message;
  }

  /** Undefined if there is no verdict: the provider was unavailable, or the sync was stopped earlier. */
  get verdict(): CredentialVerdict | undefined {
    if (this.#refused !== undefined) return { status: 'refused', message: this.#refused };
    return this.#isKnown ? { status: 'ok' } : undefined;
  }
}

/** Abort reasons of a sync's signal. With both, the sync stays open and continues elsewhere. Without one, it was cancelled. */
export const STOP_REASON = {
  /** This process stops, and the sync returns to the queue. */
  workerStops: Symbol('workerStops'),
  /** Another worker has taken over the sync. */
  lost: Symbol('lost'),
} as const;

/** The minimum wait in milliseconds that is shown to people. */
const WORTH_TELLING_MS = 1000;

/** Reads a connection's tasks and writes the results, as one sync. */
@Injectable()
export class SyncRunner {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ConnectionOpener) private readonly opener: ConnectionOpener,
    @Inject(SyncEventLog) private readonly events: SyncEventLog,
    @Inject(SyncRepository) private readonly syncs: SyncRepository,
    @Inject(HostMetrics) private readonly metrics: HostMetrics,
    @Inject(ConnectionStatus) private readonly status: ConnectionStatus,
  ) {}

  /**
   * Reads the open tasks of a sync and records how it ended.
   *
   * @param signal stops the provider's requests; with a STOP_REASON, unfinished tasks stay open.
   * @param room is notified when the entire sync waits for its provider.
   * @returns whether the sync has ended.
   * @throws {SyncLostError} if the sync was given to another worker; errors of the database.
   */
  async run(sync: StartedSync, signal: AbortSignal, room: WaitingRoom): Promise<boolean> {
    const { claim, connectionId, tasks, deep } = sync;
    const credentialName = await this.status.credentialName(connectionId);
    const broken = new AbortController();
    const gate = new DemandGate();
    const waits = new LongWaits(gate, room);
    const options = {
      signal: AbortSignal.any([signal, broken.signal]),
      demand: waits,
      deep,
      known: new KnownResources(this.pool, connectionId),
    };
    const connection = await this.#open(connectionId, options);
    if (connection instanceof ProblemError) {
      this.metrics.syncEnded(await this.syncs.fail(claim, connection.message));
      return true;
    }
    connection.requests.subscribe((event) => waits.take(event));
    try {
      const note = { credentialName, read: tasks, ...(await verifyAccount(connection)) };
      if (staysOpen(signal)) return false;
      const refusal = await this.status.admit(connectionId, note);
      if (refusal !== undefined) {
        this.metrics.syncEnded(await this.syncs.fail(claim, refusal));
        return true;
      }
      const chosen = connection.collectors.filter(({ type }) => tasks.includes(type.task));
      const backlog = new Backlog(gate, () => broken.abort());
      const verdict = await this.#read({ claim, connectionId, deep, connection, chosen, backlog, signal });
      await countOnce(this.pool, connectionId, connection.manifest.resources);
      if (verdict) await this.status.note(connectionId, { credentialName, verdict, read: tasks });
      if (staysOpen(signal)) return false;
      this.metrics.syncEnded(await this.syncs.end(claim));
      return true;
    } finally {
      waits.close();
      await connection.close();
    }
  }

  /** The connection, or what must be done before it can be opened. */
  async #open(id: string, options: OpenOptions): Promise<Connection | ProblemError> {
    try {
      return await this.opener.open(id, options);
    } catch (error) {
      if (error instanceof ProblemError) return error;
      throw error;
    }
  }

  async #read(sync: OpenSync): Promise<CredentialVerdict | undefined> {
    const { claim, connection, chosen, backlog } = sync;
    const verdicts = new CredentialVerdictTracker();
    const recorders = new Map(chosen.map((collector) => [collector.type.task, this.#recorder(collector, sync)]));
    const requests = connection.requests.subscribe((event) => this.#tellRequest(claim.runId, connection, event));
    try {
      const take = (event: DiscoveryEvent): void => {
        verdicts.take(event);
        recorders.get(taskOf(event))?.take(event);
        if (event.type === 'task-ended') this.metrics.listed(taskOf(event), event.report.durationMs / 1000);
      };
      const events = discover(connection, [...recorders.keys()]).pipe(tap(take));
      await lastValueFrom(events, { defaultValue: undefined });
      await backlog.flushed();
      return verdicts.verdict;
    } finally {
      requests.unsubscribe();
    }
  }

  /** Longer waits are shown to people who follow the sync. */
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

  #recorder(collector: ResourceCollector, sync: OpenSync): TaskRecorder {
    const { claim, connectionId, deep, connection, backlog, signal } = sync;
    const writer = new KindWriter(
      { connectionId, runId: claim.runId, deep, manifest: connection.manifest },
      collector.type,
    );
    const aliases = aliasesAround(collector.type.kind, connection.manifest.resources);
    const progress = new TaskProgress(
      { claim, connectionId, aliases, events: this.events, now: () => connection.now() },
      collector.type,
    );
    const affordableReads = (task: string): number => connection.affordableReads(task);
    const tasks = new Map(connection.manifest.resources.map(({ kind, task }) => [kind, task]));
    const settling = { pool: this.pool, connectionId, affordableReads, tasks };
    return new TaskRecorder({
      store: new BatchStore({ claim, writer, progress }),
      resolver: new AbsenceResolver(settling, collector, connection.redactor),
      progress,
      backlog,
      staysOpen: () => staysOpen(signal),
    });
  }
}

interface OpenSync {
  readonly claim: SyncClaim;
  readonly connectionId: string;
  readonly deep: boolean;
  readonly connection: Connection;
  readonly chosen: readonly ResourceCollector[];
  readonly backlog: Backlog;
  readonly signal: AbortSignal;
}

const staysOpen = ({ reason }: AbortSignal): boolean => Object.values(STOP_REASON).includes(reason);

const taskOf = (event: DiscoveryEvent): string =>
  event.type === 'task-ended' ? event.report.type.task : event.resourceType.task;
