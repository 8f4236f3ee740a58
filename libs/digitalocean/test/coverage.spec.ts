import { readFileSync } from 'node:fs';
import { digitalOceanKinds } from '../src/digitalocean-kinds.js';
import { describeWithDocument, shapeOf } from './api-document.js';

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

const coverage = JSON.parse(readFileSync(new URL('coverage.json', import.meta.url), 'utf8')) as Coverage;

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

describeWithDocument('the list of what is to be read', (text) => {
  it('has every list operation of the API’s document', () => {
    const { paths } = JSON.parse(text) as { paths: object };
    const known = new Set(
      Object.values(coverage).flatMap((lists: readonly Listed[]) => lists.map(({ path }) => shapeOf(path))),
    );
    // A path that ends with an id reads one thing of a list.
    const forgotten = Object.keys(paths).filter((path) => !path.endsWith('}') && !known.has(shapeOf(path)));

    expect(forgotten).toEqual([]);
  });
});
