import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LimiterRegistry } from '@maestro/core';
import { Global, Module } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { pino } from 'pino';
import type { SchedulerLike } from 'rxjs';
import request from 'supertest';
import { BearerToken } from '../src/access/tokens/bearer-token.js';
import { type Role, ROLES } from '../src/access/caller/caller.js';
import { HOST_CONFIG, type HostConfig } from '../src/config/host-config.types.js';
import { ConnectionsModule } from '../src/connections/connections.module.js';
import { POOL } from '../src/database/queries.js';
import { configureHttp } from '../src/boot/configure-http.js';
import { PinoNestLogger } from '../src/http/logs/root-logger.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The connections module of a host, with a separate database. */
export interface ConnectionsApp {
  readonly app: NestExpressApplication;
  readonly db: TestDatabase;
  readonly config: HostConfig;
  /** A request below `/api/v1`, with the token of a role. */
  call(method: Method, path: string, role?: Role): request.Test;
  close(): Promise<void>;
}

/**
 * @param addresses of emulators, as `provider.endpoint`.
 * @param clock of requests to providers.
 */
export async function openConnectionsApp(
  addresses: Readonly<Record<string, string>> = {},
  plugins: readonly string[] = ['@maestro/plugin-digitalocean', '@maestro/plugin-spaces'],
  clock?: SchedulerLike,
): Promise<ConnectionsApp> {
  const db = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'maestro-connections-'));
  const config: HostConfig = {
    role: 'all',
    host: '127.0.0.1',
    port: 0,
    basePath: '',
    trustedProxies: [],
    dataDir,
    plugins,
    endpoints: (provider, endpoint) => addresses[`${provider}.${endpoint}`],
    workerTimeoutMs: 15_000,
    pluginTimeoutMs: 30_000,
    keepSyncsDays: 90,
    logLevel: 'silent',
  };
  const silent = pino({ level: 'silent' });
  const module = await Test.createTestingModule({ imports: [given(db, config), ConnectionsModule] })
    .overrideProvider(LimiterRegistry)
    .useValue(new LimiterRegistry(clock))
    .setLogger(new PinoNestLogger(silent))
    .compile();
  const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false });
  configureHttp(app, config, silent);
  await app.listen(0, '127.0.0.1');
  await giveTokens(db);
  return {
    app,
    db,
    config,
    call: (method, path, role = 'admin') =>
      request(app.getHttpServer())
        [method](`/api/v1${path}`)
        .set('authorization', `Bearer ${tokenOf(role)}`),
    close: async () => {
      await app.close();
      await db.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function given({ pool }: TestDatabase, config: HostConfig) {
  const provided = [
    { provide: POOL, useValue: pool },
    { provide: HOST_CONFIG, useValue: config },
  ];
  @Global()
  @Module({ providers: provided, exports: provided.map(({ provide }) => provide) })
  class GivenModule {}
  return GivenModule;
}

const tokenOf = (role: Role): string => `mst_of-the-${role}`;

async function giveTokens({ pool }: TestDatabase): Promise<void> {
  for (const role of ROLES)
    await pool.query('insert into api_token (name, role, hash) values ($1, $1, $2)', [
      role,
      BearerToken.hash(tokenOf(role)),
    ]);
}
