import { type SQL, sql } from 'drizzle-orm';
import type { ResourceFilter, ResourceState } from './resource-filter.types.js';

/** Fields compared with a column as they are. */
const COLUMNS = {
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
  const equal = Object.entries(COLUMNS).flatMap(([field, column]) =>
    oneOf(column, filter[field as keyof typeof COLUMNS] ?? []),
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

function containing(text: string): SQL[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return words.map((word) => sql`search_text like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`);
}
