import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { PluginsModule } from '../plugins/plugins.module.js';
import { VocabularyModule } from '../vocabulary/vocabulary.module.js';
import { CandidateCredentials } from './candidate-credentials.js';
import { ConnectionOpener } from './connection-opener.js';
import { ConnectionRules } from './connection-rules.js';
import { ConnectionStatus } from './connection-status.js';
import { ConnectionStore } from './connection-store.js';
import { ConnectionVerifier } from './connection-verifier.js';
import { ConnectionsController } from './connections.controller.js';
import { ConnectionsService } from './connections.service.js';
import { CredentialTrialController } from './credential-trial.controller.js';
import { CredentialTrial } from './credential-trial.js';
import { CredentialReplacer } from './credential.replacer.js';
import { SameAccount } from './same-account.js';

/** Which accounts the host reads. */
@Module({
  imports: [AccessModule, CredentialsModule, PluginsModule, VocabularyModule],
  controllers: [ConnectionsController, CredentialTrialController],
  providers: [
    CandidateCredentials,
    ConnectionOpener,
    ConnectionRules,
    ConnectionStatus,
    ConnectionStore,
    ConnectionVerifier,
    ConnectionsService,
    CredentialReplacer,
    CredentialTrial,
    SameAccount,
  ],
  exports: [ConnectionOpener, ConnectionStatus, ConnectionStore],
})
export class ConnectionsModule {}
