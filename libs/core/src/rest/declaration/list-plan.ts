import type { ListingPart } from '../../contract/listing.types.js';
import type { ResourceType } from '../../contract/resource-type.types.js';
import { type PagePlan, planPages } from './page-plan.js';
import { pathTemplate } from './path-template.js';
import type { NotFound, RestApi, RestErrors } from './rest-api.types.js';
import type { RestQuery } from '../http/rest-http.js';
import type { RequestedKind, RestList } from './rest-list.types.js';
import { ownIdReader } from './own-id.js';
import { pointerReader } from '../../json/json-pointer.js';

/** How a response states that something does not exist. */
export interface NotFoundPlan {
  readonly status: number;
  isSaid(body: unknown): boolean;
}

/** How one list is requested and read, resolved once for all connections from the declarations of the kind and its API. */
export interface ListPlan {
  readonly type: ResourceType;
  readonly query: RestQuery;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether a resource can be read by id. */
  readonly readsById: boolean;
  readonly pages: PagePlan;
  /** The same for one part, which may have its own. */
  pagesOf(part: ListingPart): PagePlan;
  readonly notFound: NotFoundPlan;
  /** Where the rows of a part are. */
  itemsOf(part: ListingPart): string;
  path(part: ListingPart): string;
  /** The path of one resource, by its own id. */
  pathOf(id: string, part: ListingPart): string;
  /** Identifies a row of the list. */
  idOf(row: unknown): string;
  /** A row's own id. Undefined if it has no usable one. */
  ownIdOf(row: unknown): string | undefined;
  /** A resource's id as the API knows it. */
  ownId(uid: string, part: ListingPart): string;
}

/** Resolves how a kind is listed. */
export function planList({ type, list }: RequestedKind, api: RestApi): ListPlan {
  const { path, query = {}, headers, id = '/id', readById } = list;
  const fill = pathTemplate(path);
  const pages = planPages(list, api.pages);
  const own = new Map(
    list.parts
      ?.filter(({ items, one }) => items !== undefined || one)
      .map(({ id: part, items = list.items, one }) => [part, planPages({ ...list, items, one }, api.pages)]),
  );
  const fillOne = pathTemplate(readById ? readById.path : `${path}/{id}`);
  return {
    type,
    query,
    headers,
    readsById: readById !== false,
    pages,
    pagesOf: (part) => own.get(part.id) ?? pages,
    notFound: planNotFound(api.errors),
    itemsOf: ({ id: part }) => list.parts?.find((each) => each.id === part)?.items ?? list.items,
    path: fill,
    pathOf: (one, part) => fillOne(part, one),
    idOf: rowIdentity(id),
    ownIdOf: ownIdReader(id),
    ownId: (uid, part) => (isUnder(part) && uid.startsWith(`${part.id}/`) ? uid.slice(part.id.length + 1) : uid),
  };
}

/** Whether ids may include the parent. */
const isUnder = ({ parent, region }: ListingPart): boolean => parent !== undefined || region !== undefined;

/** Rows without an id are identified by their content. */
function rowIdentity(id: NonNullable<RestList['id']>): (row: unknown) => string {
  const isEach = typeof id === 'object' && id.each !== undefined;
  const valueOf = isEach ? ownIdReader(id) : pointerReader(typeof id === 'string' ? id : `/${id.key}`);
  return (row) => {
    const found = valueOf(row);
    return typeof found === 'string' || typeof found === 'number' ? String(found) : JSON.stringify(row);
  };
}

function planNotFound({ notFound, code, message }: RestErrors): NotFoundPlan {
  const { status = 404, code: said }: NotFound = typeof notFound === 'object' ? notFound : { code: notFound };
  const at = said === undefined ? message : code;
  if (at === undefined)
    throw new TypeError(
      `\`errors.notFound\` names the code "${said}", and \`errors.code\` does not say where codes stand. Name it, or give \`notFound\` the status alone.`,
    );
  const valueOf = pointerReader(at);
  return {
    status,
    isSaid: (body) => (said === undefined ? typeof valueOf(body) === 'string' : valueOf(body) === said),
  };
}
