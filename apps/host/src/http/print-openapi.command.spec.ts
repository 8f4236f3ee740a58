import { readFileSync } from 'node:fs';
import { AppModule } from '../app.module.js';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { type HostApp, startHostApp } from '../../test/host-app.js';
import { printOpenApi } from './print-openapi.command.js';

const CHECKED_IN = new URL('../../openapi.json', import.meta.url);

describe('printOpenApi', () => {
  let database: TestDatabase;
  let host: HostApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    host = await startHostApp(database);
  });

  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  it('prints what openapi.json holds: when this fails, run `npm run openapi` and read the difference', async () => {
    const printed = await printOpenApi(AppModule);

    expect(JSON.parse(printed)).toEqual(JSON.parse(readFileSync(CHECKED_IN, 'utf8')));
  });

  it('prints what a running host serves', async () => {
    const served = await host.get('/api/docs/openapi.json').expect(200);

    expect(JSON.parse(await printOpenApi(AppModule))).toEqual(served.body);
  });

  it('describes the body of every answer', async () => {
    const document = JSON.parse(await printOpenApi(AppModule)) as {
      paths: Record<string, Record<string, { responses: Record<string, { content?: object }> }>>;
    };

    const silent = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(([, { responses }]) =>
          Object.entries(responses).some(([status, { content }]) => status !== '204' && !content),
        )
        .map(([method]) => `${method} ${path}`),
    );

    expect(silent).toEqual([]);
  });
});
