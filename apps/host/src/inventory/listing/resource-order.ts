import { moment, type SQL, sql } from '../../database/sql.js';
import { type Place, PLACE_RULES, type PlaceRule } from '../../http/paging/page-cursor.js';

/** The types of values that lists are sorted by. */
export type OrderType = 'text' | 'timestamptz' | 'uuid' | 'numeric' | 'boolean' | 'inet';

type Moment = 'createdAt' | 'changedAt' | 'firstSeenAt' | 'goneAt';

/** A column that takes part in an order. */
interface OrderColumn {
  readonly name: string;
  /** The property of a row that holds its value. */
  readonly field: 'id' | 'uid' | 'name' | 'kind' | 'region' | 'status' | Moment | 'sortKey';
  readonly type: OrderType;
  /** How it is computed from a state, if it is no column of it. */
  readonly computed?: SQL;
  /** Rows without a value come last in both directions. Only the first column of an order may be null. */
  readonly optional?: boolean;
}

const NAME: OrderColumn = { name: 'name', field: 'name', type: 'text' };

/** The last column of every order. It is unique, so that the end of a page is unambiguous. */
const ID: OrderColumn = { name: 'id', field: 'id', type: 'uuid' };

/**
 * The orders of a list of resources. Each has an index on `resource`, and those of `LIST_SOURCES.past` on
 * `resource_past`. By `goneAt`: of what is gone only.
 */
const RESOURCE_ORDERS = {
  name: [NAME, ID],
  createdAt: [{ name: 'created_at', field: 'createdAt', type: 'timestamptz', optional: true }, ID],
  changedAt: [{ name: 'changed_at', field: 'changedAt', type: 'timestamptz' }, ID],
  region: [{ name: 'region', field: 'region', type: 'text', optional: true }, NAME, ID],
  status: [{ name: 'status', field: 'status', type: 'text', optional: true }, NAME, ID],
  kind: [{ name: 'kind', field: 'kind', type: 'text' }, NAME, ID],
  uid: [{ name: 'uid', field: 'uid', type: 'text' }, ID],
  firstSeenAt: [{ name: 'first_seen_at', field: 'firstSeenAt', type: 'timestamptz' }, ID],
  goneAt: [{ name: 'gone_at', field: 'goneAt', type: 'timestamptz' }, NAME, ID],
  monthlyCost: [
    // No part of a state, as what is computed.
    { name: 'monthly_cost', field: 'sortKey', type: 'numeric', computed: sql`monthly_cost`, optional: true },
    NAME,
    ID,
  ],
} as const satisfies Record<string, readonly OrderColumn[]>;

/** The name of an order with an index. */
export type ResourceOrderName = keyof typeof RESOURCE_ORDERS;

/** An order with an index: `-createdAt` is newest first. */
export type ResourceSort = ResourceOrderName | `-${ResourceOrderName}`;

/** Every order with an index, in both directions. */
export const RESOURCE_SORTS: readonly ResourceSort[] = (Object.keys(RESOURCE_ORDERS) as ResourceOrderName[]).flatMap(
  (name) => [name, `-${name}` as const],
);

/** Rows with and without a value in the first column of an order: each segment is one index scan. Both: no index scan. */
export type OrderSegment = 'valued' | 'unvalued' | 'both';

/** An order by a value that is computed for each state. No index supports it: everything that matches is sorted. */
export interface ComputedSort {
  readonly key: SQL;
  readonly type: OrderType;
  readonly descending: boolean;
}

/** The column of a computed value. */
const SORT_KEY = 'sort_key';

const RULES: Readonly<Record<OrderType, readonly [present: PlaceRule, optional: PlaceRule]>> = {
  text: [PLACE_RULES.text, PLACE_RULES.optionalText],
  timestamptz: [PLACE_RULES.moment, PLACE_RULES.optionalMoment],
  uuid: [PLACE_RULES.uuid, PLACE_RULES.uuid],
  numeric: [PLACE_RULES.number, PLACE_RULES.optionalNumber],
  boolean: [PLACE_RULES.flag, PLACE_RULES.optionalFlag],
  inet: [PLACE_RULES.address, PLACE_RULES.optionalAddress],
};

/** The order of a list, as SQL. */
export class ResourceOrder {
  /** Its name, independent of the direction. Undefined: no index has it. */
  readonly name: ResourceOrderName | undefined;
  readonly #columns: readonly OrderColumn[];
  readonly #descending: boolean;

  constructor(sort: ResourceSort | ComputedSort) {
    if (typeof sort === 'string') {
      this.name = sort.replace('-', '') as ResourceOrderName;
      this.#descending = sort.startsWith('-');
      this.#columns = RESOURCE_ORDERS[this.name];
    } else {
      this.#descending = sort.descending;
      const key = { name: SORT_KEY, field: 'sortKey', type: sort.type, computed: sort.key, optional: true } as const;
      this.#columns = [key, NAME, ID];
    }
  }

  /** The validators of a position in this order. */
  get rules(): readonly PlaceRule[] {
    return this.#columns.map(({ type, optional }) => RULES[type][optional ? 1 : 0]);
  }

  /** The name of the computed value as a column of rows. Undefined if there is none. */
  get computedName(): string | undefined {
    const { computed, name } = this.#columns[0]!;
    return computed && name;
  }

  /** The computed value as a column of rows, after a comma. Empty if there is none. */
  get computedColumn(): SQL {
    const { computed, name } = this.#columns[0]!;
    return computed ? sql`, ${computed} as ${sql.identifier(name)}` : sql``;
  }

  /** The computed value of a row that has it, as text for its position, after a comma. Empty if there is none. */
  get computedText(): SQL {
    const { computed, name, type } = this.#columns[0]!;
    if (!computed) return sql``;
    return sql`, ${sql.raw(type === 'timestamptz' ? moment(name) : `${name}::text`)} as "sortKey"`;
  }

  /** The remaining segments after a position, in order. */
  segmentsAfter(place: Place | undefined): readonly OrderSegment[] {
    if (!this.#columns[0]?.optional) return ['valued'];
    if (this.name === undefined) return place?.[0] === null ? ['unvalued'] : ['both'];
    return place?.[0] === null ? ['unvalued'] : ['valued', 'unvalued'];
  }

  /** The columns whose values form a position. */
  get columns(): readonly OrderColumn[] {
    return this.#columns;
  }

  /** Without values, the first column is still named: only then does the database know that its index has this order. */
  orderBy(segment: OrderSegment): SQL {
    if (segment === 'both') return this.orderByAll;
    const direction = sql.raw(this.#descending ? 'desc' : 'asc');
    return sql.join(
      this.#columns.map(({ name }) => sql`${sql.identifier(name)} ${direction}`),
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
    const names = columns.map(({ name, computed }) => computed ?? sql.identifier(name));
    const limits = columns.map(({ type }, index) => sql`${values[index]}::${sql.raw(type)}`);
    const than = sql.raw(this.#descending ? '<' : '>');
    return sql`(${sql.join(names, ', ')}) ${than} (${sql.join(limits, ', ')})`;
  }

  #within(segment: OrderSegment): readonly OrderColumn[] {
    return segment === 'unvalued' ? this.#columns.slice(1) : this.#columns;
  }
}

function segmentBound({ name, computed }: OrderColumn, segment: OrderSegment): SQL {
  return sql`${computed ?? sql.identifier(name)} ${sql.raw(segment === 'valued' ? 'is not null' : 'is null')}`;
}
