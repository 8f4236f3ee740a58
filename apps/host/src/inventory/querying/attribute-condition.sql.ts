import type { QueryAmount, QueryPath, QueryTest, QueryValue, QueryValueType, ResolvedAttribute } from '@maestro/core';
import { type SQL, sql } from '../../database/sql.js';
import { safeValue } from '../../database/safe-value.sql.js';

/** Stored values that do not fit the type of their field, under whatever version of PostgreSQL, must not fail a query. */
const DIALECT = { checksInput: false };

/**
 * The condition of a test of attributes. Null if the resource has no value, so that neither the test nor its negation
 * matches. Several fields: any of them.
 */
export function attributeCondition({ paths, value, volatile, test }: ResolvedAttribute): SQL {
  const [first = '', ...others] = new Set(paths.map(({ steps }) => steps[0] ?? ''));
  const document = volatile
    ? sql`(attributes || coalesce((select measures from resource_measure where resource_id = id), '{}'))`
    : sql`attributes`;
  const found = sql.join(
    paths.map((path) => pathCondition(document, path, { value, test })),
    ' or ',
  );
  if (test.op === 'exists') return unlessUnknown(found, [first, ...others]);
  return sql`(case when ${knownCondition(document, paths, test) ?? sql`${document} ?| ${sql.param([first, ...others])}::text[]`} then ${found} end)`;
}

/** An amount in another currency is as unknown as none. Undefined if any currency is compared. */
function knownCondition(document: SQL, paths: readonly QueryPath[], test: QueryTest): SQL | undefined {
  const currencies = valuesOf(test).flatMap((value) =>
    typeof value === 'object' && 'currency' in value && value.currency !== undefined ? [value.currency] : [],
  );
  if (currencies.length === 0) return undefined;
  const variables = JSON.stringify({ currency: currencies });
  const each = paths.map(
    (path) =>
      sql`jsonb_path_exists(${document}, ${`${itemsOf(path)}.currency ? (@ == $currency[*])`}::jsonpath, ${variables}::jsonb)`,
  );
  return sql`(${sql.join(each, ' or ')})`;
}

/** The values at a path, in the database's path language. */
const itemsOf = ({ steps }: QueryPath): string => `$${steps.map((step) => `.${JSON.stringify(step)}`).join('')}[*]`;

/** A condition that is unknown instead of false if the last sync could not read one of some fields, or a part of the first. */
export function unlessUnknown(condition: SQL, fields: readonly [string, ...string[]]): SQL {
  const names = JSON.stringify({ name: fields, part: `${fields[0]}.` });
  const unknown = sql`jsonb_path_exists(unknown, '$[*].field ? (@ == $name[*] || @ starts with $part)', ${names}::jsonb)`;
  return sql`(case when ${condition} then true when ${unknown} then null else false end)`;
}

interface Tested {
  readonly value: QueryValueType;
  readonly test: QueryTest;
}

function pathCondition(document: SQL, path: QueryPath, { value, test }: Tested): SQL {
  const items = itemsOf(path);
  const simple = simpleTest(value, test);
  if (simple)
    return sql`jsonb_path_exists(${document}, ${items + simple.filter}::jsonpath, ${simple.variables}::jsonb)`;
  const condition = itemCondition(path, { value, test });
  const found = sql`jsonb_path_query(${document}, ${items + likelyWithin(test)}::jsonpath)`;
  return sql`exists (select from ${found} as item where ${condition})`;
}

/** Tests that the database's own path language knows. Values of another type never match. */
function simpleTest(value: QueryValueType, test: QueryTest): { filter: string; variables: string } | undefined {
  if (test.op === 'exists') return { filter: '', variables: '{}' };
  if (test.op === 'contains' || test.op === 'starts') {
    const start = test.op === 'starts' ? '^' : '';
    const each = test.texts.map((text) => `@ like_regex ${JSON.stringify(start + escaped(text))} flag "i"`);
    return { filter: ` ? (${each.join(' || ')})`, variables: '{}' };
  }
  if (value !== 'number' && value !== 'text' && value !== 'flag') return undefined;
  if (test.op === 'equal') return { filter: ' ? (@ == $value[*])', variables: JSON.stringify({ value: test.values }) };
  const [limit] = valuesOf(test);
  if (limit === undefined) return undefined;
  return { filter: ` ? (@ ${test.op} $value)`, variables: JSON.stringify({ value: limit }) };
}

/** What an address in one of some blocks begins like, because reading each text as an address takes long. Empty: anything. */
function likelyWithin(test: QueryTest): string {
  if (test.op !== 'within') return '';
  const beginnings = test.blocks.map((block) => {
    const [address = '', prefix = '32'] = block.split('/');
    if (address.includes(':')) return undefined;
    const octets = Math.floor(Number(prefix) / 8);
    return address.split('.').slice(0, octets).join('.') + (octets > 0 && octets < 4 ? '.' : '');
  });
  if (beginnings.includes(undefined)) return '';
  return ` ? (${beginnings.map((start) => `@ starts with ${JSON.stringify(start)}`).join(' || ')})`;
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function itemCondition({ times }: QueryPath, { value, test }: Tested): SQL {
  if (value === 'money') return amountCondition(test, times ?? 1);
  if (value === 'moment') return compared(sql.raw(safeValue('item', 'timestamptz', DIALECT)), test, value);
  const network = sql.raw(safeValue('item', 'inet', DIALECT));
  if (test.op === 'within') return sql`${network} <<= any (${sql.param(test.blocks)}::inet[])`;
  return compared(network, test, value);
}

function amountCondition(test: QueryTest, times: number): SQL {
  const amount = sql`${sql.raw(safeValue(`(item -> 'amount')`, 'numeric', DIALECT))} * ${times}::numeric`;
  const amounts = valuesOf(test) as readonly QueryAmount[];
  const operator = sql.raw(test.op === 'equal' ? '=' : test.op);
  const each = amounts.map(({ amount: limit, currency }) => {
    const compare = sql`${amount} ${operator} ${limit}::numeric`;
    return currency === undefined ? compare : sql`(item ->> 'currency' = ${currency} and ${compare})`;
  });
  return sql.join(each, ' or ');
}

function valuesOf(test: QueryTest): readonly QueryValue[] {
  if (test.op === 'equal') return test.values;
  return test.op === '<' || test.op === '<=' || test.op === '>' || test.op === '>=' ? [test.value] : [];
}

const SQL_TYPES: Partial<Record<QueryValueType, string>> = { moment: 'timestamptz', address: 'inet', cidr: 'inet' };

/** Compares an expression of a type of SQL with values of a test. */
export function compared(expression: SQL, test: QueryTest, type: QueryValueType): SQL {
  if (test.op === 'equal')
    return sql.join(
      test.values.map((value) => sql`${expression} = ${literal(value, type)}`),
      ' or ',
    );
  const [limit] = valuesOf(test);
  if (limit === undefined) throw new Error(`${test.op} does not compare values of the type ${type}.`);
  return sql`${expression} ${sql.raw(test.op)} ${literal(limit, type)}`;
}

function literal(value: QueryValue, type: QueryValueType): SQL {
  if (typeof value === 'object' && 'agoSeconds' in value)
    return sql`now() - make_interval(secs => ${value.agoSeconds})`;
  return sql`${value}::${sql.raw(SQL_TYPES[type] ?? 'text')}`;
}
