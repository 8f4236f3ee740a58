import { type SQL, sql } from 'drizzle-orm';
import type { ResourceFilter, ResourceState } from './resource-filter.types.js';

/** Fields compared with a column as they are. */
export const FILTER_COLUMNS = {
  connection: 'connection_id',
  kind: 'kind',
  entity: 'entity',
  family: 'family',
  region: 'region',
  status: 'status',
} as const satisfies Partial<Record<keyof ResourceFilter, string>>;

const STATES: Record<ResourceState, SQL[]> = {
  present: [sql`gone_at is null`],
  gone: [sql`gone_at is not null`],
  all: [],
};

/** What a filter demands of a row of `resource` or `resource_past`: all of it together. */
export function filterConditions(filter: ResourceFilter): SQL[] {
  const equal = Object.entries(FILTER_COLUMNS).flatMap(([field, column]) =>
    oneOf(column, filter[field as keyof typeof FILTER_COLUMNS] ?? []),
  );
  const { tag = [], q = '' } = filter;
  const tagged = tag.length > 0 ? [sql`tags @> ${sql.param(tag)}`] : [];
  return [...STATES[filter.state], ...equal, ...tagged, ...containing(q)];
}

function oneOf(column: string, values: readonly string[]): SQL[] {
  if (values.length === 0) return [];
  if (values.length === 1) return [sql`${sql.identifier(column)} = ${values[0]}`];
  return [sql`${sql.identifier(column)} in ${values}`];
}

/** Three letters or figures in a row, or two at the edge of a word: what the index of `search_text` can look up (pg_trgm). */
const INDEXED = /[\p{L}\p{N}]{3}|[^\p{L}\p{N}][\p{L}\p{N}]{2}|[\p{L}\p{N}]{2}[^\p{L}\p{N}]/u;

/** Less than the index can look up is compared in a way that does not tempt the planner to read all of the index for it. */
function containing(text: string): SQL[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return words.map((word) =>
    INDEXED.test(word)
      ? sql`search_text like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`
      : sql`strpos(search_text, ${word}) > 0`,
  );
}
