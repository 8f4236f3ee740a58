import { type SQL, sql } from '../../database/sql.js';
import { allOf, filterConditions, firstStates, matchingAmong } from '../listing/resource-filter.sql.js';
import { HEAD_COLUMNS, type ResourceHeadRow } from '../listing/resource-row.js';
import { isPointed, narrowing, narrowingTexts } from '../querying/narrowing.sql.js';
import type { SearchMeaning } from './search-meaning.js';

/** How many matches are looked at. */
export const MOST_MATCHES = 5000;

/** How many likely matches are looked at first. */
const MOST_LIKELY = 100;

/** How many resources are tested first, if the condition has no index. */
const TESTED_FIRST = 5000;

/** A match. */
export interface MatchRow extends ResourceHeadRow, Record<string, unknown> {
  /** Smaller is better. */
  readonly rank: number;
  readonly searchText: string;
  readonly matched: string | null;
  /** How many matches its entity has, and all entities together. */
  readonly ofEntity: number;
  readonly ofAll: number;
  /** Whether others were not looked at. */
  readonly more: boolean;
}

/** The matches that an index finds at once. */
export const likelyMatches = (meaning: SearchMeaning, limit: number): SQL | undefined =>
  meaning.likely && matchesOf(meaning, [sql`(${meaning.likely})`], limit, MOST_LIKELY);

/** The best matches of each entity, among the first {@link MOST_MATCHES} and one more. */
export const allMatches = (meaning: SearchMeaning, limit: number): SQL =>
  matchesOf(meaning, [], limit, MOST_MATCHES + 1);

/**
 * The best matches of each entity, among the first resources by name. Undefined if an index finds few: only a query
 * without one, or a large block of addresses, would test very many for every key that is pressed.
 */
export function firstMatches(meaning: SearchMeaning, limit: number): SQL | undefined {
  const { filter, text, likely } = meaning;
  if (!filter.where || text !== undefined || (likely && isPointed(filter.where))) return undefined;
  const tested = sql`tested as materialized (${firstStates(filter, TESTED_FIRST)})`;
  const found = matchingAmong(matchColumns(meaning), sql`tested`, filter);
  return bestOf(meaning, sql`${tested}, found as materialized (${found})`, {
    limit,
    more: sql`(select count(*) >= ${TESTED_FIRST} from tested)`,
  });
}

function matchesOf(meaning: SearchMeaning, more: readonly SQL[], limit: number, most: number): SQL {
  const { filter } = meaning;
  const condition = allOf([...more, ...narrowed(meaning), ...filterConditions(filter)]);
  const found = sql`select ${matchColumns(meaning)} from resource where ${condition} limit ${most}`;
  return bestOf(meaning, sql`found as materialized (${found})`, {
    limit,
    more: sql`of_all > ${MOST_MATCHES}`,
  });
}

/** Conditions that an index supports, if there are any. */
export const narrowed = ({ filter: { where } }: SearchMeaning): readonly SQL[] =>
  where === undefined ? [] : [narrowing(where) ?? [], narrowingTexts(where)].flat();

const matchColumns = ({ text }: SearchMeaning): SQL =>
  sql`id, name, entity, ${text === undefined ? sql`0` : rankOf(text)} as rank`;

/** @param found the statements of a query `found`. */
function bestOf(
  { matched = sql`null` }: SearchMeaning,
  found: SQL,
  { limit, more }: { limit: number; more: SQL },
): SQL {
  return sql`
    with ${found}, best as (
      select id, rank, count(*) over (partition by entity)::int as of_entity, count(*) over ()::int as of_all,
        row_number() over (partition by entity order by rank, name, id) as place
      from found
    )
    select ${HEAD_COLUMNS}, search_text as "searchText", ${matched} as matched, rank, of_entity as "ofEntity", of_all as "ofAll", ${more} as more
    from best join resource using (id) where place <= ${limit} order by rank, name, id`;
}

/** Equal names and ids are best, then names that begin with the text, then names that contain it. */
const rankOf = (text: string): SQL => sql`case
  when lower(name) = ${text} or lower(uid) = ${text} or id::text = ${text} then 0
  when starts_with(lower(name), ${text}) then 1
  when strpos(lower(name), ${text}) > 0 then 2
  else 3 end`;
