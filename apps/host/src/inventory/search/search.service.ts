import { Inject, Injectable } from '@nestjs/common';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { HeavyReads } from '../listing/heavy-reads.service.js';
import { toResourceHead } from '../listing/resource-row.js';
import { SearchMeanings } from './search-meaning.js';
import { allMatches, likelyMatches, type MatchRow, MOST_MATCHES } from './search.sql.js';
import type { SearchGroup, SearchHit, SearchQuery, SearchResult } from './search.dto.js';

/** Somebody waits for the answer while typing. */
const LONGEST_MS = 1500;

/** Searches all resources, for a field that answers while somebody types. */
@Injectable()
export class SearchService {
  constructor(
    @Inject(HeavyReads) private readonly heavy: HeavyReads,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(SearchMeanings) private readonly meanings: SearchMeanings,
  ) {}

  /** Never fails for taking long: the answer is then `cut`, with the likeliest matches. */
  async search({ q, limit }: SearchQuery): Promise<SearchResult> {
    const meaning = await this.meanings.of(q);
    const { list, mistake, text } = meaning;
    const first = likelyMatches(meaning, limit);
    const [likely, all] = await Promise.all([
      first ? this.heavy.attempt<MatchRow>(first, LONGEST_MS) : undefined,
      this.heavy.attempt<MatchRow>(allMatches(meaning, limit), LONGEST_MS),
    ]);
    const groups = this.#inOrder(groupsOf([...(likely ?? []), ...(all ?? [])], text, limit));
    const isFull = (all?.[0]?.ofAll ?? 0) > MOST_MATCHES;
    const count = Math.max(all?.[0]?.ofAll ?? 0, sum(groups)) - Number(isFull);
    return { groups, count, cut: all === undefined || isFull, list, ...(mistake && { mistake }) };
  }

  /** Those with an equal name or id first, then as navigation shows them. */
  #inOrder(groups: readonly RankedGroup[]): readonly SearchGroup[] {
    const { categories, entities } = this.plugins.catalogue;
    const order = categories.flatMap(({ id }) => entities.filter(({ category }) => category === id));
    const placeOf = (entity: string): number => {
      const place = order.findIndex(({ id }) => id === entity);
      return place < 0 ? order.length : place;
    };
    return [...groups]
      .sort(
        (one, other) =>
          Number(other.isEqual) - Number(one.isEqual) || placeOf(one.group.entity) - placeOf(other.group.entity),
      )
      .map(({ group }) => group);
  }
}

/** A group, and whether it has an equal name or id. */
interface RankedGroup {
  readonly group: SearchGroup;
  readonly isEqual: boolean;
}

const sum = (groups: readonly SearchGroup[]): number => groups.reduce((total, { count }) => total + count, 0);

function groupsOf(rows: readonly MatchRow[], text: string | undefined, limit: number): RankedGroup[] {
  const ranked = [...rows].sort((one, other) => one.rank - other.rank);
  return [...new Set(ranked.map(({ entity }) => entity))].map((entity) => {
    const group = ranked.filter((row) => row.entity === entity);
    // Both statements may have found it.
    const found = [...new Map(group.map((row) => [row.id, row])).values()];
    const count = Math.max(found.length, ...group.map(({ ofEntity }) => ofEntity));
    const items = found.slice(0, limit).map((row) => toHit(row, text));
    return { group: { entity, count, items }, isEqual: text !== undefined && found[0]?.rank === 0 };
  });
}

function toHit(row: MatchRow, text: string | undefined): SearchHit {
  const { id, connectionId, key, name, entity, region, status, active, goneAt } = toResourceHead(row);
  const matched = text === undefined ? (row.matched ?? undefined) : matchedOf(row, text);
  return {
    ...{ id, connectionId, key, name, entity, active, goneAt },
    ...(region !== undefined && { region }),
    ...(status !== undefined && { status }),
    ...(matched !== undefined && { matched }),
  };
}

/** What contains the first word that the name does not. */
function matchedOf({ name, searchText, tags, uid }: MatchRow, text: string): string | undefined {
  const word = text.split(/\s+/).find((each) => !name.toLowerCase().includes(each));
  if (word === undefined) return undefined;
  const line = searchText
    .slice(name.length)
    .split('\n')
    .find((each) => each.includes(word));
  return [uid, ...tags].find((each) => each.toLowerCase() === line) ?? line;
}
