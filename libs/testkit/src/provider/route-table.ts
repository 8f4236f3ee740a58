import type { IncomingHttpHeaders } from 'node:http';
import type { DetailRoute, KindScenario } from '../scenario/kind-scenario.types.js';
import type { FixedRoute, ProviderScenario } from '../scenario/provider-scenario.types.js';
import { readPath } from './path-pattern.js';

/** What a request is for, according to the scenario. */
export type Route =
  | { readonly route: 'list'; readonly kind: KindScenario; readonly part: string }
  | {
      readonly route: 'read' | 'detail';
      readonly kind: KindScenario;
      readonly part: string;
      readonly id: string;
      readonly detail: DetailRoute;
    }
  | { readonly route: 'fixed'; readonly fixed: FixedRoute };

/** The addresses of a scenario. */
type Routes = Pick<ProviderScenario, 'kinds' | 'fixed'>;

type Query = Readonly<Record<string, string>>;

/**
 * Finds what a request is for. Undefined if the scenario does not describe it. Of several matches, the one with most
 * parameters wins.
 *
 * @param headers by lower-case name. If absent, required headers count as sent.
 */
export function findRoute(
  scenario: Routes,
  path: string,
  query: URLSearchParams,
  headers?: IncomingHttpHeaders,
): Route | undefined {
  const found = candidatesOf(scenario, path).filter(
    ({ needs, route }) => isAsked(needs, query) && (headers === undefined || isSent(route, headers)),
  );
  return found.sort((a, b) => countOf(b.needs) - countOf(a.needs) || blanksIn(a) - blanksIn(b))[0]?.route;
}

interface Candidate {
  readonly path: string;
  readonly needs: Query;
  readonly route: Route;
}

const countOf = (needs: Query): number => Object.keys(needs).length;

const blanksIn = ({ path }: Candidate): number => path.split('{').length - 1;

/** Most requests of a contract are for few paths, and each path has to be compared with those of all kinds. */
const compared = new WeakMap<Routes, Map<string, readonly Candidate[]>>();

function candidatesOf(scenario: Routes, path: string): readonly Candidate[] {
  const paths = compared.get(scenario) ?? new Map<string, readonly Candidate[]>();
  compared.set(scenario, paths);
  const known = paths.get(path) ?? candidates(scenario, path);
  paths.set(path, known);
  return known;
}

function candidates(scenario: Routes, path: string): Candidate[] {
  const fixed = (scenario.fixed ?? [])
    .filter((route) => readPath(route.path, path))
    .map((route): Candidate => ({ path: route.path, needs: {}, route: { route: 'fixed', fixed: route } }));
  return [...scenario.kinds.flatMap((kind) => [...lists(kind, path), ...details(kind, path)]), ...fixed];
}

function lists(kind: KindScenario, path: string): Candidate[] {
  if (kind.embedded) return [];
  const values = readPath(kind.path, path);
  if (!values) return [];
  const parts = kind.parts ?? [{ id: values.part ?? '', query: {} }];
  return parts.map(({ id, query = {} }) => ({
    path: kind.path,
    needs: query,
    route: { route: 'list', kind, part: id },
  }));
}

function details(kind: KindScenario, path: string): Candidate[] {
  const routes: (readonly ['read' | 'detail', DetailRoute])[] = (kind.details ?? []).map((detail) => [
    'detail',
    detail,
  ]);
  if (kind.read) routes.push(['read', kind.read]);
  return routes.flatMap(([route, detail]) => {
    const values = readPath(detail.path, path);
    if (values?.id === undefined) return [];
    const { id, part = '' } = values;
    return [{ path: detail.path, needs: detail.query ?? {}, route: { route, kind, part, id, detail } }];
  });
}

function isSent(route: Route, headers: IncomingHttpHeaders): boolean {
  const needed = route.route === 'list' ? (route.kind.headers ?? {}) : {};
  return Object.entries(needed).every(([name, value]) => headers[name.toLowerCase()] === value);
}

const isAsked = (needs: Query, query: URLSearchParams): boolean =>
  Object.entries(needs).every(([name, value]) => query.get(name) === value);
