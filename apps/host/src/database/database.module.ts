import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { HOST_CONFIG } from '../config/host-config.types.js';
import { DATABASE_URL, POOL } from './queries.js';
import { openDatabase, type OpenedDatabase } from './opened-database.js';

const OPENED = Symbol('OPENED');

/** The host's database for all modules: started or connected, and migrated, at start-up; closed last. */
@Global()
@Module({
  providers: [
    { provide: OPENED, useFactory: openDatabase, inject: [HOST_CONFIG] },
    { provide: POOL, useFactory: ({ pool }: OpenedDatabase) => pool, inject: [OPENED] },
    { provide: DATABASE_URL, useFactory: ({ url }: OpenedDatabase) => url, inject: [OPENED] },
  ],
  exports: [POOL, DATABASE_URL],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(OPENED) private readonly opened: OpenedDatabase) {}

  /** The last of Nest's shutdown hooks, after requests and jobs have ended. */
  async onApplicationShutdown(): Promise<void> {
    await this.opened.close();
  }
}
