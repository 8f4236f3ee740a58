/** A column that takes part in an order. */
export interface OrderColumn {
  readonly name: string;
  /** Where a row holds its value. */
  readonly field: 'id' | 'name' | 'kind' | 'region' | 'createdAt' | 'changedAt';
  readonly type: 'text' | 'timestamptz' | 'uuid';
  /** Rows without a value come last, whichever way the rest is ordered. Only the first column of an order may lack one. */
  readonly optional?: boolean;
}

const NAME: OrderColumn = { name: 'name', field: 'name', type: 'text' };

/** Ends every order: no two rows are equal, so a page ends at one certain row. */
const ID: OrderColumn = { name: 'id', field: 'id', type: 'uuid' };

/** What a list of resources can be ordered by. Each order is an index, of `resource` as of `resource_past`. */
export const RESOURCE_ORDERS = {
  name: [NAME, ID],
  createdAt: [{ name: 'created_at', field: 'createdAt', type: 'timestamptz', optional: true }, ID],
  changedAt: [{ name: 'changed_at', field: 'changedAt', type: 'timestamptz' }, ID],
  region: [{ name: 'region', field: 'region', type: 'text', optional: true }, NAME, ID],
  kind: [{ name: 'kind', field: 'kind', type: 'text' }, NAME, ID],
} as const satisfies Record<string, readonly OrderColumn[]>;

/** The name of an order. */
export type ResourceOrderName = keyof typeof RESOURCE_ORDERS;

/** An order as a request names it: `-createdAt` is newest first. */
export type ResourceSort = ResourceOrderName | `-${ResourceOrderName}`;

/** Every order, each way. */
export const RESOURCE_SORTS: readonly ResourceSort[] = (Object.keys(RESOURCE_ORDERS) as ResourceOrderName[]).flatMap(
  (name) => [name, `-${name}` as const],
);
