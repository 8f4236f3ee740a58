import type { ListingPart } from '../../contract/listing.types.js';
import { type ListPlan, planList } from './list-plan.js';
import { pathTemplate, rowPointers } from './path-template.js';
import { pointerReader } from '../../json/json-pointer.js';
import type { RestApi } from './rest-api.types.js';
import type { RestDetail, RequestedKind } from './rest-list.types.js';

/** A row, with its details so far, and its own id. */
export interface IdentifiedRow {
  readonly id: string;
  readonly row: unknown;
}

/** How one detail is requested, resolved once for all connections. */
export interface DetailPlan {
  readonly detail: RestDetail;
  /** Whether a row has the values that the path needs. Null means that there is nothing to request. */
  isThere(row: unknown): boolean;
  /** For the row with this own id. */
  path(row: IdentifiedRow, part: ListingPart): string;
  /** How the list of one row is read, if the detail is a list. */
  listOf?(row: IdentifiedRow): ListPlan;
}

/**
 * Resolves the details of a kind.
 *
 * @throws {TypeError} stating what is wrong with the declaration.
 */
export function planDetails(kind: RequestedKind, api: RestApi): readonly DetailPlan[] {
  const { details = [] } = kind.list;
  for (const detail of details) refuse(detailProblem(detail, kind), kind);
  const twice = details.find(({ into }, place) => details.findIndex((other) => other.into === into) !== place);
  refuse(twice && `puts two details into "${twice.into}": give each its own property`, kind);
  return details.map((detail) => planDetail(detail, kind, api));
}

function planDetail(detail: RestDetail, { type, rows }: RequestedKind, api: RestApi): DetailPlan {
  const { path, items, paging, query, headers } = detail;
  const fill = pathTemplate(path, true);
  const pathOf = ({ id, row }: IdentifiedRow, part: ListingPart): string => fill(part, id, row);
  const taken = rowPointers(path).map(pointerReader);
  const plan = { detail, path: pathOf, isThere: (row: unknown) => taken.every((valueOf) => valueOf(row) !== null) };
  if (items === undefined) return plan;
  // The path of a row's list depends on the row.
  const list = planList({ type, rows, list: { path: '/', items, paging, query, headers } }, api);
  return { ...plan, listOf: (of) => ({ ...list, path: (part) => pathOf(of, part) }) };
}

function detailProblem({ path, into, when, fields, scope }: RestDetail, { type }: RequestedKind): string | undefined {
  if (!path.includes('{id}') && rowPointers(path).length === 0)
    return `asks for a detail at "${path}", which has neither {id} nor a field such as {/type}: it would be the same for every row`;
  if (into === '') return `has a detail without a target: name a property of the row in \`into\``;
  if (fields.length === 0)
    return `does not say which fields are unknown without its detail "${into}": name them in \`fields\``;
  if (when.runs === 'deep' && type.deep === undefined)
    return `has the detail "${into}" for deep syncs: describe in \`deep\` what they also read, so that people can decide`;
  if (scope !== undefined && !type.scopes.some(({ name }) => name === scope))
    return `needs the scope "${scope}" for its detail "${into}", which is not one of its scopes`;
  return undefined;
}

function refuse(problem: string | undefined, { type }: RequestedKind): void {
  if (problem !== undefined) throw new TypeError(`"${type.kind}" ${problem}.`);
}
