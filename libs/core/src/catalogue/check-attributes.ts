import type { Field, Fields, MoneyField, ScalarType, SingleField } from './field.types.js';
import { parseNetwork } from './ip-network.js';
import { isExactMoney, isMoney } from './format-value.js';

/** RFC 3339, section 5.6. */
const DATE_TIME = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,12})?([Zz]|[+-]\d\d:\d\d)$/;
/** RFC 1123, section 2.1, with the underscores and wildcards that DNS records use. */
const HOST_NAME = /^[A-Za-z0-9_*-]{1,63}(\.[A-Za-z0-9_-]{1,63})*\.?$/;

/** RFC 1035, section 2.3.4, without the final dot. */
const LONGEST_HOST_NAME = 254;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isWhole = (value: unknown): boolean => Number.isSafeInteger(value);

/** Whether a text is a timestamp in the format of RFC 3339. */
export const isMoment = (value: unknown): boolean =>
  isText(value) && DATE_TIME.test(value) && !Number.isNaN(Date.parse(value));

/** Whether a text is a block of addresses (RFC 4632). */
const isCidr = (value: unknown): boolean => isText(value) && value.includes('/') && parseNetwork(value) !== undefined;

/** Whether a text is a host name, with the underscores and wildcards of DNS. */
export function isHostName(value: unknown): boolean {
  return isText(value) && value.length <= LONGEST_HOST_NAME && HOST_NAME.test(value);
}

const SCALARS: Readonly<Record<ScalarType, (value: unknown) => boolean>> = {
  text: isText,
  integer: isWhole,
  decimal: isNumber,
  flag: (value) => typeof value === 'boolean',
  moment: isMoment,
  bytes: isWhole,
  megabytes: isNumber,
  gigabytes: isNumber,
  seconds: isNumber,
  days: isNumber,
  percent: isNumber,
  address: (value) => parseNetwork(value) !== undefined,
  'host-name': isHostName,
  url: (value) => isText(value) && URL.canParse(value),
  cidr: isCidr,
};

/** Every {@link ScalarType}. */
export const SCALAR_TYPES: readonly string[] = Object.keys(SCALARS);

/**
 * The problems of a resource's attributes, field by field: `attributes.vcpus is "2", which is not a valid integer`.
 * Empty if there are none.
 */
export function attributeProblems(attributes: object, fields: Fields, at = 'attributes'): string[] {
  const unknown = Object.keys(attributes)
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) => `${at}.${name} is not a field of the entity`);
  const wrong = Object.entries(fields).flatMap(([name, field]) => {
    const value: unknown = Reflect.get(attributes, name);
    if (value === undefined) return field.optional ? [] : [`${at}.${name} is missing`];
    return fieldProblems(value, field, `${at}.${name}`);
  });
  return [...unknown, ...wrong];
}

function fieldProblems(value: unknown, field: Field, at: string): string[] {
  if (field.type === 'set' || field.type === 'list' || field.type === 'records') {
    if (!Array.isArray(value)) return [`${at} is not a list`];
    return value.flatMap((item: unknown, index) =>
      field.type === 'records'
        ? recordProblems(item, field.fields, `${at}[${index}]`)
        : fieldProblems(item, field.of, `${at}[${index}]`),
    );
  }
  if (isValue(value, field)) return [];
  const expected = field.type === 'one-of' ? `one of ${field.values.join(', ')}` : `a valid ${field.type}`;
  return [`${at} is ${JSON.stringify(value)}, which is not ${expected}`];
}

function isValue(value: unknown, field: MoneyField | SingleField): boolean {
  if (field.type !== 'money') return isSingle(value, field);
  return field.exact ? isExactMoney(value) : isMoney(value);
}

const recordProblems = (item: unknown, fields: Fields, at: string): string[] =>
  typeof item === 'object' && item !== null ? attributeProblems(item, fields, at) : [`${at} is not an object`];

function isSingle(value: unknown, field: SingleField): boolean {
  if (field.type === 'one-of') return isText(value) && field.values.includes(value);
  return field.type === 'id' ? isText(value) : SCALARS[field.type](value);
}
