import type { AnnotationColumn, QueryTest } from '@maestro/core';
import { containingPattern, type SQL, sql, startingPattern } from '../../database/sql.js';

/**
 * The condition that a resource has an annotation. What has none is known to lack it, so it is never null. Looked up by
 * the indexes on `annotation` where few resources match, and by resource where many do.
 */
export const annotationCondition = (column: AnnotationColumn, test: QueryTest): SQL =>
  sql`exists (select from annotation where annotation.resource_id = id and (${valueCondition(column, test)}))`;

function valueCondition(column: AnnotationColumn, test: QueryTest): SQL {
  if (column === 'label') return labelCondition(test);
  if (column === 'link') return linkCondition(test);
  const value = sql`annotation.${sql.identifier(column)}`;
  if (test.op === 'exists') return sql`${value} is not null`;
  if (test.op === 'equal') return sql`${value} = any (${sql.param(test.values.map(String))}::text[])`;
  return sql`${value} ilike any (${sql.param(patternsOf(test))}::text[])`;
}

/** `label:tier` is any value, and `label:tier=1` this one. */
function labelCondition(test: QueryTest): SQL {
  if (test.op === 'exists') return sql`annotation.label_terms <> '{}'`;
  if (test.op === 'equal') return sql`annotation.label_terms && ${sql.param(test.values.map(String))}::text[]`;
  return sql`exists (select from unnest(annotation.label_terms) as term where term ilike any (${sql.param(patternsOf(test))}::text[]))`;
}

/** By title or address. */
function linkCondition(test: QueryTest): SQL {
  const linked = (condition: SQL): SQL =>
    sql`exists (select from jsonb_each_text(annotation.links) as link (title, url) where ${condition})`;
  if (test.op === 'exists') return sql`annotation.links <> '{}'`;
  if (test.op === 'equal') {
    const values = sql.param(test.values.map(String));
    return linked(sql`title = any (${values}::text[]) or url = any (${values}::text[])`);
  }
  const patterns = sql.param(patternsOf(test));
  return linked(sql`title ilike any (${patterns}::text[]) or url ilike any (${patterns}::text[])`);
}

function patternsOf(test: QueryTest): string[] {
  if (test.op === 'contains') return test.texts.map(containingPattern);
  return test.op === 'starts' ? test.texts.map(startingPattern) : [];
}
