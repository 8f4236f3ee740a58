/** A column that takes part in an order. */
export interface OrderColumn {
  readonly name: string;
  /** The property of a row that holds its value. */
  readonly field: 'id' | 'name' | 'kind' | 'region' | 'createdAt' | 'changedAt';
  readonly type: 'text' | 'timestamptz' | 'uuid';
  /** Rows without a value come last in both directions. Only the first column of an order may be null. */
  readonly optional?: boolean;
}

const NAME: OrderColumn = { name: 'name', field: 'name', type: 'text' };

/** The last column of every order. It is unique, so that the end of a page is unambiguous. */
const ID: OrderColumn = { name: 'id', field: 'id', type: 'uuid' };

/** The orders of a list of resources. Each has an index on `resource` and on `resource_past`. */
export const RESOURCE_ORDERS = {
  name: [NAME, ID],
  createdAt: [{ name: 'created_at', field: 'createdAt', type: 'timestamptz', optional: true }, ID],
  changedAt: [{ name: 'changed_at', field: 'changedAt', type: 'timestamptz' }, ID],
  region: [{ name: 'region', field: 'region', type: 'text', optional: true }, NAME, ID],
  kind: [{ name: 'kind', field: 'kind', type: 'text' }, NAME, ID],
} as const satisfies Record<string, readonly OrderColumn[]>;

/** The name of an order. */
export type ResourceOrderName = keyof typeof RESOURCE_ORDERS;

/** An order in a request: `-createdAt` is newest first. */
export type ResourceSort = ResourceOrderName | `-${ResourceOrderName}`;

/** Every order in both directions. */
export const RESOURCE_SORTS: readonly ResourceSort[] = (Object.keys(RESOURCE_ORDERS) as ResourceOrderName[]).flatMap(
  (name) => [name, `-${name}` as const],
);
