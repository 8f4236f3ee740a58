import { concatMap, defer, map, mergeMap, type Observable, of } from 'rxjs';
import type { CollectedPage, ListingPart, ParentResource } from '../../contract/listing.types.js';
import { mayHaveChildren, type ParentCondition } from '../../contract/parent-condition.js';
import type { PermissionCheck, ResourceCollector } from '../../contract/resource-collector.types.js';
import type { ResourceType } from '../../contract/resource-type.types.js';
import { asParent } from '../../listing/parents.js';
import { ProviderError } from '../../errors/provider-error.js';
import { markUnknown } from '../../listing/mark-unknown.js';
import { probePermission } from '../../listing/probe-permission.js';
import type { JoinReader } from './join-reader.js';
import { type JoinedLists, withUnreadLists } from '../declaration/joined-list.js';
import type { ListReader } from './list-reader.js';
import type { RequestedKind, RestPart } from '../declaration/rest-list.types.js';
import type { RowDetails, RowMarks } from './row-details.js';
import type { ScopeChecker } from './scope-checker.js';
import type { Resource } from '../../contract/resource.types.js';
import type { RowsPage } from '../../listing/listing-outcome.types.js';

/** Converts the rows of a page into resources, and marks details that could not be read. */
function detailedRows(
  kind: RequestedKind,
  { rows, firstPosition, total }: RowsPage<unknown>,
  part: ListingPart,
  details: RowDetails,
  joined?: JoinedLists,
): CollectedPage {
  const pages = rows.map((row, place) => {
    const page = kind.rows({ rows: [row], firstPosition: firstPosition + place }, part, joined);
    const marks = details.marksOf(row);
    return marks ? { ...page, resources: page.resources.map((resource) => marked(resource, marks)) } : page;
  });
  const skipped = pages.flatMap((page) => page.skipped ?? []);
  return {
    resources: pages.flatMap(({ resources }) => resources),
    unreadable: pages.flatMap(({ unreadable }) => unreadable),
    expected: total,
    ...(skipped.length > 0 && { skipped }),
  };
}

const marked = (resource: Resource, { unknown, unread }: RowMarks): Resource => ({
  ...resource,
  unknown: [...(resource.unknown ?? []), ...unknown],
  unread: [...(resource.unread ?? []), ...unread],
});

/** The dependencies of a collector of declared kinds. */
interface RestCollectorParts {
  readonly kind: RequestedKind;
  readonly reader: ListReader;
  readonly scopes: ScopeChecker;
  /** The regions that the connection selected. */
  readonly regions?: readonly string[];
  /** Whether the API has an address for each region. */
  readonly isRegional?: boolean;
  /** Creates the reader of row details. Absent: there are none. */
  readonly details?: () => RowDetails;
  /** Reads the joined lists. Absent: there are none. */
  readonly joins?: JoinReader;
  /** The collector of the parent kind. */
  readonly parent?: RestCollector;
}

/** Reads any kind with a declared list. */
export class RestCollector implements ResourceCollector {
  readonly type: ResourceType;
  readonly exists?: (uid: string, part: ListingPart) => Observable<boolean>;
  readonly #its: RestCollectorParts;

  constructor(its: RestCollectorParts) {
    this.type = its.kind.type;
    this.#its = its;
    if (its.reader.plan.readsById) this.exists = (uid, part) => its.reader.exists(uid, part);
  }

  parts(): readonly RestPart[] {
    const { parts, items, path } = this.#its.kind.list;
    if (parts) return parts;
    const { regions = [], isRegional = false } = this.#its;
    if (isRegional || path.includes('{region}')) {
      // A kind without any part would look as if it had no resources.
      if (regions.length === 0) throw withoutRegions(this.type.kind);
      return regions.map((region) => ({ id: region, region }));
    }
    return [{ id: items.split('/').at(-1) || 'all' }];
  }

  collect(part: RestPart): Observable<CollectedPage> {
    const { kind, reader, scopes, details: makeDetails, joins } = this.#its;
    return defer(() => {
      const details = makeDetails?.();
      const list = (joined?: JoinedLists): Observable<CollectedPage> =>
        reader.list(part, details).pipe(
          map((page) => (details ? detailedRows(kind, page, part, details, joined) : kind.rows(page, part, joined))),
          map((page) => withUnreadLists(page, kind.joins, joined)),
        );
      return joins ? joins.read(part).pipe(concatMap(list)) : list();
    }).pipe(markUnknown(this.type.scopes, (scope) => scopes.check(scope)));
  }

  probe(): Observable<PermissionCheck> {
    return probePermission(this.type, this.firstAnswer());
  }

  /** The cheapest request for its list. */
  firstAnswer(): Observable<unknown> {
    return this.#firstPart().pipe(
      // Without a parent, there is nothing to request.
      mergeMap((part): Observable<unknown> => (part ? this.#its.reader.probe(part) : of(undefined))),
    );
  }

  /** A part to probe. Undefined if no parent exists. */
  #firstPart(): Observable<RestPart | undefined> {
    const { parent } = this.#its;
    if (!parent) return of(this.parts()[0] ?? { id: '' });
    return parent.#first(this.type.parentWhere).pipe(map((found) => found && { id: found.key.uid, parent: found }));
  }

  /** The first readable resource that may have certain children. One page is searched. */
  #first(where: ParentCondition | undefined): Observable<ParentResource | undefined> {
    const { reader, kind } = this.#its;
    return this.#firstPart().pipe(
      mergeMap((part) =>
        part
          ? reader.probe(part, where && Infinity).pipe(
              map(({ rows }) => kind.rows({ rows, firstPosition: 1 }, part).resources),
              map((resources) => resources.find((resource) => mayHaveChildren(resource, where))),
              map((found) => found && asParent(found, part)),
            )
          : of(undefined),
      ),
    );
  }
}

function withoutRegions(kind: string): ProviderError {
  const message = `${kind} is listed in each region, but the manifest of its plugin declares no regions. Update the plugin.`;
  return new ProviderError({ kind: 'configuration', retryable: false, message });
}
