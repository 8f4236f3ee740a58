import { randomUUID } from 'node:crypto';
import { type HostApp, startHostApp } from './host-app.js';
import { HOSTILE_IN_JSON, HOSTILE_IN_URL } from './hostile-values.js';
import { InventoryFixture } from './inventory-fixture.js';
import type { TestDatabase } from './test-database.js';
import { createHostDatabase } from './host-database.js';

/** What is read here of the OpenAPI document. */
interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly example?: unknown;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly allOf?: readonly Schema[];
}

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { readonly name: string; readonly in: 'path' | 'query' | 'header' }[];
  readonly body?: Schema;
}

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Nobody listens there, so no request of the host reaches anything. */
const NOWHERE = 'http://127.0.0.1:9';

/** For thousands of requests, on a machine that may be busy. */
const PATIENCE_MS = 600_000;

const COMMON_HEADERS = ['authorization', 'cookie', 'x-request-id'];

const HOSTILE_HEADERS = ['', 'x'.repeat(4000), '\u00ff', '9'.repeat(30)];

describe('hostile values, at each place of each operation that the OpenAPI document names', () => {
  let database: TestDatabase;
  let host: HostApp;
  let base: string;
  let schemas: Readonly<Record<string, Schema>>;
  let operations: readonly Operation[];
  /** Existing ids, by path prefix. */
  let ids: Readonly<Record<string, string>>;

  const sqlRole = `reader_${randomUUID().replaceAll('-', '')}`;

  beforeAll(async () => {
    database = await createHostDatabase();
    host = await startHostApp(database, { addresses: { digitalocean: NOWHERE, spaces: NOWHERE }, sqlRole });
    base = await host.app.getUrl();
    const fixture = new InventoryFixture(database);
    const connection = await fixture.connection('digitalocean');
    const [resource = ''] = await fixture.write(
      connection,
      [{ kind: 'digitalocean.droplet', uid: '1' }],
      '2026-11-02T12:00:00Z',
    );
    ids = {
      connections: connection,
      resources: resource,
      syncs: await fixture.run(connection),
      providers: 'digitalocean',
    };
    const { body: document } = await host.get('/api/docs/openapi.json');
    schemas = document.components.schemas;
    operations = operationsOf(document.paths);
  });

  afterAll(async () => {
    await host.close();
    await database.pool.query(`drop owned by ${sqlRole}; drop role ${sqlRole}`);
    await database.drop();
  });

  /**
   * Sends each request once.
   * @returns those that were answered with a server error, or not with a problem.
   */
  const faultsOf = async (requests: readonly Sent[]): Promise<readonly string[]> => {
    const faults: string[] = [];
    const open = requests.values();
    // Fewer than the exports that may run at once.
    const workers = Array.from({ length: 2 }, async () => {
      for (const request of open) {
        const told = `${request.method} ${request.url.slice(0, 200)} ${request.body?.slice(0, 200) ?? ''}`;
        const fault = await faultOf(request);
        if (fault !== undefined) faults.push(`${told}: ${fault}`);
      }
    });
    await Promise.all(workers);
    return faults;
  };

  const faultOf = async ({ method, url, headers, body }: Sent): Promise<string | undefined> => {
    const authorization = 'Bearer mst_test-admin-token-of-a-spec-0123456789abcdef';
    const response = await fetch(`${base}${url}`, {
      method,
      headers: { authorization, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body }),
    });
    const type = response.headers.get('content-type') ?? '';
    // An event stream does not end.
    const answer = type.startsWith('text/event-stream') ? await response.body?.cancel() : await response.text();
    if (response.ok || answer === undefined) return undefined;
    if (response.status >= 500) return `${response.status} ${answer}`;
    if (!type.startsWith('application/problem+json')) return `${response.status} of type ${type}`;
    return answer.length > 30_000 ? `${response.status} of ${answer.length} characters` : undefined;
  };

  const idFor = (path: string): string => ids[path.split('/')[3] ?? ''] ?? ids['connections'] ?? '';
  const filled = (path: string): string => path.replaceAll('{id}', idFor(path)).replaceAll(/\{\w+\}/g, 'server-list');

  it(
    'in paths are never a fault of the host',
    async () => {
      const requests = operations.flatMap(({ method, path, parameters }) =>
        parameters
          .filter((parameter) => parameter.in === 'path')
          .flatMap(({ name }) =>
            HOSTILE_IN_URL.map((value) => ({
              method,
              url: filled(path.replace(`{${name}}`, value)),
              ...bodyFor(method),
            })),
          ),
      );

      expect(requests.length).toBeGreaterThan(400);
      expect(await faultsOf(requests)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'in queries are never a fault of the host',
    async () => {
      const requests = operations.flatMap(({ method, path, parameters }) =>
        parameters
          .filter((parameter) => parameter.in === 'query')
          .flatMap(({ name }) => [
            ...HOSTILE_IN_URL.map((value) => ({ method, url: `${filled(path)}?${name}=${value}` })),
            ...['=a&{}=b', '[]=a', '[a]=b', '.a=b', ''].map((form) => ({
              method,
              url: `${filled(path)}?${name}${form.replace('{}', name)}`,
            })),
          ]),
      );

      expect(requests.length).toBeGreaterThan(1000);
      expect(await faultsOf(requests)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'in headers are never a fault of the host',
    async () => {
      const requests = operations
        .filter(({ method }) => method === 'GET')
        .flatMap(({ path, parameters }) =>
          [...COMMON_HEADERS, ...parameters.flatMap(({ name, in: place }) => (place === 'header' ? name : []))].flatMap(
            (name) =>
              HOSTILE_HEADERS.map((value) => ({ method: 'GET', url: filled(path), headers: { [name]: value } })),
          ),
        );

      expect(await faultsOf(requests)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'in bodies are never a fault of the host',
    async () => {
      const requests = operations.flatMap(({ method, path, body }) =>
        body === undefined ? [] : bodiesOf(body).map((text): Sent => ({ method, url: filled(path), body: text })),
      );

      expect(requests.length).toBeGreaterThan(400);
      expect(await faultsOf(requests)).toEqual([]);
    },
    PATIENCE_MS,
  );

  const resolved = (schema: Schema): Schema => {
    const { $ref, allOf } = schema;
    if (allOf?.[0]) return resolved(allOf[0]);
    return $ref === undefined ? schema : (schemas[$ref.split('/').at(-1) ?? ''] ?? {});
  };

  const exampleOf = (given: Schema): unknown => {
    const schema = resolved(given);
    if (schema.example !== undefined) return schema.example;
    if (schema.properties)
      return Object.fromEntries(Object.entries(schema.properties).map(([name, part]) => [name, exampleOf(part)]));
    if (schema.items) return [exampleOf(schema.items)];
    return schema.default ?? schema.enum?.[0] ?? 'a';
  };

  /** A body of hostile JSON; and for each field at any depth, the example with hostile JSON in its place. */
  const bodiesOf = (given: Schema): readonly string[] => {
    const { properties = {} } = resolved(given);
    const example = exampleOf(given);
    const fields = Object.entries(properties).flatMap(([name, part]) =>
      bodiesOf(part).map((value) => {
        const others = Object.entries(example as object).filter(([other]) => other !== name);
        return `{${[...others.map(([key, other]) => `${JSON.stringify(key)}:${JSON.stringify(other)}`), `${JSON.stringify(name)}:${value}`].join()}}`;
      }),
    );
    return [...HOSTILE_IN_JSON, ...fields];
  };
});

const bodyFor = (method: string): { readonly body?: string } => (method === 'GET' ? {} : { body: '{}' });

function operationsOf(paths: Readonly<Record<string, object>>): readonly Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]): Operation => {
      const body: Schema | undefined = requestBody?.content['application/json']?.schema;
      return { method: method.toUpperCase(), path, parameters, ...(body && { body }) };
    }),
  );
}
