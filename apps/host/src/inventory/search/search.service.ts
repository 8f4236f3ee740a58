import { Inject, Injectable } from '@nestjs/common';
import type { SQL } from '../../database/sql.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { ValueShares } from '../listing/effort-planner.service.js';
import { HeavyReads } from '../listing/heavy-reads.service.js';
import { toResourceHead } from '../listing/resource-row.js';
import { type SearchMeaning, SearchMeanings } from './search-meaning.js';
import { allMatches, firstMatches, likelyMatches, type MatchRow, MOST_MATCHES, narrowed } from './search.sql.js';
import type { SearchGroup, SearchHit, SearchQuery, SearchResult } from './search.dto.js';

/** Somebody waits for the answer while typing. */
const LONGEST_MS = 1500;

/** If the first resources have so many matches, nobody waits until all are tested. */
const ENOUGH = 100;

/** Nor if more than so many would have to be tested, for every key that is pressed. The list has them, page by page. */
const MOST_TESTED = 20_000;

interface Matches {
  readonly rows: readonly MatchRow[];
  /** Whether there may be others. */
  readonly isCut: boolean;
}

/** @param all undefined if it took too long. */
const together = (likely: readonly MatchRow[], all: readonly MatchRow[] | undefined): Matches => ({
  rows: [...likely, ...(all ?? [])],
  isCut: all?.[0]?.more ?? all === undefined,
});

/** Searches all resources, for a field that answers while somebody types. */
@Injectable()
export class SearchService {
  constructor(
    @Inject(HeavyReads) private readonly heavy: HeavyReads,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(SearchMeanings) private readonly meanings: SearchMeanings,
    @Inject(ValueShares) private readonly shares: ValueShares,
  ) {}

  /** Never fails for taking long: the answer is then `cut`, with the likeliest matches. */
  async search({ q, limit }: SearchQuery): Promise<SearchResult> {
    const meaning = await this.meanings.of(q);
    const { list, mistake, text } = meaning;
    const { rows, isCut } = await this.#matches(meaning, limit);
    const groups = this.#inOrder(groupsOf(rows, text, limit));
    const count = Math.max(0, ...rows.map(({ ofAll }) => ofAll), sum(groups));
    return { groups, count: Math.min(count, MOST_MATCHES), cut: isCut, list, ...(mistake && { mistake }) };
  }

  async #matches(meaning: SearchMeaning, limit: number): Promise<Matches> {
    const attempt = (query: SQL): Promise<MatchRow[] | undefined> => this.heavy.attempt(query, LONGEST_MS);
    const first = firstMatches(meaning, limit);
    if (first) {
      const rows = (await attempt(first)) ?? [];
      const [found] = rows;
      if (found && (!found.more || found.ofAll >= ENOUGH)) return { rows, isCut: found.more };
      if (narrowed(meaning).length === 0 && (await this.#expectedTests(meaning)) > MOST_TESTED)
        return { rows, isCut: true };
      return together(rows, await attempt(allMatches(meaning, limit)));
    }
    const likely = likelyMatches(meaning, limit);
    const [rows, all] = await Promise.all([likely && attempt(likely), attempt(allMatches(meaning, limit))]);
    return together(rows ?? [], all);
  }

  /** 0 if the database has no statistics yet. */
  async #expectedTests({ filter: { where: _where, ...others } }: SearchMeaning): Promise<number> {
    return (await this.shares.expectedRows('current', others)) ?? 0;
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
