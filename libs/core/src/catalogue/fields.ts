import type {
  FieldOptions,
  Fields,
  IdField,
  ListField,
  MoneyField,
  OneOfField,
  RecordsField,
  ScalarField,
  ScalarType,
  SetField,
  SingleField,
} from './field.types.js';

/** Server providers count in powers of two, whatever unit they name. */
const KILO = 1024;

const scalar =
  <T extends ScalarType>(type: T) =>
  <const O extends FieldOptions>(options: O): ScalarField<T> & Readonly<O> => ({ type, ...options });

const number =
  <T extends ScalarType>(type: T) =>
  <const O extends FieldOptions & { readonly unit?: string }>(options: O): ScalarField<T> & Readonly<O> => ({
    type,
    ...options,
  });

/** Any text. An empty text is left out. */
export const text = scalar('text');
/** A whole number. */
export const integer = number('integer');
/** Any number. */
export const decimal = number('decimal');
/** Yes or no. */
export const flag = scalar('flag');
/** A timestamp in the format of RFC 3339. */
export const moment = scalar('moment');
/** A size in bytes. */
export const bytes = scalar('bytes');
/** A size in megabytes, as the provider counts them. `megabytes.fromGigabytes` converts sizes that come in gigabytes. */
export const megabytes = Object.assign(scalar('megabytes'), {
  fromGigabytes: (value: number): number => value * KILO,
  fromBytes: (value: number): number => value / KILO ** 2,
});
/** A size in gigabytes, as the provider counts them. `gigabytes.fromMegabytes` converts sizes that come in megabytes. */
export const gigabytes = Object.assign(scalar('gigabytes'), {
  fromMegabytes: (value: number): number => value / KILO,
  fromBytes: (value: number): number => value / KILO ** 3,
});
/** A duration in seconds. */
export const seconds = scalar('seconds');
/** A duration in days. */
export const days = scalar('days');
/** A share, 0 to 100. */
export const percent = scalar('percent');
/** An IPv4 or IPv6 address, or a block if the provider assigns one. */
export const address = scalar('address');
/** A host name. */
export const hostName = scalar('host-name');
/** An absolute address. */
export const url = scalar('url');
/** A block of addresses (RFC 4632). */
export const cidr = scalar('cidr');

/** One of a fixed set of words. */
export const oneOf = <const V extends readonly string[], const O extends FieldOptions>(
  values: V,
  options: O,
): OneOfField<V[number]> & Readonly<O> => ({ type: 'one-of', values, ...options });

/** An amount with its currency. With `exact`, the amount is a decimal in a text. */
export const money = <const O extends FieldOptions & Pick<MoneyField, 'per' | 'exact'>>(
  options: O,
): MoneyField & Readonly<O> => ({ type: 'money', ...options });

/** The id of a resource of a kind or an entity, as text. */
export const idOf = <const O extends FieldOptions>(of: string | undefined, options: O): IdField & Readonly<O> => ({
  type: 'id',
  ...(of === undefined ? {} : { of }),
  ...options,
});

/** Several ids, in no particular order. */
export const idsOf = <const O extends FieldOptions>(
  of: string | undefined,
  options: O,
): SetField<IdField> & Readonly<O> => ({
  type: 'set',
  of: idOf(of, { label: options.label }),
  ...options,
});

/** Several values in no particular order: reordering is not a change. Takes its label and options from the field inside. */
export const setOf = <F extends SingleField>(of: F): SetField<F> & Pick<F, keyof F & keyof FieldOptions> => ({
  ...of,
  type: 'set',
  of,
});

/** Several values whose order matters. Takes its label and options from the field inside. */
export const listOf = <F extends SingleField>(of: F): ListField<F> & Pick<F, keyof F & keyof FieldOptions> => ({
  ...of,
  type: 'list',
  of,
});

/** Objects with their own fields. */
export const records = <const F extends Fields, const O extends FieldOptions>(
  fields: F,
  options: O,
): RecordsField<F> & Readonly<O> => ({ type: 'records', fields, ...options });
