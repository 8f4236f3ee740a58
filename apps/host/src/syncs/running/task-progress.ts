import { type ResourceType, type TaskReport } from '@maestro/core';
import { type PoolClient } from 'pg';
import { storableText } from '../../database/storable.js';
import { type SyncEventLog } from '../events/sync-event-log.js';
import { type SyncTaskState } from '../../database/tables/sync.table.js';
import { countChanges, sizeOf } from '../../inventory/counting/change-counts.js';
import { type AliasType, countingAliasesOnce } from '../../inventory/counting/count-once.js';
import { type WriteCounts } from '../writing/kind-writer.js';
import { markGone } from '../writing/mark-gone.js';
import { RECORD_TASK } from '../writing/write-batch.sql.js';
import { keepListedParts, type ListedParts, type Settlement } from './settlement.js';
import { type SyncClaim } from './sync-claim.js';

/** Milliseconds between two progress events of a task. */
const TELL_EVERY_MS = 250;

const NONE: ListedParts = { unchanged: [], read: [] };

/** The task whose progress is reported. */
export interface TaskProgressContext {
  readonly claim: SyncClaim;
  readonly connectionId: string;
  /** Kinds that are aliases of the task's kind, or that it is an alias of. Default: none. */
  readonly aliases?: readonly AliasType[];
  readonly events: SyncEventLog;
  readonly now: () => number;
}

/** Counts the results of one task, reports its progress, and records how it ended. */
export class TaskProgress {
  readonly #expected = new Map<string, number>();
  #resources = 0;
  #pages = 0;
  /** Over all workers of the sync so far. */
  #written: WriteCounts = { created: 0, changed: 0 };
  #toldAt = 0;
  #telling: Promise<void> = Promise.resolve();
  #state: SyncTaskState = 'pending';

  constructor(
    readonly context: TaskProgressContext,
    readonly type: ResourceType,
  ) {}

  /** How the task ended; before that, `pending` or `running`. */
  get state(): SyncTaskState {
    return this.#state;
  }

  /** Whether the inventory has resources of the kind from earlier syncs. */
  async holdsResources(): Promise<boolean> {
    const { claim, connectionId } = this.context;
    const { rows } = await claim.pool.query<{ held: boolean }>(
      'select exists (select from resource where connection_id = $1 and kind = $2 and gone_at is null) as held',
      [connectionId, this.type.kind],
    );
    return rows[0]?.held === true;
  }

  read(part: string, resources: number, expected: number | undefined): void {
    this.#resources += resources;
    this.#pages += 1;
    this.#state = 'running';
    if (expected !== undefined) this.#expected.set(part, expected);
    const now = this.context.now();
    if (now - this.#toldAt < TELL_EVERY_MS) return;
    this.#toldAt = now;
    // Sequential, and none after the end. A lost event is superseded by the next one; the end is always reported.
    this.#telling = this.#telling.then(() => this.#tell({})).catch(() => undefined);
  }

  /** @param client the transaction that wrote the resources, so that the counts survive an interruption. */
  async wrote({ created, changed }: WriteCounts, client: PoolClient): Promise<void> {
    const { rows } = await client.query<WriteCounts>(
      `update sync_task set created = created + $3, changed = changed + $4, resources = $5 where run_id = $1 and task = $2
       returning created, changed`,
      [this.context.claim.runId, this.type.task, created, changed, this.#resources],
    );
    this.#written = rows[0] ?? this.#written;
  }

  /**
   * Reports resources that were read and needed no write.
   * @throws {SyncLostError}
   */
  async comparedOnly(): Promise<void> {
    const [counts] = await this.context.claim.writeAtOnce<WriteCounts>(
      `update sync_task set resources = $4 where run_id = $1 and task = $3 and exists (select from ours) returning created, changed`,
      [this.type.task, this.#resources],
    );
    this.#written = counts ?? this.#written;
  }

  /**
   * Marks gone resources, and records how the task ended. Atomic.
   *
   * @param listed the parts that need not be read next time. Default: none.
   * @throws {SyncLostError}
   */
  async end(report: TaskReport, settlement: Settlement, listed?: ListedParts): Promise<void> {
    await this.#telling;
    const { claim } = this.context;
    this.#state = stateOf(report, settlement);
    await claim.write(async (client) => {
      const gone = await this.#markGone(settlement.gone, client);
      await this.#record(report, settlement, gone, client);
      const { connectionId } = this.context;
      if (this.type.unchangedBy !== undefined || this.type.tellsUnchanged || this.type.reference)
        await keepListedParts(client, connectionId, this.type.kind, listed ?? NONE);
      const message = messageOf(report, settlement);
      const { complete, skipped = 0 } = report;
      await this.#tell({ state: this.#state, complete, gone, skipped, message }, client);
    });
  }

  async #markGone(ids: readonly string[], client: PoolClient): Promise<number> {
    if (ids.length === 0) return 0;
    const { claim, connectionId, aliases = [] } = this.context;
    const uids = aliases.length > 0 ? await uidsOf(ids, client) : [];
    return countingAliasesOnce(client, connectionId, { aliases, uids }, async () => {
      const gone = await markGone(client, ids, { runId: claim.runId });
      await countChanges(client, gone);
      return sizeOf(gone);
    });
  }

  async #record(report: TaskReport, settlement: Settlement, gone: number, client: PoolClient): Promise<void> {
    await client.query(RECORD_TASK, [
      this.context.claim.runId,
      this.type.task,
      this.#state,
      report.complete,
      report.resources,
      gone,
      report.expected ?? null,
      report.unreadable.length,
      report.requests,
      storableText(messageOf(report, settlement)),
      settlement.awaiting.length > 0 ? JSON.stringify(settlement.awaiting) : null,
      settlement.present ?? null,
      settlement.certain,
      report.skipped ?? 0,
    ]);
  }

  async #tell(more: object, client?: PoolClient): Promise<void> {
    const expected =
      this.#expected.size === 0 ? null : [...this.#expected.values()].reduce((sum, total) => sum + total, 0);
    const counts = { resources: this.#resources, expected, pages: this.#pages, ...this.#written };
    const { events, claim } = this.context;
    await events.append(claim.runId, 'task', { task: this.type.task, state: this.#state, ...counts, ...more }, client);
  }
}

async function uidsOf(ids: readonly string[], client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ uid: string }>('select uid from resource where id = any($1::uuid[])', [ids]);
  return rows.map(({ uid }) => uid);
}

const stateOf = (report: TaskReport, { awaiting, undecided }: Settlement): SyncTaskState =>
  report.state === 'success' && (awaiting.length > 0 || undecided > 0) ? 'warning' : report.state;

const messageOf = ({ message }: TaskReport, { remarks }: Settlement): string =>
  [message, ...remarks].filter(Boolean).join(' ');
