import type { RestList } from '@maestro/core';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { digitalOceanKinds } from '../src/digitalocean-kinds.js';
import { describeWithDocument, shapeOf } from './api-document.js';
import { openDigitalOcean, run } from './open-digitalocean.js';
import { scenarios } from './scenarios.js';

interface Content {
  readonly schema?: { example?: Page };
  readonly example?: Page;
  readonly examples?: Record<string, { $ref?: string; value?: Page }>;
}

interface Answer {
  readonly content: Record<string, Content>;
}

interface OpenApi {
  readonly paths: Record<string, { get: { responses: Record<string, { $ref: string } | Answer> } } | undefined>;
  readonly components: {
    readonly responses: Record<string, Answer>;
    readonly examples: Record<string, { value: Page }>;
  };
}
type Page = Record<string, unknown>;

const HIDDEN = '[redacted]';
type Row = Record<string, unknown>;

type Kind = Extract<(typeof digitalOceanKinds)[number], { readonly list: RestList }>;
type Example = readonly [name: string, page: Page];

/** Kinds with a list of their own, unlike those whose rows are part of others. */
const listedKinds = digitalOceanKinds.filter((kind): kind is Kind => 'path' in kind.list);

function examplesOf(api: OpenApi, { list: { path } }: Kind): Example[] {
  const last = (ref: string): string => ref.split('/').at(-1) ?? '';
  const shape = shapeOf(path);
  const [, operations] = Object.entries(api.paths).find(([documented]) => shapeOf(documented) === shape) ?? [];
  const documented = operations?.get.responses['200'];
  if (!documented) return [];
  const { content } = '$ref' in documented ? api.components.responses[last(documented.$ref)]! : documented;
  const { schema, ...answer } = content['application/json']!;
  const several = Object.entries(answer.examples ?? {}).map(([name, { $ref, value }]): Example => [
    name,
    value ?? api.components.examples[last($ref ?? '')]!.value,
  ]);
  const example = answer.example ?? schema?.example;
  return example ? [['example', example], ...several] : several;
}

/** The rows at the pointer of the list, or in the map of lists that is there. */
function rowsAt({ list: { items, id } }: Kind, page: Page): Row[] {
  const found = items
    .split('/')
    .slice(1)
    .reduce<unknown>((value, step) => Reflect.get(value as object, step), page);
  if (typeof id !== 'object' || id.each === undefined) return found as Row[];
  return Object.entries(found as Record<string, Row[]>).flatMap(([key, rows]) =>
    rows.map((row) => ({ ...row, [id.key]: key })),
  );
}

/** The rows of a page, and single objects instead of or next to a list. */
function rowsIn(kind: Kind, page: Page): Row[] {
  const { list } = kind;
  if (kind.type.reference && list.items.startsWith('/')) return rowsAt(kind, page);
  const { items, one, parts = [] }: RestList = list;
  const objects = [{ items, one }, ...parts].flatMap((each) =>
    each.one ? [(each.items ? page[each.items.replace('/', '')] : page) as Row] : [],
  );
  return [...(one ? [] : ((Object.values(page).find(Array.isArray) ?? []) as Row[])), ...objects];
}

/** A row's own id, as the list of the kind says where it is; otherwise it is made of the row. */
function ownId(kind: Kind, row: Row): string {
  const { id = '/id' }: RestList = kind.list;
  const own = typeof id === 'string' ? row[id.slice(1)] : undefined;
  return own === undefined ? kind.resource(row, { id: '' }).key.uid.replace(/^\//, '') : String(own);
}

/** A row as the list shows it, without what was asked for besides. */
const withoutDetails = ({ list: { details = [] } }: Kind, raw: unknown): unknown =>
  Object.fromEntries(Object.entries(raw as Row).filter(([name]) => !details.some(({ into }) => into === name)));

/** A row with the values hidden whose names core takes for those of secrets. */
const hiddenAsIn = (raw: unknown, row: unknown): unknown =>
  Object.fromEntries(
    Object.entries(row as Row).map(([name, value]) => [
      name,
      Reflect.get(raw as Row, name) === HIDDEN ? HIDDEN : value,
    ]),
  );

/** What the scenario has, where the document has no example. */
const samplePage = ({ type, list: { items } }: Kind): Page => ({
  [items]: scenarios.find(({ kind }) => kind === type.kind)?.samples.slice(0, 1),
});

/** A page of parents, each of which may have children of the kind: the documented database is none that has topics. */
function withChildren({ type: { parentWhere = {} } }: Kind, page: Page): Page {
  const fitting = Object.fromEntries(Object.entries(parentWhere).map(([name, values]) => [name, values[0]]));
  return Object.fromEntries(
    Object.entries(page).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((row: Row) => ({ ...row, ...fitting })) : value,
    ]),
  );
}

/** What a kind is listed under, nearest first, with a documented page of each. */
function lineOf(api: OpenApi, kind: Kind): (readonly [parent: Kind, page: Page])[] {
  const parent = listedKinds.find(({ type }) => type.kind === kind.type.parent);
  if (!parent) return [];
  const page = examplesOf(api, parent)[0]?.[1] ?? samplePage(parent);
  return [[parent, withChildren(kind, page)], ...lineOf(api, parent)];
}

/** Answers lists with these pages, and is empty otherwise. */
function serve(pages: readonly (readonly [path: string, page: Page])[]): Promise<Server> {
  const known = pages.map(([path, page]) => ({
    pattern: new RegExp(`^${path.replaceAll(/\{[^}]*\}/g, '[^/]+')}$`),
    page,
  }));
  const server = createServer(({ url = '' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const found = searchParams.get('type') === 'gpus' ? undefined : known.find(({ pattern }) => pattern.test(pathname));
    const empty = { droplets: [], meta: { total: 0 } };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(found?.page ?? empty));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

describeWithDocument('the examples that DigitalOcean documents', (text) => {
  const api = JSON.parse(text) as OpenApi;

  it('exist for every list that is read', () => {
    const documented = new Set(Object.keys(api.paths).map(shapeOf));

    expect(listedKinds.map(({ list }) => list.path).filter((path) => !documented.has(shapeOf(path)))).toEqual([]);
  });

  const examples = listedKinds.flatMap((kind) =>
    examplesOf(api, kind).map(([name, page]) => [kind.type.task, name, kind, page] as const),
  );

  it.each(examples)('%s reads "%s" row by row', async (task, _name, kind, page) => {
    const above = lineOf(api, kind);
    const server = await serve([
      [kind.list.path, page],
      ...above.map(([parent, parents]) => [parent.list.path, parents] as const),
    ]);
    const { port } = server.address() as AddressInfo;
    const connection = await openDigitalOcean({
      url: `http://127.0.0.1:${port}`,
      token: `dop_v1_${'1'.repeat(64)}`,
    });
    const rows = rowsIn(kind, page);
    const ids = [...new Set(rows.map((row) => ownId(kind, row)))];
    const prefixes = above.reduceRight(
      (before, [parent, parents]) =>
        before.flatMap((prefix) => rowsIn(parent, parents).map((row) => `${prefix}${ownId(parent, row)}/`)),
      [''],
    );

    const { resources: all, report } = await run(connection, [task]);

    const resources = all.filter(({ key }) => key.kind === kind.type.kind);
    expect(report(task).unreadable).toEqual([]);
    expect(new Set(resources.map(({ key }) => key.uid))).toEqual(
      new Set(prefixes.flatMap((prefix) => ids.map((id) => prefix + id))),
    );
    expect(resources.slice(0, ids.length).map(({ raw }) => withoutDetails(kind, raw))).toEqual(
      ids.map((id, place) => {
        const row = rows.find((each) => ownId(kind, each) === id);
        const shown = kind.type.secrets ? kind.resource(row, { id: 'any' }).raw : row;
        return hiddenAsIn(resources[place]?.raw, shown);
      }),
    );
    await connection.close();
    server.close();
  });
});
