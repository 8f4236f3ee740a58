import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../../access/audit/audit.service.js';
import { type Caller } from '../../access/caller/caller.js';
import { POOL, type Pool } from '../../database/queries.js';
import { ProblemError, unknownId } from '../../http/problems/problem.error.js';
import { SyncRepository } from '../running/sync-repository.js';
import { SyncSignals } from '../events/sync-signals.js';
import { SyncStore } from './sync-store.js';

/** Stops runs. */
@Injectable()
export class SyncCanceller {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(SyncStore) private readonly store: SyncStore,
    @Inject(SyncRepository) private readonly syncs: SyncRepository,
    @Inject(SyncSignals) private readonly signals: SyncSignals,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /**
   * Ends a waiting sync, and stops a running one.
   * @throws {ProblemError} 404; 409 for one that has ended.
   */
  async cancel(runId: string, caller: Caller | undefined): Promise<void> {
    const isCancelled = await this.syncs.cancelWaiting(runId);
    if (!isCancelled) {
      const { rowCount } = await this.pool.query(
        `update sync_run set cancel_requested = true where id = $1 and state in ('queued', 'running')`,
        [runId],
      );
      if (rowCount === 0) throw await this.#notRunning(runId);
    }
    await this.audit.record({ caller, action: 'sync.cancel', target: runId });
    if (!isCancelled) await this.signals.send({ type: 'cancel', runId });
  }

  async #notRunning(runId: string): Promise<ProblemError> {
    const view = await this.store.find(runId);
    return view
      ? new ProblemError('sync-over', `The sync is over (${view.state}): there is nothing to cancel.`)
      : unknownId('sync', runId);
  }
}
