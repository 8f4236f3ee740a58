import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { digitalOceanKinds } from '../src/digitalocean-kinds.js';

interface Listed {
  readonly title: string;
  readonly path: string;
}

/** Every list of the API, by what it is: `account` and `child` lists are read as kinds, `embedded` ones cost no request of their own. */
interface Coverage {
  readonly account: readonly Listed[];
  readonly child: readonly Listed[];
  readonly embedded: readonly (Listed & { readonly kind: string })[];
  /** One thing of the account rather than a list. */
  readonly object: readonly Listed[];
  /** The same rows as another list, or an edge that their rows state. */
  readonly view: readonly Listed[];
  /** It only grows: events, actions, deployments. */
  readonly log: readonly Listed[];
  /** What the provider offers to everybody. */
  readonly catalogue: readonly Listed[];
  readonly deprecated: readonly Listed[];
  /** No list: settings, a state, a summary, the latest of several. */
  readonly single: readonly Listed[];
}

const read = <T>(path: string): T =>
  JSON.parse(readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')) as T;

const coverage = read<Coverage>('coverage.json');

/** Paths differ in how placeholders are named: the document has `{domain_name}` where a kind has `{parent}`. */
const shapeOf = (path: string): string => path.replaceAll(/\{[^}]*\}/g, '{}').replace(/\?.*/, '');

/** Every path that a kind requests: that of its list, and those of what it joins to the rows. */
function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('/v2/') ? [shapeOf(value)] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pathsIn) : [];
}

const requested = new Set(digitalOceanKinds.flatMap((kind) => pathsIn(kind)));
const kinds = new Set<string>(digitalOceanKinds.map(({ type }) => type.kind));
const titlesOf = (lists: readonly Listed[]) => lists.map(({ title, path }) => `${title}: ${path}`);

describe('the coverage of DigitalOcean’s API', () => {
  it.each(['account', 'child', 'object'] as const)('reads every list of the class "%s"', (name) => {
    const missing = coverage[name].filter(({ path }) => !requested.has(shapeOf(path)));

    expect(titlesOf(missing)).toEqual([]);
  });

  it('has a kind for everything that is embedded in rows of another one', () => {
    expect(coverage.embedded.filter(({ kind }) => !kinds.has(kind)).map(({ kind }) => kind)).toEqual([]);
  });

  it('has no kind that is not in the list of what is to be read', () => {
    const wanted = new Set(
      ['account', 'child', 'object', 'catalogue', 'single'].flatMap((name) =>
        coverage[name as 'account'].map(({ path }) => shapeOf(path)),
      ),
    );
    const unknown = digitalOceanKinds.flatMap(({ type, list }) =>
      'path' in list && !wanted.has(shapeOf(list.path)) ? [`${type.kind}: ${list.path}`] : [],
    );

    expect(unknown).toEqual([]);
  });

  it('leaves logs and old names out', () => {
    const left = [...coverage.log, ...coverage.deprecated].filter(({ path }) => requested.has(shapeOf(path)));

    expect(titlesOf(left)).toEqual([]);
  });
});

const DOCUMENT = '../../../../shared/digitalocean/openapi-inventory.json';
const hasDocument = existsSync(fileURLToPath(new URL(DOCUMENT, import.meta.url)));
if (!hasDocument)
  process.stderr.write(
    `Skipped: the API’s document is not at ${DOCUMENT}, so nothing compares the coverage with it.\n`,
  );

(hasDocument ? describe : describe.skip)('the list of what is to be read', () => {
  it('has every list operation of the API’s document', () => {
    const { paths } = read<{ paths: Record<string, { get?: unknown }> }>(DOCUMENT);
    const known = new Set(
      Object.values(coverage).flatMap((lists: readonly Listed[]) => lists.map(({ path }) => shapeOf(path))),
    );
    // A path that ends with an id reads one thing of a list.
    const forgotten = Object.keys(paths).filter((path) => !path.endsWith('}') && !known.has(shapeOf(path)));

    expect(forgotten).toEqual([]);
  });
});
