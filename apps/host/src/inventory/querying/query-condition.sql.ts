import {
  isAnnotation,
  type QueryColumn,
  type QueryTest,
  type QueryValue,
  type ResolvedQuery,
  type ResolvedRelation,
} from '@maestro/core';
import { isUUID } from 'class-validator';
import { containingPattern, startingPattern, type SQL, sql } from '../../database/sql.js';
import { annotationCondition } from './annotation-condition.sql.js';
import { managedCondition } from '../managed/managed.sql.js';
import { attributeCondition, compared, unlessUnknown } from './attribute-condition.sql.js';
import { type AskedRows, relationCondition } from './relation-condition.sql.js';
import { tagged, type TagRules } from './tag-condition.sql.js';
import { containingPhrase } from './text-condition.sql.js';

/** How a query is made into a condition. */
export type QueryRules = TagRules & AskedRows;

/** Columns that are compared as texts. */
const TEXTS: Partial<Record<QueryColumn, SQL>> = {
  name: sql`name`,
  uid: sql`uid`,
  id: sql`id::text`,
  kind: sql`kind`,
  entity: sql`entity`,
  provider: sql`provider`,
  connection: sql`connection_id::text`,
  region: sql`region`,
  status: sql`status`,
};

const MOMENTS: Partial<Record<QueryColumn, SQL>> = {
  created: sql`created_at`,
  changed: sql`changed_at`,
  seen: sql`first_seen_at`,
  deleted: sql`gone_at`,
};

/**
 * The condition of a query for a row of `resource` or `resource_past`; of relations, for a row of `resource`. Null if it
 * is unknown. Columns are unqualified, so the row must be the only one with these names where the condition stands.
 */
export function queryCondition(query: ResolvedQuery, rules: QueryRules): SQL {
  switch (query.type) {
    case 'and':
    case 'or':
      return sql`(${sql.join(
        query.of.map((each) => queryCondition(each, rules)),
        ` ${query.type} `,
      )})`;
    case 'not':
      return sql`(not ${queryCondition(query.of, rules)})`;
    case 'text':
      return sql`(${containingPhrase(query.text)})`;
    case 'attribute':
      return attributeCondition(query);
    case 'managed':
      return managedCondition(query);
    case 'related':
      return related(query, rules);
    case 'column':
      return sql`(${columnCondition(query.column, query.test, rules)})`;
  }
}

/** The other end is present, unless the query asks for what is gone. */
function related(query: ResolvedRelation, rules: QueryRules): SQL {
  return relationCondition(query, query.to && endCondition(query.to, rules), rules);
}

/** The condition for a row of `resource` at the other end of a relation. */
export function endCondition(to: ResolvedQuery, rules: QueryRules): SQL {
  const present = mentionsGone(to) ? sql`true` : sql`gone_at is null`;
  return sql`${present} and ${queryCondition(to, { ...rules, within: undefined })}`;
}

/** Whether a query decides itself whether gone resources are shown. */
export function mentionsGone(query: ResolvedQuery): boolean {
  if (query.type === 'and' || query.type === 'or') return query.of.some(mentionsGone);
  if (query.type === 'not') return mentionsGone(query.of);
  return query.type === 'column' && (query.column === 'gone' || query.column === 'deleted');
}

function columnCondition(column: QueryColumn, test: QueryTest, rules: QueryRules): SQL {
  if (column === 'tag') return tagCondition(test, rules);
  if (isAnnotation(column)) return annotationCondition(column, test);
  if (column === 'active') return test.op === 'equal' ? oneOf(sql`active`, test.values) : sql`true`;
  if (column === 'gone')
    return test.op === 'equal' ? oneOf(sql`(gone_at is not null)`, test.values) : sql`gone_at is not null`;
  if (column === 'id' && test.op === 'equal') return idCondition(test.values);
  const moment = MOMENTS[column];
  if (moment) return test.op === 'exists' ? sql`${moment} is not null` : compared(moment, test, 'moment');
  return textCondition(TEXTS[column]!, test);
}

/** Compared as such, because that has an index. Nothing else is an id. */
const idCondition = (values: readonly QueryValue[]): SQL =>
  sql`id = any (${sql.param(values.map(String).filter((value) => isUUID(value)))}::uuid[])`;

function textCondition(column: SQL, test: QueryTest): SQL {
  if (test.op === 'exists') return sql`${column} is not null`;
  if (test.op === 'equal') return oneOf(column, test.values);
  return sql.join(
    patternsOf(test).map((pattern) => sql`${column} ilike ${pattern}`),
    ' or ',
  );
}

/** A list of tags is known to lack one, unless it could not be read. */
function tagCondition(test: QueryTest, rules: QueryRules): SQL {
  if (test.op === 'exists') return unlessUnknown(sql`cardinality(tags) > 0`, ['tags']);
  if (test.op === 'equal') {
    const each = test.values.map((value) => sql.join(tagged({ ...rules, tag: [String(value)] }), ' and '));
    return unlessUnknown(sql.join(each, ' or '), ['tags']);
  }
  const patterns = sql.param(patternsOf(test));
  return unlessUnknown(
    sql`exists (select from unnest(tags) as carried where carried ilike any (${patterns}::text[]))`,
    ['tags'],
  );
}

function patternsOf(test: QueryTest): string[] {
  if (test.op !== 'contains' && test.op !== 'starts') throw new Error(`${test.op} does not compare texts.`);
  return test.texts.map(test.op === 'contains' ? containingPattern : startingPattern);
}

const oneOf = (column: SQL, values: readonly QueryValue[]): SQL =>
  values.length === 1 ? sql`${column} = ${values[0]}` : sql`${column} in ${values}`;
