import type { Attributes, EntityDefinition } from '../catalogue/entity.js';
import type { ListingPart } from '../contract/listing.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import type { Resource } from '../contract/resource.types.js';
import { readRow, readRows } from '../listing/read-rows.js';
import { type JoinedLists, Lookups } from '../rest/declaration/joined-list.js';
import type { EmbeddedList, RestJoins, RestList } from '../rest/declaration/rest-list.types.js';
import { asDeclared } from '../rest/declaration/list-shape.js';
import { ownIdReader } from '../rest/declaration/own-id.js';
import { secretsHider } from './declared-secrets.js';
import { SCHEDULES } from './kinds-manifest.js';
import type { EmbeddedKind, Kind, KindDeclaration, ListedKind, MappedRow } from './kind.types.js';

/**
 * Declares a kind: one provider's list of one entity.
 *
 * @param entity what its resources are; the attributes that `map` gives have the types of its fields.
 */
export function defineKind<E extends EntityDefinition, Row, const J extends RestJoins = Readonly<Record<never, never>>>(
  entity: E,
  declaration: KindDeclaration<Attributes<E>, Row, J> & { readonly list: RestList },
): ListedKind<Attributes<E>>;
/** Declares a kind that is embedded in the rows of its parent. */
export function defineKind<E extends EntityDefinition, Row>(
  entity: E,
  declaration: Omit<KindDeclaration<Attributes<E>, Row>, 'joins'> & {
    readonly parent: string;
    readonly list: EmbeddedList;
  },
): EmbeddedKind<Attributes<E>>;
/** Declares a kind without a declared list. A collector class lists it, and reads its rows with the returned kind. */
export function defineKind<E extends EntityDefinition, Row>(
  entity: E,
  declaration: KindDeclaration<Attributes<E>, Row>,
): Kind<Attributes<E>>;
export function defineKind<E extends EntityDefinition, Row>(
  entity: E,
  declaration: KindDeclaration<Attributes<E>, Row, RestJoins> & { readonly list?: RestList | EmbeddedList },
): Kind<Attributes<E>> & { readonly list?: RestList | EmbeddedList } {
  const { row: schema, map, ids, list, joins, title = entity.title.many, ...said } = declaration;
  const type: ResourceType = {
    ...(said.reference && { schedule: SCHEDULES.daily }),
    ...said,
    title,
    entity: entity.id,
    ...(list && 'embedded' in list && { embedded: list.embedded }),
  };
  const toResource = resourceMaker<Attributes<E>>(type);
  const hide = secretsHider(said.secrets);
  const isHiding = (said.secrets ?? []).length > 0;
  // Two parents may each have a child of the same id.
  const isUnder = said.parent !== undefined;
  const idOf = ownIdReader(list?.id);
  const readerOf = (part: ListingPart, lists?: JoinedLists) => {
    const mapped = rowMapper(map, part, joins, lists);
    return {
      schema,
      map: isUnder
        ? (row: Row, raw: unknown) => {
            const found = mapped(row);
            return found && toResource({ ...found, uid: `${part.id}/${found.uid}` }, raw);
          }
        : (row: Row, raw: unknown) => {
            const found = mapped(row);
            return found && toResource(found, raw);
          },
      uidOf: (raw: unknown) => {
        const id = idOf(raw);
        return isUnder && id !== undefined ? `${part.id}/${id}` : id;
      },
    };
  };
  return asDeclared({
    type,
    entity,
    ids,
    ...(list === undefined ? {} : { list }),
    ...(joins === undefined ? {} : { joins }),
    // Before anything else sees the row: schema errors go into messages, and mapped values into attributes.
    rows: (page, part, joined) =>
      readRows(isHiding ? { ...page, rows: page.rows.map(hide) } : page, readerOf(part, joined)),
    resource: (row, part = { id: '' }, joined = undefined) => {
      const read = readRow(hide(row), readerOf(part, joined));
      if (!read) throw new TypeError(`A row is not of ${type.kind}: its \`map\` gave undefined.`);
      if (typeof read === 'string') throw new TypeError(`A row of ${type.kind} cannot be read: ${read}`);
      return read as Resource<Attributes<E>>;
    },
  });
}

const NO_LOOKUPS = {};

/** Maps the rows of one page. Fields are unknown if what they refer to is not found. */
function rowMapper<A extends object, Row>(
  map: KindDeclaration<A, Row, RestJoins>['map'],
  part: ListingPart,
  joins: RestJoins | undefined,
  lists: JoinedLists | undefined,
): (row: Row) => MappedRow<A> | undefined {
  if (!joins) return (row) => map(row, part, NO_LOOKUPS);
  const lookups = new Lookups(joins, lists);
  return (row) => {
    // Discards failed lookups of a previous row whose mapper threw.
    lookups.takeMissed();
    const mapped = map(row, part, lookups.by);
    const missed = lookups.takeMissed();
    return mapped && missed.length > 0 ? { ...mapped, unknown: [...(mapped.unknown ?? []), ...missed] } : mapped;
  };
}

/** Computed once, because it is the same for all rows. */
function resourceMaker<A extends object>({
  kind,
  entity,
}: ResourceType): (mapped: MappedRow<A>, raw: unknown) => Resource<A> {
  const provider = kind.slice(0, kind.indexOf('.'));
  return ({ uid, name, region, status, active, createdAt, tags = [], attributes, unknown, relations = [] }, raw) => {
    const key = { provider, kind, uid: String(uid) };
    const resource = { key, name, entity, region, status, active, createdAt, tags, attributes, relations, raw };
    return unknown === undefined ? resource : { ...resource, unknown };
  };
}
