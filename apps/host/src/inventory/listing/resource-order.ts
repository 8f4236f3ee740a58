import { type SQL, sql } from '../../database/sql.js';
import { type Place, PLACE_RULES, type PlaceRule } from '../../http/paging/page-cursor.js';

/** A column that takes part in an order. */
interface OrderColumn {
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
const RESOURCE_ORDERS = {
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

/** Rows with and without a value in the first column of an order: each segment is one index scan. Both: no index scan. */
export type OrderSegment = 'valued' | 'unvalued' | 'both';

/** The order of a list, as SQL. */
export class ResourceOrder {
  /** Its name, independent of the direction. */
  readonly name: ResourceOrderName;
  readonly #columns: readonly OrderColumn[];
  readonly #descending: boolean;

  constructor(sort: ResourceSort) {
    this.name = sort.replace('-', '') as ResourceOrderName;
    this.#descending = sort.startsWith('-');
    this.#columns = RESOURCE_ORDERS[this.name];
  }

  /** The validators of a position in this order. */
  get rules(): readonly PlaceRule[] {
    return this.#columns.map(({ type, optional }) => {
      if (type === 'uuid') return PLACE_RULES.uuid;
      if (type === 'text') return optional ? PLACE_RULES.optionalText : PLACE_RULES.text;
      return optional ? PLACE_RULES.optionalMoment : PLACE_RULES.moment;
    });
  }

  /** The remaining segments after a position, in order. */
  segmentsAfter(place: Place | undefined): readonly OrderSegment[] {
    if (!this.#columns[0]?.optional) return ['valued'];
    return place?.[0] === null ? ['unvalued'] : ['valued', 'unvalued'];
  }

  /** The columns whose values form a position. */
  get columns(): readonly OrderColumn[] {
    return this.#columns;
  }

  orderBy(segment: OrderSegment): SQL {
    if (segment === 'both') return this.orderByAll;
    const direction = sql.raw(this.#descending ? 'desc' : 'asc');
    return sql.join(
      this.#within(segment).map(({ name }) => sql`${sql.identifier(name)} ${direction}`),
      ', ',
    );
  }

  /** The order over all segments. */
  get orderByAll(): SQL {
    const direction = sql.raw(this.#descending ? 'desc nulls last' : 'asc nulls last');
    return sql.join(
      this.#columns.map(({ name }) => sql`${sql.identifier(name)} ${direction}`),
      ', ',
    );
  }

  /** True for the rows of a segment after a position. A position in another segment has no effect. */
  after(segment: OrderSegment, place: Place | undefined): SQL[] {
    const [first] = this.#columns;
    if (segment === 'both') return first && place && place[0] !== null ? [this.#afterOrWithout(first, place)] : [];
    const bounds = first?.optional ? [segmentBound(first, segment)] : [];
    if (!place || (place[0] === null) !== (segment === 'unvalued')) return bounds;
    return [...bounds, this.#beyond(segment, place)];
  }

  #afterOrWithout(first: OrderColumn, place: Place): SQL {
    return sql`(${this.#beyond('valued', place)} or ${segmentBound(first, 'unvalued')})`;
  }

  #beyond(segment: OrderSegment, place: Place): SQL {
    const columns = this.#within(segment);
    const values = place.slice(-columns.length);
    const names = columns.map(({ name }) => sql.identifier(name));
    const limits = columns.map(({ type }, index) => sql`${values[index]}::${sql.raw(type)}`);
    const than = sql.raw(this.#descending ? '<' : '>');
    return sql`(${sql.join(names, ', ')}) ${than} (${sql.join(limits, ', ')})`;
  }

  #within(segment: OrderSegment): readonly OrderColumn[] {
    return segment === 'unvalued' ? this.#columns.slice(1) : this.#columns;
  }
}

function segmentBound({ name }: OrderColumn, segment: OrderSegment): SQL {
  return sql`${sql.identifier(name)} ${sql.raw(segment === 'valued' ? 'is not null' : 'is null')}`;
}
