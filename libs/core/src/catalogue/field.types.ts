/**
 * What a field means to the rest of Maestro, which never depends on a field's name. `cost`: what the resource costs, money
 * per hour or month. `address` and `host-name`: what people search for. Selectors of other resources match each
 * address, and the first host name that has a value. `billed-…`: what a line of an invoice charges, see
 * {@link RoleReader.charge}; `billed-total` is the total of an invoice.
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
  'billed-total',
  'billed-amount',
  'billed-month',
  'billed-from',
  'billed-to',
  'billed-invoice',
  'billed-resource',
  'billed-kind',
  'billed-group',
  'billed-product',
  'billed-project',
] as const;
export type FieldRole = (typeof FIELD_ROLES)[number];

/** Options of every field: what surfaces need to show, sort, search and check it. */
export interface FieldOptions {
  /** English, sentence case, without a unit: `Disk`. */
  readonly label: string;
  /** One sentence, shown as help and in the reference pages. */
  readonly about?: string;
  /** The heading above it on a details page: `Cost`, `Size`, `System`, `Network`, `Access`, `Lifecycle`. */
  readonly group?: string;
  /** Whether lists show it as a column, or only offer it as one. Absent: neither. */
  readonly column?: 'shown' | 'offered';
  /** How a column shows a field with several values: each value, or their number. Default: ids and records are counted. */
  readonly summary?: 'values' | 'count';
  /** The provider may leave it out, or the scope for it may be missing. */
  readonly optional?: boolean;
  /** The value changes constantly, so a new value does not count as a change. */
  readonly volatile?: boolean;
  /** Included in searches over all resources. */
  readonly searchable?: boolean;
  readonly role?: FieldRole;
  /** Labels for values that need explaining, shown instead of the value: `{ '0': 'All' }`. Files keep the value. */
  readonly words?: Readonly<Record<string, string>>;
}

/** An amount of money. */
export interface Money {
  readonly amount: number;
  /** ISO 4217: `USD`. */
  readonly currency: string;
}

/** An amount of money that is not rounded: a decimal as the provider writes it, which a binary fraction could not hold. */
export interface ExactMoney {
  /** `-12.34`. */
  readonly amount: string;
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
  /** An IPv4 or IPv6 address, or a block if the provider assigns one: `2001:db8::/64`. */
  readonly address: string;
  readonly 'host-name': string;
  readonly url: string;
  /** RFC 4632: `10.0.0.0/16`. */
  readonly cidr: string;
}
export type ScalarType = keyof ScalarValues;

export interface ScalarField<T extends ScalarType = ScalarType> extends FieldOptions {
  readonly type: T;
  /** The unit of a number whose type implies none: `USD`. */
  readonly unit?: string;
}

/** One of a fixed set of words. */
export interface OneOfField<V extends string = string> extends FieldOptions {
  readonly type: 'one-of';
  readonly values: readonly V[];
}

export interface MoneyField extends FieldOptions {
  readonly type: 'money';
  readonly per?: 'hour' | 'month';
  /** Its amounts are decimals in texts ({@link ExactMoney}): what was billed, and not a price. */
  readonly exact?: true;
}

/** The id of another resource. */
export interface IdField extends FieldOptions {
  readonly type: 'id';
  /** A kind (`digitalocean.vpc`), or an entity (`network`) if the provider decides the kind. Absent: no kind lists it. */
  readonly of?: string;
}

/** Several values in no particular order: reordering is not a change. */
export interface SetField<F extends SingleField = SingleField> extends FieldOptions {
  readonly type: 'set';
  readonly of: F;
}

/** Several values whose order matters. */
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

/** Fields by name. An interface, because the type is recursive: records hold fields, and fields may be records. */
export interface Fields {
  readonly [name: string]: Field;
}

/** What a field holds. */
export type ValueOf<F> = F extends { readonly type: 'one-of'; readonly values: readonly (infer V)[] }
  ? V
  : F extends { readonly type: 'money' }
    ? F extends { readonly exact: true }
      ? ExactMoney
      : Money
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
