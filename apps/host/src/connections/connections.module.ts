import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { PluginsModule } from '../plugins/plugins.module.js';
import { ConnectionOpener } from './connection-opener.js';
import { ConnectionRules } from './connection-rules.js';
import { ConnectionStore } from './connection-store.js';
import { ConnectionVerifier } from './connection-verifier.js';
import { ConnectionsController } from './connections.controller.js';
import { ConnectionsService } from './connections.service.js';
import { IdempotentRequests } from './idempotent-requests.js';

/** Which accounts the host reads. */
@Module({
  imports: [AccessModule, CredentialsModule, PluginsModule],
  controllers: [ConnectionsController],
  providers: [
    ConnectionOpener,
    ConnectionRules,
    ConnectionStore,
    ConnectionVerifier,
    ConnectionsService,
    IdempotentRequests,
  ],
  exports: [ConnectionOpener, ConnectionStore],
})
export class ConnectionsModule {}
