import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { EntityDefinition } from '../catalogue/entity.js';
import type { CollectedPage, ListingPart } from '../contract/listing.types.js';
import type { Relation } from '../contract/relation.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import type { Resource, UnknownField } from '../contract/resource.types.js';
import type { UidForm } from '../contract/uid-form.js';
import type { RowsPage } from '../listing/page-source.types.js';
import type { JoinedLists } from '../rest/joined-list.js';
import type { JoinLookups, RestJoins } from '../rest/rest-join.types.js';
import type { RestList } from '../rest/rest-list.types.js';

/** What a mapper makes of a row. Core adds what is the same for every row of the kind, and the row itself. */
export interface MappedRow<A extends object = object> extends Pick<
  Resource<A>,
  'name' | 'region' | 'status' | 'active' | 'createdAt' | 'attributes'
> {
  /** The row's own id. Core puts the uid of what it is listed under before it: `example.com/77`. */
  readonly uid: string | number;
  /** Default: none. */
  readonly tags?: readonly string[];
  /** Default: none. */
  readonly relations?: readonly Relation[];
  /** What could not be read, and why. Absent when all was read. */
  readonly unknown?: readonly UnknownField[];
}

/** One provider's list of one entity: everything that is particular to it. */
export interface KindDeclaration<
  A extends object,
  Row,
  J extends RestJoins = Readonly<Record<never, never>>,
> extends Omit<ResourceType, 'entity' | 'title'> {
  /** For a heading. Default: the entity's, in the plural. */
  readonly title?: string;
  /** What its ids look like; relations to anything else are left out. Default: any text. */
  readonly ids?: readonly UidForm[];
  /** A schema of the fields used, in any library that speaks Standard Schema (zod, valibot, …), without asynchronous checks. */
  readonly row: StandardSchemaV1<unknown, Row>;
  /**
   * Lists that its rows refer to, each read once for a connection before the rows: the types of instances, with their prices. Only for a kind
   * whose list is data.
   */
  readonly joins?: J;
  /**
   * What a row means. Pure. `joined` finds what the row refers to in the lists of `joins`. Undefined: the row is not of this kind, such as a public image in a list of images. It counts as read and makes no
   * resource; what was one before is gone.
   */
  map(row: Row, part: ListingPart, joined: JoinLookups<J>): MappedRow<A> | undefined;
}

/** A declared kind. A collector class reads its rows with it; with a list, core has the collector. */
export interface Kind<A extends object = object> {
  readonly type: ResourceType;
  readonly entity: EntityDefinition;
  readonly ids?: readonly UidForm[];
  /** Turns the rows of a page into resources. A row that does not fit is reported, one that is not of the kind is counted, and the others are read. */
  rows(page: RowsPage<unknown>, part: ListingPart, joined?: JoinedLists): CollectedPage;
  /**
   * One row as a resource, for specs of mappers. What it refers to is looked up in `joined`: `{ types: { rows: new Map([['g1', …]]) } }`.
   *
   * @throws {TypeError} saying why the row cannot be read, or that it is not of this kind.
   */
  resource(row: unknown, part?: ListingPart, joined?: JoinedLists): Resource<A>;
}

/** A kind whose list is data. */
export interface ListedKind<A extends object = object> extends Kind<A> {
  readonly list: RestList;
  readonly joins?: RestJoins;
}
