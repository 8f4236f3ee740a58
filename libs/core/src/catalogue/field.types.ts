/**
 * What is found by its role, never by the spelling of a field's name. `cost`: what the resource costs, money per hour or month. `address` and
 * `host-name`: what people search for; selectors of other resources find it by each of its addresses, and by the first host name that has a value.
 */
export const FIELD_ROLES = [
  'cost',
  'address',
  'host-name',
  'expires-at',
  'version',
  'public',
  'backups',
  'owner',
] as const;
export type FieldRole = (typeof FIELD_ROLES)[number];

/** What every field says of itself, so that each surface can show, sort, search and check it. */
export interface FieldOptions {
  /** English, sentence case, without a unit: `Disk`. */
  readonly label: string;
  /** One sentence, shown as help and in the reference pages. */
  readonly about?: string;
  /** The heading it stands under on a page of details: `Cost`, `Size`, `System`, `Network`, `Access`, `Lifecycle`. */
  readonly group?: string;
  /** Whether lists show it as a column, or offer it as one. Absent: neither. */
  readonly column?: 'shown' | 'offered';
  /** How many-valued fields appear in a column: each value, or how many there are. Default: ids and records are counted. */
  readonly summary?: 'values' | 'count';
  /** The provider may leave it out, or the scope for it may be missing. */
  readonly optional?: boolean;
  /** Changes without anybody's doing, so a new value is not a change. */
  readonly volatile?: boolean;
  /** Searches over all resources look into it. */
  readonly searchable?: boolean;
  readonly role?: FieldRole;
  /** Words for values that do not explain themselves, shown to people in their place: `{ '0': 'All' }`. Files keep the value. */
  readonly words?: Readonly<Record<string, string>>;
}

/** An amount of money. */
export interface Money {
  readonly amount: number;
  /** ISO 4217: `USD`. */
  readonly currency: string;
}

/** What a field of each scalar type holds. */
export interface ScalarValues {
  readonly text: string;
  readonly integer: number;
  readonly decimal: number;
  readonly flag: boolean;
  /** RFC 3339. */
  readonly moment: string;
  readonly bytes: number;
  readonly megabytes: number;
  readonly gigabytes: number;
  readonly seconds: number;
  readonly days: number;
  /** 0 to 100. */
  readonly percent: number;
  /** An IPv4 or IPv6 address, or a block where the provider assigns a whole one: `2001:db8::/64`. */
  readonly address: string;
  readonly 'host-name': string;
  readonly url: string;
  /** RFC 4632: `10.0.0.0/16`. */
  readonly cidr: string;
}
export type ScalarType = keyof ScalarValues;

export interface ScalarField<T extends ScalarType = ScalarType> extends FieldOptions {
  readonly type: T;
  /** Of a number without a unit of its own: `USD`. */
  readonly unit?: string;
}

/** One of some words. */
export interface OneOfField<V extends string = string> extends FieldOptions {
  readonly type: 'one-of';
  readonly values: readonly V[];
}

export interface MoneyField extends FieldOptions {
  readonly type: 'money';
  readonly per?: 'hour' | 'month';
}

/** The id of another resource. */
export interface IdField extends FieldOptions {
  readonly type: 'id';
  /** A kind (`digitalocean.vpc`), or an entity (`network`) where the provider decides the kind. Absent: not listed by anybody. */
  readonly of?: string;
}

/** Several values in no order: another order is not a change. */
export interface SetField<F extends SingleField = SingleField> extends FieldOptions {
  readonly type: 'set';
  readonly of: F;
}

/** Several values whose order means something. */
export interface ListField<F extends SingleField = SingleField> extends FieldOptions {
  readonly type: 'list';
  readonly of: F;
}

/** Objects that belong to the resource, such as the rules of a firewall. */
export interface RecordsField<F extends Fields = Fields> extends FieldOptions {
  readonly type: 'records';
  readonly fields: F;
}

/** A field of one value. */
export type SingleField = ScalarField | OneOfField | IdField;
export type Field = SingleField | MoneyField | SetField | ListField | RecordsField;

/** Fields by name. An interface, because records hold fields and fields may be records. */
export interface Fields {
  readonly [name: string]: Field;
}

/** What a field holds. */
export type ValueOf<F> = F extends { readonly type: 'one-of'; readonly values: readonly (infer V)[] }
  ? V
  : F extends { readonly type: 'money' }
    ? Money
    : F extends { readonly type: 'id' }
      ? string
      : F extends { readonly type: 'set' | 'list'; readonly of: infer O }
        ? readonly ValueOf<O>[]
        : F extends { readonly type: 'records'; readonly fields: infer R }
          ? readonly ValuesOf<R>[]
          : F extends { readonly type: infer T extends ScalarType }
            ? ScalarValues[T]
            : never;

/** What an object with these fields holds. */
export type ValuesOf<F> = {
  readonly [N in keyof F as F[N] extends { readonly optional: true } ? never : N]: ValueOf<F[N]>;
} & { readonly [N in keyof F as F[N] extends { readonly optional: true } ? N : never]?: ValueOf<F[N]> };
