import { Module } from '@nestjs/common';
import { HOST_CONFIG, type HostConfig } from '../config/host-config.types.js';
import { DATABASE, type Database } from '../database/database-tokens.js';
import { chooseKeySource } from './key-sources.js';
import { CredentialVault } from './credential-vault.js';
import { MasterKeys, prepareMasterKeys } from './master-keys.js';

/** Stores encrypted credentials. A host without the right key does not start. */
@Module({
  providers: [
    CredentialVault,
    {
      provide: MasterKeys,
      useFactory: (database: Database, config: HostConfig) => prepareMasterKeys(database, chooseKeySource(config)),
      inject: [DATABASE, HOST_CONFIG],
    },
  ],
  exports: [CredentialVault],
})
export class CredentialsModule {}
