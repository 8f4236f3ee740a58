import { Module } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { NextFunction, Request, Response } from 'express';
import { pino } from 'pino';
import request from 'supertest';
import { EVERYTHING, setRequestScope } from '../src/access/guard/request-scope.js';
import { ChangesModule } from '../src/changes/changes.module.js';
import { CompareModule } from '../src/compare/compare.module.js';
import { CostsModule } from '../src/costs/costs.module.js';
import { FeedsModule } from '../src/feeds/feeds.module.js';
import { HOST_CONFIG } from '../src/config/host-config.types.js';
import { parseConfig } from '../src/config/parse-config.js';
import { POOL } from '../src/database/queries.js';
import { configureHttp } from '../src/boot/configure-http.js';
import { InventoryModule } from '../src/inventory/inventory.module.js';
import type { TestDatabase } from './test-database.js';

/** The inventory alone, served in this process without access control. */
export interface InventoryApp {
  /** A request below `/api/v1`. */
  get(path: string, query?: object): request.Test;
  /** The names on every page of a list, one page after the other; `between` runs after each. */
  walk(query: object, between?: (page: number) => Promise<unknown>): Promise<string[]>;
  /** Its address, for requests that are read incrementally. */
  address(): Promise<string>;
  close(): Promise<void>;
}

/** Serves the inventory of a database. */
export async function startInventoryApp({ pool }: TestDatabase): Promise<InventoryApp> {
  const providers = [
    { provide: POOL, useValue: pool },
    { provide: HOST_CONFIG, useValue: parseConfig({}) },
  ];
  @Module({ providers, exports: providers })
  class TestDatabaseModule {}

  const module = await Test.createTestingModule({
    imports: [
      { module: TestDatabaseModule, global: true },
      InventoryModule,
      ChangesModule,
      CompareModule,
      CostsModule,
      FeedsModule,
    ],
  }).compile();
  const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false });
  configureHttp(app, { role: 'api' }, pino({ level: 'silent' }));
  app.use((served: Request, _response: Response, next: NextFunction) => {
    setRequestScope(served, EVERYTHING);
    next();
  });
  await app.init();
  const get: InventoryApp['get'] = (path, query = {}) =>
    request(app.getHttpServer()).get(`/api/v1${path}`).query(query);
  const address = async (): Promise<string> => {
    if (!app.getHttpServer().listening) await app.listen(0, '127.0.0.1');
    return app.getUrl();
  };
  return { get, walk: (query, between) => walk(get, query, between), address, close: () => app.close() };
}

async function walk(
  get: InventoryApp['get'],
  query: object,
  between: (page: number) => Promise<unknown> = async () => undefined,
): Promise<string[]> {
  const names: string[] = [];
  let cursor: string | undefined;
  for (let page = 1; ; page += 1) {
    const { body } = await get('/resources', { ...query, ...(cursor && { cursor }) }).expect(200);
    names.push(...body.items.map(({ name }: { name: string }) => name));
    if (body.nextCursor === null) return names;
    cursor = body.nextCursor;
    await between(page);
  }
}
