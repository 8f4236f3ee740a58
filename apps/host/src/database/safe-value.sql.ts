import type { SqlType, SqlValueType } from '@maestro/core';

const OCTET = '(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const IPV4 = `(${OCTET}[.]){3}${OCTET}`;
const GROUP = '[0-9A-Fa-f]{1,4}';

/** RFC 4291, section 2.2: eight groups; fewer with `::`; the last two possibly as an IPv4 address. */
const IPV6 = [
  `(${GROUP}:){7}${GROUP}`,
  `(${GROUP}:){6}${IPV4}`,
  ...upTo(7).map((left) => `${groupsBefore(left)}::${left < 7 ? `(${GROUP}(:${GROUP}){0,${6 - left}})?` : ''}`),
  ...upTo(5).map((left) => `${groupsBefore(left)}::(${GROUP}:){0,${5 - left}}${IPV4}`),
].join('|');

/** An address, or a block of addresses. */
const INET = `^((${IPV4})(/([12]?[0-9]|3[0-2]))?|(${IPV6})(/([1-9]?[0-9]|1[01][0-9]|12[0-8]))?)$`;

const LEAP_YEAR = '([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)';
const DATE = [
  '[0-9]{4}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])',
  '[0-9]{4}-(0[469]|11)-(0[1-9]|[12][0-9]|30)',
  '[0-9]{4}-02-(0[1-9]|1[0-9]|2[0-8])',
  `${LEAP_YEAR}-02-29`,
].join('|');
/** RFC 3339, as far as PostgreSQL supports it: no year 0, and no offset beyond 15:59. */
const MOMENT = `^(?!0000)(${DATE})[Tt]([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]([.][0-9]{1,12})?|60)([Zz]|[+-](0[0-9]|1[0-5]):[0-5][0-9])$`;
/** Otherwise PostgreSQL would accept `now`, and interpret times without an offset in the session's time zone. */
const MOMENT_SHAPE =
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$';

/** The capabilities of the server. */
export interface SqlDialect {
  /** It has `pg_input_is_valid` (PostgreSQL 16), which takes a tenth of the time of regular expressions. */
  readonly checksInput: boolean;
}

/** The dialect of a server. @param version `server_version_num`. */
export const sqlDialect = (version: number): SqlDialect => ({ checksInput: version >= 160_000 });

/** The JSON representation of a type. */
const JSON_TYPES: Readonly<Record<SqlValueType, 'string' | 'number' | 'boolean' | 'array'>> = {
  text: 'string',
  bigint: 'number',
  numeric: 'number',
  boolean: 'boolean',
  timestamptz: 'string',
  inet: 'string',
  uuid: 'string',
  jsonb: 'array',
};

/** Further conditions for casting a value without an error. */
const CONDITIONS: Readonly<Partial<Record<SqlValueType, (value: string, dialect: SqlDialect) => string>>> = {
  bigint: (value) => `${value}::numeric % 1 = 0 and abs(${value}::numeric) < 1e18`,
  timestamptz: (value, { checksInput }) =>
    checksInput ? `${value} ~ '${MOMENT_SHAPE}' and ${isValid(value, 'timestamptz')}` : `${value} ~ '${MOMENT}'`,
  inet: (value, { checksInput }) =>
    // Most are addresses of version 4, which the short expression recognizes in a twentieth of the time.
    checksInput ? isValid(value, 'inet') : `(${value} ~ '^${IPV4}$' or ${value} ~ '${INET}')`,
  uuid: (value) => `${value} ~ '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$'`,
};

const isValid = (value: string, type: SqlValueType): string => `pg_input_is_valid(${value}, '${type}')`;

/**
 * An expression that casts a JSON value. A value that does not fit the type becomes null, as does an array element,
 * because a row that was stored under an earlier declaration must not break a query. Functions that catch errors are
 * avoided: they would start a subtransaction for each value and prevent parallel queries.
 *
 * @param json an expression of the type `jsonb`.
 */
export function safeValue(json: string, type: SqlType, dialect: SqlDialect): string {
  if (!type.endsWith('[]')) return single(json, type as SqlValueType, dialect);
  const element = single('item', type.slice(0, -2) as SqlValueType, dialect);
  return `case when jsonb_typeof(${json}) = 'array' then array(select ${element} from jsonb_array_elements(${json}) as item) end`;
}

function single(json: string, type: SqlValueType, dialect: SqlDialect): string {
  const value = type === 'jsonb' ? json : `(${json} #>> '{}')`;
  const condition = CONDITIONS[type]?.(value, dialect);
  const cast = type === 'text' || type === 'jsonb' ? value : `${value}::${type}`;
  if (type === 'numeric') return `case when ${isNumeric(json, value)} then ${cast} end`;
  return `case when jsonb_typeof(${json}) = '${JSON_TYPES[type]}'${condition === undefined ? '' : ` and ${condition}`} then ${cast} end`;
}

/** Exact amounts of money are decimals in texts. */
const isNumeric = (json: string, value: string): string =>
  `jsonb_typeof(${json}) = 'number' or (jsonb_typeof(${json}) = 'string' and ${value} ~ '^-?[0-9]{1,15}([.][0-9]{1,18})?$')`;

function upTo(last: number): number[] {
  return Array.from({ length: last + 1 }, (_, index) => index);
}

function groupsBefore(count: number): string {
  return count === 0 ? '' : `(${GROUP}:){${count - 1}}${GROUP}`;
}
