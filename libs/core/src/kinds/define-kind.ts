import type { Attributes, EntityDefinition } from '../catalogue/entity.js';
import type { ListingPart } from '../contract/listing.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import type { Resource } from '../contract/resource.types.js';
import { readRow, readRows } from '../listing/read-rows.js';
import type { RestList } from '../rest/rest-list.types.js';
import { ownIdReader } from '../rest/own-id.js';
import { secretsHider } from './declared-secrets.js';
import type { Kind, KindDeclaration, ListedKind, MappedRow } from './kind.types.js';

/**
 * Declares a kind: one provider's list of one entity.
 *
 * @param entity what its resources are; the attributes that `map` gives have the types of its fields.
 */
export function defineKind<E extends EntityDefinition, Row>(
  entity: E,
  declaration: KindDeclaration<Attributes<E>, Row> & { readonly list: RestList },
): ListedKind<Attributes<E>>;
/** Declares a kind whose list is not data: a collector class lists it, and reads its rows with what is given back. */
export function defineKind<E extends EntityDefinition, Row>(
  entity: E,
  declaration: KindDeclaration<Attributes<E>, Row>,
): Kind<Attributes<E>>;
export function defineKind<E extends EntityDefinition, Row>(
  entity: E,
  declaration: KindDeclaration<Attributes<E>, Row> & { readonly list?: RestList },
): Kind<Attributes<E>> & { readonly list?: RestList } {
  const { row: schema, map, ids, list, title = entity.title.many, ...said } = declaration;
  const type: ResourceType = { ...said, title, entity: entity.id };
  const toResource = resourceMaker<Attributes<E>>(type);
  const hide = secretsHider(said.secrets);
  const isHiding = (said.secrets ?? []).length > 0;
  // Two parents may each have a child of the same id.
  const isUnder = said.parent !== undefined;
  const idOf = ownIdReader(list?.id);
  const readerOf = (part: ListingPart) => ({
    schema,
    map: isUnder
      ? (row: Row, raw: unknown) => {
          const mapped = map(row, part);
          return mapped && toResource({ ...mapped, uid: `${part.id}/${mapped.uid}` }, raw);
        }
      : (row: Row, raw: unknown) => {
          const mapped = map(row, part);
          return mapped && toResource(mapped, raw);
        },
    uidOf: (raw: unknown) => {
      const id = idOf(raw);
      return isUnder && id !== undefined ? `${part.id}/${id}` : id;
    },
  });
  return {
    type,
    entity,
    ids,
    ...(list === undefined ? {} : { list }),
    // Before anything else sees the row: what a schema says of it goes into messages, and what a mapper takes into attributes.
    rows: (page, part) => readRows(isHiding ? { ...page, rows: page.rows.map(hide) } : page, readerOf(part)),
    resource: (row, part = { id: '' }) => {
      const read = readRow(hide(row), readerOf(part));
      if (!read) throw new TypeError(`A row is not of ${type.kind}: its \`map\` gave undefined.`);
      if (typeof read === 'string') throw new TypeError(`A row of ${type.kind} cannot be read: ${read}`);
      return read as Resource<Attributes<E>>;
    },
  };
}

/** What is the same for all rows is worked out once. */
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
