import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { PluginsModule } from '../plugins/plugins.module.js';
import { MissingController } from './missing/missing.controller.js';
import { MissingService } from './missing/missing.service.js';
import { StateBucket } from './reading/state-bucket.service.js';
import { StateHttp } from './reading/state-http.service.js';
import { StateReader } from './reading/state-reader.service.js';
import { StateWorker } from './reading/state-worker.js';
import { StateStore } from './sources/state-store.js';
import { StatesController } from './sources/states.controller.js';
import { StatesService } from './sources/states.service.js';

/** Reads states of Terraform, which tell what it manages. */
@Module({
  imports: [AccessModule, CredentialsModule, PluginsModule],
  controllers: [StatesController, MissingController],
  providers: [StateStore, StatesService, StateHttp, StateBucket, StateReader, StateWorker, MissingService],
})
export class TerraformModule {}
