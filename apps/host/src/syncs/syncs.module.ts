import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { RulesModule } from '../annotations/rules/rules.module.js';
import { ChecksModule } from '../checks/checks.module.js';
import { FindingsModule } from '../checks/findings/findings.module.js';
import { ConnectionsModule } from '../connections/connections.module.js';
import { MetricsModule } from '../metrics/metrics.module.js';
import { PluginsModule } from '../plugins/plugins.module.js';
import { AttentionController } from './attention/attention.controller.js';
import {
  AttentionQuery,
  FailedChecksQuery,
  RefusedConnectionsQuery,
  WaitingSyncsQuery,
} from './attention/attention-queries.js';
import { DisappearancesQuery } from './requests/disappearances-query.js';
import { FollowUpJobs } from './running/follow-up-jobs.js';
import { SyncRepository } from './running/sync-repository.js';
import { SyncExecutor } from './running/sync-executor.js';
import { StaleSyncRecovery } from './running/stale-sync-recovery.js';
import { SyncRunner } from './running/sync-runner.js';
import { SyncPruner } from './running/sync-pruner.js';
import { SyncEventLog } from './events/sync-event-log.js';
import { SyncQueue } from './queue/sync-queue.js';
import { RequestedSyncs, SyncStore } from './requests/sync-store.js';
import { SyncSignals } from './events/sync-signals.js';
import { SyncStream } from './events/sync-stream.js';
import { SyncCanceller } from './requests/sync-canceller.js';
import { SyncConfirmer } from './requests/sync-confirmer.js';
import { SyncService } from './requests/sync.service.js';
import { SyncWorker } from './running/sync-worker.js';
import { SyncsController } from './requests/syncs.controller.js';
import { TaskStatesController } from './tasks/task-states.controller.js';
import { TaskStatesQuery } from './tasks/task-states-query.js';
import { StoredSecretsCleaner } from './writing/stored-secrets-cleaner.js';

/** Runs syncs and reports them. */
@Module({
  imports: [AccessModule, ChecksModule, ConnectionsModule, FindingsModule, MetricsModule, PluginsModule, RulesModule],
  controllers: [AttentionController, SyncsController, TaskStatesController],
  providers: [
    AttentionQuery,
    FailedChecksQuery,
    RefusedConnectionsQuery,
    DisappearancesQuery,
    SyncRepository,
    FollowUpJobs,
    SyncExecutor,
    SyncPruner,
    StaleSyncRecovery,
    SyncCanceller,
    SyncConfirmer,
    SyncEventLog,
    SyncQueue,
    SyncRunner,
    SyncService,
    RequestedSyncs,
    StoredSecretsCleaner,
    SyncSignals,
    SyncStore,
    SyncStream,
    SyncWorker,
    TaskStatesQuery,
    WaitingSyncsQuery,
  ],
  exports: [SyncService, SyncStore],
})
export class SyncsModule {}
