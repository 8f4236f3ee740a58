import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProviderPlugin } from '@maestro/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { pino } from 'pino';
import request from 'supertest';
import { AppModule } from '../src/app.module.js';
import { FirstToken } from '../src/access/tokens/first-token.service.js';
import { HOST_CONFIG, type HostConfig } from '../src/config/host-config.types.js';
import { PluginRegistry } from '../src/plugins/plugin-registry.js';
import { configureHttp } from '../src/boot/configure-http.js';
import type { TestDatabase } from './test-database.js';

const ADMIN_TOKEN = 'mst_test-admin-token-of-a-spec-0123456789abcdef';

/** A complete host in this process, with a separate database. */
export interface HostApp {
  readonly app: NestExpressApplication;
  /** A request as the admin. */
  get(path: string): request.Test;
  post(path: string, body?: object): request.Test;
  put(path: string, body: object): request.Test;
  patch(path: string, body: object): request.Test;
  delete(path: string): request.Test;
  close(): Promise<void>;
}

/** Options of a spec. */
export interface HostAppOptions extends Partial<HostConfig> {
  /** Addresses of emulators, by provider. */
  readonly addresses?: Readonly<Record<string, string>>;
  /** Plugins without a package. Default: those of the configuration. */
  readonly loaded?: readonly ProviderPlugin[];
}

/** Loaded and checked once for all hosts of this process. */
const registries = new Map<string, Promise<PluginRegistry>>();

function registryOf(plugins: readonly string[]): Promise<PluginRegistry> {
  const key = plugins.join();
  const loading = registries.get(key) ?? PluginRegistry.load(plugins);
  registries.set(key, loading);
  return loading;
}

/** Starts a host. */
export async function startHostApp(
  database: TestDatabase,
  { addresses = {}, loaded, ...more }: HostAppOptions = {},
): Promise<HostApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'maestro-host-'));
  const config: HostConfig = {
    role: 'all',
    host: '127.0.0.1',
    port: 0,
    basePath: '',
    trustedProxies: [],
    dataDir,
    databaseUrl: database.url,
    adminToken: ADMIN_TOKEN,
    masterKey: Buffer.alloc(32, 7),
    plugins: ['@maestro/plugin-digitalocean', '@maestro/plugin-spaces'],
    endpoints: (provider) => addresses[provider],
    workerTimeoutMs: 15_000,
    pluginTimeoutMs: 30_000,
    keepSyncsDays: 90,
    logLevel: 'silent',
    ...more,
  };
  const building = Test.createTestingModule({ imports: [AppModule] })
    .overrideProvider(HOST_CONFIG)
    .useValue(config);
  const registry = loaded ? new PluginRegistry({ plugins: loaded, refused: [] }) : await registryOf(config.plugins);
  building.overrideProvider(PluginRegistry).useValue(registry);
  const module = await building.compile();
  const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false });
  configureHttp(app, config, pino({ level: 'silent' }));
  // Otherwise, each request of supertest would open a server of its own.
  await app.listen(0, '127.0.0.1');
  await app.get(FirstToken).ensure();
  const as = (test: request.Test): request.Test => test.set('authorization', `Bearer ${ADMIN_TOKEN}`);
  const server = (): ReturnType<typeof request> => request(app.getHttpServer());
  return {
    app,
    get: (path) => as(server().get(path)),
    post: (path, body = {}) => as(server().post(path)).send(body),
    put: (path, body) => as(server().put(path)).send(body),
    patch: (path, body) => as(server().patch(path)).send(body),
    delete: (path) => as(server().delete(path)),
    close: async () => {
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
