import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { EntityDefinition } from '../catalogue/entity.js';
import type { CollectedPage, ListingPart } from '../contract/listing.types.js';
import type { Relation } from '../contract/relation.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import type { Resource, UnknownField } from '../contract/resource.types.js';
import type { UidForm } from '../contract/uid-form.js';
import type { RowsPage } from '../listing/listing-outcome.types.js';
import type { JoinedLists } from '../rest/declaration/joined-list.js';
import type { EmbeddedList, JoinLookups, RestJoins, RestList } from '../rest/declaration/rest-list.types.js';

/** The result of a mapper. Core adds the properties that are the same for every row of the kind, and the row itself. */
export interface MappedRow<A extends object = object> extends Pick<
  Resource<A>,
  'name' | 'region' | 'status' | 'active' | 'createdAt' | 'attributes'
> {
  /** The row's own id. Core prefixes it with the parent's uid: `example.com/77`. */
  readonly uid: string | number;
  /** Default: none. */
  readonly tags?: readonly string[];
  /** Default: none. */
  readonly relations?: readonly Relation[];
  /** What could not be read, and why. Absent when all was read. */
  readonly unknown?: readonly UnknownField[];
}

/** One provider's list of one entity, with everything specific to it. */
export interface KindDeclaration<
  A extends object,
  Row,
  J extends RestJoins = Readonly<Record<never, never>>,
> extends Omit<ResourceType, 'entity' | 'title' | 'embedded'> {
  /** The heading. Default: the entity's plural title. */
  readonly title?: string;
  /** The form of its ids. Relations to anything else are left out. Default: any text. */
  readonly ids?: readonly UidForm[];
  /** A schema of the fields used, in any library that speaks Standard Schema (zod, valibot, …), without asynchronous checks. */
  readonly row: StandardSchemaV1<unknown, Row>;
  /**
   * Lists that its rows refer to, such as instance types with their prices. Each is read once per connection, before
   * the rows. Only for a kind with a declared list.
   */
  readonly joins?: J;
  /**
   * Maps a row to a resource. Pure. `joined` looks up rows in the lists of `joins`. Undefined: the row is not of this
   * kind, such as a public image in a list of images. It counts as read but creates no resource, and an earlier
   * resource is gone.
   */
  map(row: Row, part: ListingPart, joined: JoinLookups<J>): MappedRow<A> | undefined;
}

/** A declared kind. A collector class reads its rows with it; for a declared list, core provides the collector. */
export interface Kind<A extends object = object> {
  readonly type: ResourceType;
  readonly entity: EntityDefinition;
  readonly ids?: readonly UidForm[];
  /**
   * Converts the rows of a page into resources. A row that does not match the schema is reported, and one that is not
   * of the kind is counted; neither affects the others.
   */
  rows(page: RowsPage<unknown>, part: ListingPart, joined?: JoinedLists): CollectedPage;
  /**
   * Converts one row into a resource, for specs of mappers. Lookups use `joined`: `{ types: { rows: new Map([['g1',
   * …]]) } }`.
   *
   * @throws {TypeError} stating why the row cannot be read, or that it is not of this kind.
   */
  resource(row: unknown, part?: ListingPart, joined?: JoinedLists): Resource<A>;
}

/** A kind whose rows are part of its parent's rows. */
export interface EmbeddedKind<A extends object = object> extends Kind<A> {
  readonly list: EmbeddedList;
}

/** A kind with a declared list. */
export interface ListedKind<A extends object = object> extends Kind<A> {
  readonly list: RestList;
  readonly joins?: RestJoins;
}
