import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ConnectionsModule } from '../connections/connections.module.js';
import { MetricsModule } from '../metrics/metrics.module.js';
import { PluginsModule } from '../plugins/plugins.module.js';
import { AttentionController } from './attention.controller.js';
import { AttentionQuery } from './attention.query.js';
import { RefusedConnectionsQuery } from './refused-connections.query.js';
import { DisappearancesQuery } from './disappearances.query.js';
import { RunBook } from './running/run-book.js';
import { RunExecutor } from './running/run-executor.js';
import { RunReturner } from './running/run-returner.js';
import { SyncRunner } from './running/sync-runner.js';
import { RunPruner } from './run-pruner.js';
import { SyncEventLog } from './sync-event.log.js';
import { SyncQueue } from './sync-queue.js';
import { RequestedRuns } from './requested-runs.js';
import { SyncSignals } from './sync-signals.js';
import { SyncStore } from './sync-store.js';
import { SyncStream } from './sync-stream.js';
import { SyncCanceller } from './sync.canceller.js';
import { SyncConfirmer } from './sync.confirmer.js';
import { SyncService } from './sync.service.js';
import { SyncWorker } from './sync.worker.js';
import { SyncsController } from './syncs.controller.js';
import { TaskStatesController } from './task-states.controller.js';
import { TaskStatesQuery } from './task-states.query.js';
import { WaitingSyncsQuery } from './waiting-syncs.query.js';
import { StoredSecretsCleaner } from './writing/stored-secrets-cleaner.js';

/** Runs syncs, and tells of them. */
@Module({
  imports: [AccessModule, ConnectionsModule, MetricsModule, PluginsModule],
  controllers: [AttentionController, SyncsController, TaskStatesController],
  providers: [
    AttentionQuery,
    RefusedConnectionsQuery,
    DisappearancesQuery,
    RunBook,
    RunExecutor,
    RunPruner,
    RunReturner,
    SyncCanceller,
    SyncConfirmer,
    SyncEventLog,
    SyncQueue,
    SyncRunner,
    SyncService,
    RequestedRuns,
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
