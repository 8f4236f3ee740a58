import { Module } from '@nestjs/common';
import { HOST_CONFIG, type HostConfig } from '../config/host-config.types.js';
import { POOL, type Pool } from '../database/queries.js';
import { chooseKeySource } from './key-sources.js';
import { CredentialVault } from './credential-vault.js';
import { MasterKeys, prepareMasterKeys } from './master-keys.js';
import { SecretSealer } from './secret-sealer.js';

/** Stores encrypted credentials. A host without the right key does not start. */
@Module({
  providers: [
    CredentialVault,
    SecretSealer,
    {
      provide: MasterKeys,
      useFactory: (pool: Pool, config: HostConfig) => prepareMasterKeys(pool, chooseKeySource(config)),
      inject: [POOL, HOST_CONFIG],
    },
  ],
  exports: [CredentialVault, SecretSealer],
})
export class CredentialsModule {}
