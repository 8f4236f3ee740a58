import type { FieldRole } from '../catalogue/field.types.js';
import type { RelationTypeName } from '../contract/relation.types.js';
import type { TerraformResource } from '../contract/terraform-resource.js';
import type { Managed } from '../terraform/managed.js';

/** How the values of a field are compared. */
export type QueryValueType = 'text' | 'number' | 'flag' | 'moment' | 'address' | 'cidr' | 'money';

/** What people and rules add to a resource. Only an inventory knows it. */
export type AnnotationColumn = 'owner' | 'environment' | 'label' | 'note' | 'link';

/** What every resource has, whatever its kind. */
export type QueryColumn =
  | 'name'
  | 'uid'
  | 'id'
  | 'kind'
  | 'entity'
  | 'provider'
  | 'connection'
  | 'region'
  | 'status'
  | 'active'
  | 'tag'
  | 'gone'
  | 'created'
  | 'changed'
  | 'seen'
  | 'deleted'
  | AnnotationColumn;

/** An amount of a currency, or of any currency. */
export interface QueryAmount {
  readonly amount: number;
  /** ISO 4217. Absent: amounts are compared whatever their currency. */
  readonly currency?: string;
}

/** A time so many seconds ago, or to come if negative. It moves, so it stays relative until the query is run. */
export interface QueryAgo {
  readonly agoSeconds: number;
}

export type QueryValue = string | number | boolean | QueryAmount | QueryAgo;

/** How a field is tested. Several values: any of them. */
export type QueryTest =
  | { readonly op: 'equal'; readonly values: readonly QueryValue[] }
  | { readonly op: '<' | '<=' | '>' | '>='; readonly value: QueryValue }
  | { readonly op: 'contains' | 'starts'; readonly texts: readonly string[] }
  /** Addresses and blocks within one of some blocks. */
  | { readonly op: 'within'; readonly blocks: readonly string[] }
  | { readonly op: 'exists' };

/** The path of a field in `attributes`. A cost may be hourly: it counts so many times per month. */
export interface QueryPath {
  readonly steps: readonly string[];
  readonly times?: number;
}

/** A test of attributes: one field, or all fields with a role. */
export interface ResolvedAttribute {
  readonly type: 'attribute';
  readonly paths: readonly QueryPath[];
  readonly value: QueryValueType;
  /** Some of its values are stored apart, without history. */
  readonly volatile: boolean;
  /** The role that all of the fields have. */
  readonly role?: FieldRole;
  readonly test: QueryTest;
}

/** A relation, read from the resource that is looked for. */
export interface ResolvedRelation {
  readonly type: 'related';
  /** Absent: any type. */
  readonly relation?: RelationTypeName;
  /** `from`: it states the relation. `to`: it is the other end. */
  readonly direction: 'from' | 'to' | 'both';
  /** What the resource at the other end matches. Absent: the relation is enough, wherever it leads. */
  readonly to?: ResolvedQuery;
  /** The kinds that the resource at the other end may be of, and the relations that they state. Absent: any. */
  readonly ends?: { readonly kinds: readonly string[]; readonly states: readonly RelationTypeName[] };
}

/** Whether states of Terraform manage the resource. */
export interface ResolvedManaged {
  readonly type: 'managed';
  readonly values: readonly Managed[];
  /** What the loaded kinds are in Terraform. */
  readonly kinds: readonly { readonly kind: string; readonly terraform: readonly TerraformResource[] }[];
}

/** A query whose names and values were checked. Plain JSON. */
export type ResolvedQuery =
  | { readonly type: 'and' | 'or'; readonly of: readonly ResolvedQuery[] }
  | { readonly type: 'not'; readonly of: ResolvedQuery }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'column'; readonly column: QueryColumn; readonly test: QueryTest }
  | ResolvedAttribute
  | ResolvedManaged
  | ResolvedRelation;
