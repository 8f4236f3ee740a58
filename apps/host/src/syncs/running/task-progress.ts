import type { ResourceType, TaskReport } from '@maestro/core';
import type { Pool } from 'pg';
import type { SyncEventLog } from '../sync-event.log.js';
import type { SyncTaskState } from '../sync-state.types.js';
import type { WriteCounts } from '../writing/kind-writer.js';
import type { Settlement } from './kind-settler.js';

/** Milliseconds between two progress events of a task. */
const TELL_EVERY_MS = 250;

/** Whose progress is told. */
export interface TaskProgressContext {
  readonly pool: Pool;
  readonly events: SyncEventLog;
  readonly runId: string;
  readonly now: () => number;
}

/** Counts one task of a run, tells of it while it runs, and records how it ended. */
export class TaskProgress {
  readonly #expected = new Map<string, number>();
  #resources = 0;
  #pages = 0;
  #created = 0;
  #changed = 0;
  #toldAt = 0;
  #state: SyncTaskState = 'pending';

  constructor(
    readonly context: TaskProgressContext,
    readonly type: ResourceType,
  ) {}

  /** How the task ended; `pending` or `running` before. */
  get state(): SyncTaskState {
    return this.#state;
  }

  read(part: string, resources: number, expected: number | undefined): void {
    this.#resources += resources;
    this.#pages += 1;
    this.#state = 'running';
    if (expected !== undefined) this.#expected.set(part, expected);
    const now = this.context.now();
    if (now - this.#toldAt < TELL_EVERY_MS) return;
    this.#toldAt = now;
    // Progress that gets lost is told by the next one; the end is told in any case.
    this.#tell({}).catch(() => undefined);
  }

  wrote({ created, changed }: WriteCounts): void {
    this.#created += created;
    this.#changed += changed;
  }

  async end(report: TaskReport, { gone, awaiting, undecided }: Settlement): Promise<void> {
    const notes = [
      report.message,
      ...(awaiting.length > 0
        ? [
            `${awaiting.length} resources would be gone, more than half of the kind: confirm it, or see what happened at the provider.`,
          ]
        : []),
      ...(undecided > 0
        ? [`${undecided} resources were missing, and a second look could not tell whether they are gone: they stay.`]
        : []),
    ];
    const message = notes.filter(Boolean).join(' ');
    this.#state = report.state === 'success' && (awaiting.length > 0 || undecided > 0) ? 'warning' : report.state;
    const { pool, runId, now } = this.context;
    await pool.query(
      `update sync_task set state = $3, complete = $4, resources = $5, created = $6, changed = $7, gone = $8, expected = $9,
         unreadable = $10, requests = $11, message = $12, awaiting = $13, ended_at = $14 where run_id = $1 and task = $2`,
      [
        runId,
        this.type.task,
        this.#state,
        report.complete,
        report.resources,
        this.#created,
        this.#changed,
        gone,
        report.expected ?? null,
        report.unreadable.length,
        report.requests,
        message,
        awaiting.length > 0 ? JSON.stringify(awaiting) : null,
        new Date(now()),
      ],
    );
    await this.#tell({ state: this.#state, complete: report.complete, gone, message });
  }

  async #tell(more: object): Promise<void> {
    const expected =
      this.#expected.size === 0 ? null : [...this.#expected.values()].reduce((sum, total) => sum + total, 0);
    const counts = {
      resources: this.#resources,
      expected,
      pages: this.#pages,
      created: this.#created,
      changed: this.#changed,
    };
    await this.context.events.append(this.context.runId, 'task', {
      task: this.type.task,
      state: this.#state,
      ...counts,
      ...more,
    });
  }
}
