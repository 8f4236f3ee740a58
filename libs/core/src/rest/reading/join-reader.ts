import { catchError, defer, forkJoin, map, mergeMap, type Observable, of, shareReplay } from 'rxjs';
import type { KnownState, ListingPart } from '../../contract/listing.types.js';
import type { ApiClient } from '../client/api-client.js';
import { joinedList, type JoinedList, type JoinedLists } from '../declaration/joined-list.js';
import { type ListPlan, planList } from '../declaration/list-plan.js';
import { ListReader } from './list-reader.js';
import { regionOf } from '../declaration/path-template.js';
import type { RestApi } from '../declaration/rest-api.types.js';
import type { RestJoin, RequestedKind } from '../declaration/rest-list.types.js';
import type { SharedPages } from '../client/shared-pages.js';
import { unknownReason, wholeList } from './whole-list.js';

/** Longer than any catalogue, and than a list of all servers of an account. A longer list is not kept in memory. */
const MOST_ROWS = 250_000;

/** How one joined list is read, resolved once for all connections. */
export interface JoinPlan {
  readonly name: string;
  readonly join: RestJoin;
  readonly list: ListPlan;
}

/**
 * Resolves the joins of a kind.
 *
 * @throws {TypeError} stating what is wrong with the declaration.
 */
export function planJoins(kind: RequestedKind, api: RestApi): readonly JoinPlan[] {
  return Object.entries(kind.joins ?? {}).map(([name, join]) => {
    const problem = joinProblem(name, join, kind);
    if (problem !== undefined) throw new TypeError(`"${kind.type.kind}" ${problem}.`);
    const { path, items, paging, query, headers, key } = join;
    // A row with a key of several values is identified by all that it holds.
    const id = typeof key !== 'object' || 'key' in key ? key : '';
    const list = { path, items, paging, query, headers, id };
    return { name, join, list: planList({ ...kind, list }, api) };
  });
}

function joinProblem(name: string, { path, fields, scope }: RestJoin, { type }: RequestedKind): string | undefined {
  if (path.replaceAll('{region}', '').includes('{'))
    return `joins "${name}" from "${path}", where {region} is the only placeholder: it is not read for each row. Use \`details\` for that`;
  if (fields.length === 0)
    return `does not say which fields are unknown without its join "${name}": name them in \`fields\``;
  if (scope !== undefined && !type.scopes.some((each) => each.name === scope))
    return `needs the scope "${scope}" for its join "${name}", which is not one of its scopes`;
  return undefined;
}

/** What joined lists of a connection are read with. */
interface JoinReaderParts {
  readonly client: ApiClient;
  readonly known?: KnownState;
  /** Where the pages of a path are that others read as well. */
  sharedOf(path: string): SharedPages | undefined;
}

/** Reads the joined lists of a kind, each once per connection, however many parts and rows there are. */
export class JoinReader {
  readonly #lists = new Map<string, Observable<JoinedList>>();

  constructor(
    readonly plans: readonly JoinPlan[],
    readonly its: JoinReaderParts,
  ) {}

  /** Cold. Emits once. Fails only with errors that end the sync; a list that cannot be read has a reason instead. */
  read(part: ListingPart): Observable<JoinedLists> {
    return forkJoin(Object.fromEntries(this.plans.map((plan) => [plan.name, this.#list(plan, part)])));
  }

  #list(plan: JoinPlan, part: ListingPart): Observable<JoinedList> {
    const at = JSON.stringify([plan.name, regionOf(part)]);
    const list = this.#lists.get(at) ?? this.#ask(plan, part);
    this.#lists.set(at, list);
    return list;
  }

  #ask({ join, list }: JoinPlan, part: ListingPart): Observable<JoinedList> {
    const { client } = this.its;
    const read = defer(() => wholeList(new ListReader(list, client, this.its.sharedOf(join.path)), part, MOST_ROWS));
    return this.#knownRows(join).pipe(
      mergeMap((known) => (known.length > 0 ? of(known) : read)),
      map((rows) => joinedList(join, rows)),
      catchError((error: unknown) => of<JoinedList>({ rows: new Map(), unread: unknownReason(error, join.scope) })),
      shareReplay({ bufferSize: 1, refCount: true }),
    );
  }
  /** Emits once and never fails: what is not known is read. */
  #knownRows({ kind }: RestJoin): Observable<readonly unknown[]> {
    const { known } = this.its;
    if (kind === undefined || !known?.list) return of([]);
    return defer(() => known.list?.(kind) ?? of([])).pipe(catchError(() => of([])));
  }
}
