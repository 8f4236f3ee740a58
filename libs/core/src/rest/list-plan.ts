import type { ListingPart } from '../contract/listing.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import { type PagePlan, planPages } from './page-plan.js';
import type { NotFound, RestApi, RestErrors } from './rest-api.types.js';
import type { RestQuery } from './rest-http.js';
import type { RestKind } from './rest-list.types.js';
import { pointerReader } from './value-at.js';

/** How an answer says that something is not there. */
export interface NotFoundPlan {
  readonly status: number;
  isSaid(body: unknown): boolean;
}

/** How one list is asked for and read: the data of a kind and its API, resolved once for all connections. */
export interface ListPlan {
  readonly type: ResourceType;
  readonly query: RestQuery;
  readonly pages: PagePlan;
  readonly notFound: NotFoundPlan;
  path(part: ListingPart): string;
  /** Of one resource, by its own id. */
  pathOf(id: string, part: ListingPart): string;
  /** A resource's id as the API knows it. */
  ownId(uid: string, part: ListingPart): string;
}

/** Resolves how a kind is listed. */
export function planList({ type, list }: RestKind, api: RestApi): ListPlan {
  const { path, query = {} } = list;
  return {
    type,
    query,
    pages: planPages(list, api.pages),
    notFound: planNotFound(api.errors),
    path: () => path,
    pathOf: (id) => `${path}/${encodeURIComponent(id)}`,
    ownId: (uid) => uid,
  };
}

function planNotFound({ notFound, code, message }: RestErrors): NotFoundPlan {
  const { status = 404, code: said }: NotFound = typeof notFound === 'object' ? notFound : { code: notFound };
  const valueOf = pointerReader(said === undefined ? message : code);
  return {
    status,
    isSaid: (body) => (said === undefined ? typeof valueOf(body) === 'string' : valueOf(body) === said),
  };
}
