import { readFileSync } from 'node:fs';
import { AppModule } from '../app.module.js';
import type { TestDatabase } from '../../test/test-database.js';
import { createHostDatabase } from '../../test/host-database.js';
import { type HostApp, startHostApp } from '../../test/host-app.js';
import { printOpenApi } from './print-openapi-command.js';

interface EventSchema {
  readonly oneOf: readonly { readonly $ref: string }[];
  readonly discriminator: { readonly propertyName: string; readonly mapping: Readonly<Record<string, string>> };
}

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema: EventSchema }>> }>
  >;
}

const CHECKED_IN = new URL('../../openapi.json', import.meta.url);

describe('printOpenApi', () => {
  let database: TestDatabase;
  let host: HostApp;

  beforeAll(async () => {
    database = await createHostDatabase();
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
          Object.entries(responses).some(([status, { content }]) => !/^(204|3..)$/.test(status) && !content),
        )
        .map(([method]) => `${method} ${path}`),
    );

    expect(silent).toEqual([]);
  });

  it('describes each event of every stream, distinguished by name', async () => {
    const { paths } = JSON.parse(await printOpenApi(AppModule));
    const streams = Object.values<Record<string, Operation>>(paths)
      .flatMap((operations) => Object.values(operations))
      .flatMap(({ responses }) => responses['200']?.content?.['text/event-stream'] ?? []);

    expect(streams.length).toBeGreaterThan(0);
    for (const { schema } of streams) {
      expect(schema.discriminator.propertyName).toBe('event');
      expect(schema.oneOf.map(({ $ref }) => $ref)).toEqual(Object.values(schema.discriminator.mapping));
    }
  });
});
