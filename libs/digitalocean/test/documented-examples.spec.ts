import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { digitalOceanKinds } from '../src/digitalocean-kinds.js';
import { openDigitalOcean, run } from './open-digitalocean.js';

/** The API's OpenAPI document, when it lies beside the repository. */
const DOCUMENT = fileURLToPath(new URL('../../../../shared/digitalocean/openapi-inventory.json', import.meta.url));

interface OpenApi {
  readonly paths: Record<string, { get: { responses: Record<string, { $ref: string }> } } | undefined>;
  readonly components: {
    readonly responses: Record<
      string,
      { content: Record<string, { example?: Page; examples?: Record<string, { $ref?: string; value?: Page }> }> }
    >;
    readonly examples: Record<string, { value: Page }>;
  };
}
type Page = Record<string, unknown>;

function documentedExamples(api: OpenApi): [task: string, name: string, path: string, page: Page][] {
  const last = (ref: string): string => ref.split('/').at(-1) ?? '';
  return digitalOceanKinds.flatMap(({ type, list: { path } }) => {
    const documented = api.paths[path]?.get.responses['200'];
    if (!documented) return [];
    const answer = api.components.responses[last(documented.$ref)]!.content['application/json']!;
    const several = Object.entries(answer.examples ?? {}).map(([name, { $ref, value }]): [string, Page] => [
      name,
      value ?? api.components.examples[last($ref ?? '')]!.value,
    ]);
    const all: [string, Page][] = answer.example ? [['example', answer.example], ...several] : several;
    return all.map(([name, page]): [string, string, string, Page] => [type.task, name, path, page]);
  });
}

/** Answers every list of one path with the page, and is empty otherwise. */
function serve(path: string, page: Page): Promise<Server> {
  const server = createServer(({ url = '' }, response) => {
    const wanted = url.startsWith(path) && !url.includes('type=gpus');
    const empty = { droplets: [], meta: { total: 0 } };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(wanted ? page : empty));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

if (existsSync(DOCUMENT)) {
  const api = JSON.parse(readFileSync(DOCUMENT, 'utf8')) as OpenApi;

  describe('the examples that DigitalOcean documents', () => {
    it('exist for every list that is read', () => {
      const paths = digitalOceanKinds.map(({ list }) => list.path);

      expect(paths.filter((path) => !api.paths[path])).toEqual([]);
    });

    it.each(documentedExamples(api))('%s reads "%s" row by row', async (task, _name, path, page) => {
      const server = await serve(path, page);
      const { port } = server.address() as AddressInfo;
      const connection = await openDigitalOcean({
        url: `http://127.0.0.1:${port}`,
        token: `dop_v1_${'1'.repeat(64)}`,
      });
      const rows = Object.values(page).find(Array.isArray) ?? [];
      const ids = new Set(rows.map((row: { id: unknown }) => String(row.id)));

      const { resources, report } = await run(connection, [task]);

      expect(report(task).unreadable).toEqual([]);
      expect(resources.map(({ key }) => key.uid)).toEqual([...ids]);
      expect(resources.map(({ raw }) => raw)).toEqual(
        [...ids].map((id) => rows.find((row: { id: unknown }) => String(row.id) === id)),
      );
      await connection.close();
      server.close();
    });
  });
} else {
  describe.skip(`the examples that DigitalOcean documents (no OpenAPI document at ../shared/digitalocean)`, () => {
    it('are read row by row', () => undefined);
  });
}
