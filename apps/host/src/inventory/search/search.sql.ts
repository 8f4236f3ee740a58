import { type SQL, sql } from '../../database/sql.js';
import { allOf, filterConditions } from '../listing/resource-filter.sql.js';
import { HEAD_COLUMNS, type ResourceHeadRow } from '../listing/resource-row.js';
import type { SearchMeaning } from './search-meaning.js';

/** How many matches are looked at. */
export const MOST_MATCHES = 5000;

/** How many likely matches are looked at first. */
const MOST_LIKELY = 100;

/** A match. */
export interface MatchRow extends ResourceHeadRow, Record<string, unknown> {
  /** Smaller is better. */
  readonly rank: number;
  readonly searchText: string;
  readonly matched: string | null;
  /** How many matches its entity has, and all entities together. */
  readonly ofEntity: number;
  readonly ofAll: number;
}

/** The matches that an index finds at once. */
export const likelyMatches = (meaning: SearchMeaning, limit: number): SQL | undefined =>
  meaning.likely && bestOf(meaning, [sql`(${meaning.likely})`], limit, MOST_LIKELY);

/** The best matches of each entity, among the first {@link MOST_MATCHES} and one more. */
export const allMatches = (meaning: SearchMeaning, limit: number): SQL => bestOf(meaning, [], limit, MOST_MATCHES + 1);

function bestOf(meaning: SearchMeaning, more: readonly SQL[], limit: number, most: number): SQL {
  const { filter, text, matched = sql`null` } = meaning;
  const condition = allOf([...more, ...filterConditions(filter)]);
  const rank = text === undefined ? sql`0` : rankOf(text);
  return sql`
    with found as materialized (
      select id, name, entity, ${rank} as rank from resource where ${condition} limit ${most}
    ), best as (
      select id, rank, count(*) over (partition by entity)::int as of_entity, count(*) over ()::int as of_all,
        row_number() over (partition by entity order by rank, name, id) as place
      from found
    )
    select ${HEAD_COLUMNS}, search_text as "searchText", ${matched} as matched, rank, of_entity as "ofEntity", of_all as "ofAll"
    from best join resource using (id) where place <= ${limit} order by rank, name, id`;
}

/** Equal names and ids are best, then names that begin with the text, then names that contain it. */
const rankOf = (text: string): SQL => sql`case
  when lower(name) = ${text} or lower(uid) = ${text} or id::text = ${text} then 0
  when starts_with(lower(name), ${text}) then 1
  when strpos(lower(name), ${text}) > 0 then 2
  else 3 end`;
