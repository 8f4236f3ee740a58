import { ContainerModule, type ContainerModuleLoadOptions, type ServiceIdentifier } from 'inversify';
import {
  ACCOUNT_READER,
  CREDENTIALS,
  DEEP,
  ENDPOINTS,
  KNOWN,
  REDACTOR,
  REGIONAL_ENDPOINTS,
  REGIONS,
  REQUESTS,
  RESOURCE_COLLECTOR,
} from '../wiring/connection-tokens.js';
import { meaningReader, ApiClient } from './client/api-client.js';
import { RestAddress } from './http/rest-address.js';
import { declareRequests } from './declared-requests.js';
import type { KnownState } from '../contract/listing.types.js';
import type { RestApi } from './declaration/rest-api.types.js';
import { type JoinPlan, JoinReader, planJoins } from './reading/join-reader.js';
import { type DetailPlan, planDetails } from './declaration/detail-plan.js';
import { type ListPlan, planList } from './declaration/list-plan.js';
import { listShape } from './declaration/list-shape.js';
import { ListReader } from './reading/list-reader.js';
import { RestAccountReader } from './reading/rest-account-reader.js';
import { EmbeddedCollector } from './reading/embedded-collector.js';
import { RestCollector } from './reading/rest-collector.js';
import type { SharedPages } from './client/shared-pages.js';
import { RestHttp } from './http/rest-http.js';
import type { RequestedKind, RestKind } from './declaration/rest-list.types.js';
import { RowDetails } from './reading/row-details.js';
import { ScopeChecker } from './reading/scope-checker.js';
import { API_CLIENT } from './client/rest-tokens.js';

const REST_HTTP: ServiceIdentifier<RestHttp> = Symbol.for('@maestro/core/REST_HTTP');
const SCOPE_CHECKER: ServiceIdentifier<ScopeChecker> = Symbol.for('@maestro/core/SCOPE_CHECKER');

/**
 * The module of a plugin with a declared API: an HTTP client for each connection, and a collector for each kind.
 *
 * @throws {TypeError} for a kind whose parent is missing or is the kind itself, a path with an unknown placeholder, a
 * detail or a join that cannot be requested, and error codes without `RestErrors.code`.
 * @param more further bindings of the plugin, which can use {@link REST_CLIENT}: an ACCOUNT_READER, a collector class.
 */
export function restModule(
  api: RestApi,
  kinds: readonly RestKind[],
  more: (options: ContainerModuleLoadOptions) => void = () => undefined,
): ContainerModule {
  refuseUnknownParents(kinds);
  refuseMisplacedLists(kinds);
  refuseUnknownReferences(kinds);
  const { endpoint = 'api' } = api;
  const planned = kinds.filter(isRequested).map((kind) => ({
    kind,
    plan: planList(kind, api),
    details: planDetails(kind, api),
    joins: planJoins(kind, api),
  }));
  const meaningOf = meaningReader(api.errors);
  const collectorOf = collectorMaker(planned, kinds);
  const module = new ContainerModule((options) => {
    const { bind, onDeactivation } = options;
    bind(REST_HTTP)
      .toResolvedValue(
        (endpoints, regions, credentials) =>
          RestHttp.open(
            new RestAddress(endpoints[endpoint] ?? '', regions),
            api.authorize?.(credentials.reveal()) ?? {},
            api.sign && ((request) => api.sign?.(request, credentials.reveal()) ?? {}),
          ),
        [ENDPOINTS, REGIONS, CREDENTIALS],
      )
      .inSingletonScope();
    onDeactivation(REST_HTTP, (http) => http.close());
    bind(API_CLIENT)
      .toResolvedValue(
        (http, requests, redactor) => new ApiClient(api, http, requests, redactor, meaningOf),
        [REST_HTTP, REQUESTS, REDACTOR],
      )
      .inSingletonScope();
    bind(SCOPE_CHECKER)
      .toResolvedValue((client) => new ScopeChecker(client), [API_CLIENT])
      .inSingletonScope();
    for (const kind of kinds)
      bind(RESOURCE_COLLECTOR).toResolvedValue(
        (client, scopes, regions, regional, deep, known) =>
          collectorOf(kind.type.kind, { client, scopes, regions, isRegional: regional.has(endpoint), deep, known }),
        [API_CLIENT, SCOPE_CHECKER, REGIONS, REGIONAL_ENDPOINTS, DEEP, KNOWN],
      );
    const { account } = api;
    if (account) bind(ACCOUNT_READER).toResolvedValue((client) => new RestAccountReader(account, client), [API_CLIENT]);
    more(options);
  });
  return declareRequests(module, {
    kinds: kinds.map(({ type }) => type.kind),
    paths: [
      ...planned.flatMap(({ kind }) => pathsOf(kind)),
      ...Object.values(api.scopes ?? {}),
      ...(api.account ? [api.account.path] : []),
    ],
    shapes: new Map(kinds.flatMap((kind) => shapeEntry(kind, listShape(kind, api, kinds)))),
  });
}

const shapeEntry = ({ type }: RestKind, shape: readonly string[] | undefined): [string, readonly string[]][] =>
  shape ? [[type.kind, shape]] : [];

/** A kind and how it is read. */
interface PlannedKind {
  readonly kind: RequestedKind;
  readonly plan: ListPlan;
  readonly details: readonly DetailPlan[];
  readonly joins: readonly JoinPlan[];
}

/** Whether a kind has a list of its own, rather than being part of its parent's rows. */
const isRequested = (kind: RestKind): kind is RequestedKind => !('embedded' in kind.list);

/** Creates a function that returns the collector of a kind, including those of its parents. */
function collectorMaker(planned: readonly PlannedKind[], kinds: readonly RestKind[]) {
  const listed = planned.map(({ kind }) => kind.list.path);
  const joined = planned.flatMap(({ kind }) => Object.values(kind.joins ?? {}).map(({ path }) => path));
  const isShared = (path: string): boolean => listed.includes(path) && joined.includes(path);
  return function collectorOf(of: string, parts: CollectorParts): RestCollector | EmbeddedCollector {
    const found = planned.find(({ kind: { type } }) => type.kind === of);
    return found
      ? requested(found, parts, true)
      : embedded(
          kinds.find(({ type }) => type.kind === of)!,
          parts,
        );
  };

  function embedded(kind: RestKind, parts: CollectorParts): EmbeddedCollector {
    const { parent = '', embedded: at } = kind.type;
    const above = planned.find(({ kind: { type } }) => type.kind === parent);
    return new EmbeddedCollector({
      ...{ kind, embedded: at!, scopes: parts.scopes },
      parent: above
        ? requested(above, parts)
        : embedded(
            kinds.find(({ type }) => type.kind === parent)!,
            parts,
          ),
    });
  }

  /** @param isOwn not of a parent, which is listed for a second check of what is under it. */
  function requested(
    { kind, plan, details: plans, joins: joined }: PlannedKind,
    parts: CollectorParts,
    isOwn = false,
  ): RestCollector {
    const { client, deep, known } = parts;
    const above = planned.find((each) => each.kind.type.kind === kind.type.parent);
    const parent = above && requested(above, parts);
    const details = () => new RowDetails({ kind, plan, plans, client, deep, known });
    const pagesOf = (path: string): SharedPages | undefined => (isOwn && isShared(path) ? client.shared : undefined);
    const reader = new ListReader(plan, client, pagesOf(kind.list.path));
    return new RestCollector({
      ...parts,
      kind,
      reader,
      parent,
      ...(plans.length > 0 && { details }),
      ...(joined.length > 0 && { joins: new JoinReader(joined, { client, known, sharedOf: pagesOf }) }),
    });
  }
}

function pathsOf({ list: { path, readById, details = [] }, joins = {} }: RequestedKind): string[] {
  const one = readById === false ? [] : [readById?.path ?? `${path}/{id}`];
  return [path, ...one, ...[...details, ...Object.values(joins)].map((more) => more.path)];
}

interface CollectorParts {
  readonly client: ApiClient;
  readonly scopes: ScopeChecker;
  readonly regions: readonly string[];
  readonly isRegional: boolean;
  readonly deep: boolean;
  readonly known: KnownState;
}

/** A list whose rows are taken from a reference has to be the list of that kind. */
function refuseUnknownReferences(kinds: readonly RestKind[]): void {
  for (const { type, joins = {} } of kinds)
    for (const [name, { kind, path }] of Object.entries(joins)) {
      const of = kinds.find((each) => each.type.kind === kind);
      if (kind === undefined || (of?.type.reference && 'path' in of.list && of.list.path === path)) continue;
      throw new TypeError(
        `"${type.kind}" joins "${name}" from "${kind}", which is not a reference with the list "${path}". Correct the kind, or leave it out to read the list in every sync.`,
      );
    }
}

/** What is embedded has a parent, and no list is requested under it. */
function refuseMisplacedLists(kinds: readonly RestKind[]): void {
  const embedded = new Set(kinds.filter((kind) => !isRequested(kind)).map(({ type }) => type.kind));
  for (const { type } of kinds) {
    const { kind, parent = '' } = type;
    if (embedded.has(kind) && parent === '')
      throw new TypeError(`"${kind}" is embedded, and does not say in what. Name its \`parent\`.`);
    if (!embedded.has(kind) && embedded.has(parent))
      throw new TypeError(
        `"${kind}" is listed under "${parent}", which is embedded. List it under the kind that "${parent}" is embedded in.`,
      );
  }
}

/** Children are probed under their parents, so parents must be lists of the same API. */
function refuseUnknownParents(kinds: readonly RestKind[]): void {
  const parentOf = new Map(kinds.map(({ type }) => [type.kind, type.parent]));
  for (const { type } of kinds) {
    const above = new Set<string>();
    for (let { parent } = type; parent !== undefined; parent = parentOf.get(parent)) {
      if (!parentOf.has(parent))
        throw new TypeError(
          `"${type.kind}" is listed under "${parent}", which is not one of the kinds of this API. Add it to the registry.`,
        );
      if (above.has(parent)) throw new TypeError(`"${type.kind}" is listed under itself, so it could never start.`);
      above.add(parent);
    }
  }
}
