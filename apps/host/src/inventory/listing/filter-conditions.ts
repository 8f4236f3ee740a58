import { type SQL, sql } from '../../database/sql.js';
import type { ResourceFilter, ResourceState } from './resource-filter.types.js';

/** Fields compared with a column unchanged. */
export const FILTER_COLUMNS = {
  connection: 'connection_id',
  kind: 'kind',
  entity: 'entity',
  region: 'region',
  status: 'status',
} as const satisfies Partial<Record<keyof ResourceFilter, string>>;

const STATES: Record<ResourceState, SQL[]> = {
  present: [sql`gone_at is null`],
  gone: [sql`gone_at is not null`],
  all: [],
};

/** The conditions of a filter for a row of `resource` or `resource_past`, combined with AND. */
export function filterConditions(filter: ResourceFilter): SQL[] {
  const equal = Object.entries(FILTER_COLUMNS).flatMap(([field, column]) =>
    oneOf(column, filter[field as keyof typeof FILTER_COLUMNS] ?? []),
  );
  return [...STATES[filter.state], ...equal, ...tagged(filter), ...notRepeated(filter), ...containing(filter.q ?? '')];
}

function notRepeated({ withoutTwins, withoutAliases }: ResourceFilter): SQL[] {
  return [...(withoutTwins ? [sql`not twin`] : []), ...(withoutAliases ? [sql`not alias`] : [])];
}

/** Case distinguishes tags at some providers, but not at others. */
function tagged(filter: ResourceFilter): SQL[] {
  const { tag = [], foldedTag = [] } = filter;
  const mixed = tag.filter((value) => isFoldable(value, filter));
  const exact = tag.filter((value) => !mixed.includes(value));
  return [
    ...(exact.length > 0 ? [carrying(exact)] : []),
    ...(foldedTag.length > 0 ? [carryingFolded(foldedTag, filter)] : []),
    ...mixed.map((value) => sql`(${carrying([value])} or (${carryingFolded([value.toLowerCase()], filter)}))`),
  ];
}

/** Whether a tag must also be searched in lower case. */
export function isFoldable(tag: string, { foldingProviders = [] }: ResourceFilter): boolean {
  return foldingProviders.length > 0 && tag !== tag.toLowerCase();
}

const carrying = (tags: readonly string[]): SQL => sql`tags @> ${sql.param(tags)}`;

const carryingFolded = (tags: readonly string[], { foldingProviders = [] }: ResourceFilter): SQL =>
  sql`${carrying(tags)} and provider = any (${sql.param(foldingProviders)}::text[])`;

function oneOf(column: string, values: readonly string[]): SQL[] {
  if (values.length === 0) return [];
  if (values.length === 1) return [sql`${sql.identifier(column)} = ${values[0]}`];
  return [sql`${sql.identifier(column)} in ${values}`];
}

/** Three letters or figures in a row, or two at the edge of a word: what the index on `search_text` supports (pg_trgm). */
const INDEXED = /[\p{L}\p{N}]{3}|[^\p{L}\p{N}][\p{L}\p{N}]{2}|[\p{L}\p{N}]{2}[^\p{L}\p{N}]/u;

/** Shorter texts are compared so that the planner does not scan the entire index for them. */
function containing(text: string): SQL[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return words.map((word) =>
    INDEXED.test(word)
      ? sql`search_text like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`
      : sql`strpos(search_text, ${word}) > 0`,
  );
}
