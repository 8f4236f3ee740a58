import { LimiterRegistry } from '@maestro/core';
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { PluginsModule } from '../plugins/plugins.module.js';
import { VocabularyModule } from '../vocabulary/vocabulary.module.js';
import { AccountVerifier } from './verification/account-verifier.js';
import { ConnectionOpener } from './opening/connection-opener.js';
import { ConnectionRules } from './opening/connection-rules.js';
import { ConnectionStatus } from './verification/connection-status.js';
import { ConnectionStore } from './store/connection-store.js';
import { ConnectionVerifier } from './verification/connection-verifier.js';
import { ConnectionsController } from './connections.controller.js';
import { ConnectionsService } from './connections.service.js';
import { CredentialTrialController } from './verification/credential-trial.controller.js';
import { CredentialTrial } from './verification/credential-trial.js';
import { CredentialReplacer } from './credential-replacer.js';

/** Connections to accounts. */
@Module({
  imports: [AccessModule, CredentialsModule, PluginsModule, VocabularyModule],
  controllers: [ConnectionsController, CredentialTrialController],
  providers: [
    AccountVerifier,
    ConnectionOpener,
    ConnectionRules,
    ConnectionStatus,
    ConnectionStore,
    ConnectionVerifier,
    ConnectionsService,
    CredentialReplacer,
    CredentialTrial,
    { provide: LimiterRegistry, useFactory: () => new LimiterRegistry() },
  ],
  exports: [ConnectionOpener, ConnectionStatus, ConnectionStore],
})
export class ConnectionsModule {}
