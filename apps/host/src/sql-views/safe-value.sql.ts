import type { SqlType, SqlValueType } from '@maestro/core';

const OCTET = '(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const IPV4 = `(${OCTET}[.]){3}${OCTET}`;
const GROUP = '[0-9A-Fa-f]{1,4}';

/** RFC 4291, section 2.2: eight groups; fewer around `::`; the last two perhaps as an IPv4 address. */
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
/** RFC 3339, as far as PostgreSQL has such moments: it has no year 0 and no zone further away than 15:59. */
const MOMENT = `^(?!0000)(${DATE})[Tt]([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]([.][0-9]{1,12})?|60)([Zz]|[+-](0[0-9]|1[0-5]):[0-5][0-9])$`;

/** A value in JSON, and what of it as text can be cast without an error. */
interface Form {
  readonly json: 'string' | 'number' | 'boolean' | 'array';
  readonly matches?: string;
}

const FORMS: Readonly<Record<SqlValueType, Form>> = {
  text: { json: 'string' },
  bigint: { json: 'number', matches: '^-?[0-9]{1,18}$' },
  numeric: { json: 'number' },
  boolean: { json: 'boolean' },
  timestamptz: { json: 'string', matches: MOMENT },
  inet: { json: 'string', matches: INET },
  uuid: { json: 'string', matches: '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$' },
  jsonb: { json: 'array' },
};

/**
 * An expression of a type for a value in JSON. A value that does not fit the type is null, and so is one element of an array: a row that
 * was stored when a field was declared differently must not make a query fail. Only operators, no functions that catch errors: those would
 * start a subtransaction for each value and keep the query from running in parallel.
 *
 * @param json an expression of the type `jsonb`.
 */
export function safeValue(json: string, type: SqlType): string {
  if (!type.endsWith('[]')) return single(json, type as SqlValueType);
  const element = single('item', type.slice(0, -2) as SqlValueType);
  return `case when jsonb_typeof(${json}) = 'array' then array(select ${element} from jsonb_array_elements(${json}) as item) end`;
}

function single(json: string, type: SqlValueType): string {
  const form = FORMS[type];
  const value = type === 'jsonb' ? json : `(${json} #>> '{}')`;
  const matches = form.matches === undefined ? '' : ` and ${value} ~ '${form.matches}'`;
  const cast = type === 'text' || type === 'jsonb' ? value : `${value}::${type}`;
  return `case when jsonb_typeof(${json}) = '${form.json}'${matches} then ${cast} end`;
}

function upTo(last: number): number[] {
  return Array.from({ length: last + 1 }, (_, index) => index);
}

function groupsBefore(count: number): string {
  return count === 0 ? '' : `(${GROUP}:){${count - 1}}${GROUP}`;
}
