import { MaestroClient } from '@maestro/client';
import { Module } from '@nestjs/common';
import { ServersController } from './servers.controller.js';
import { SyncNotifier } from './sync-notifier.js';
import { SyncsController } from './syncs.controller.js';

/** The client is made once, from the environment, and injected wherever it is needed. */
const client = {
  provide: MaestroClient,
  useFactory: () =>
    new MaestroClient({ url: process.env['MAESTRO_URL'] ?? '', token: process.env['MAESTRO_TOKEN'] ?? '' }),
};

/** The whole API. */
@Module({ controllers: [ServersController, SyncsController], providers: [client, SyncNotifier] })
export class AppModule {}
