import { SHARED_ENTITIES } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../database/queries.js';
import { PluginRegistry } from '../plugins/plugin-registry.js';

/** Filters whose values plugins define. Not regions, statuses and tags, of which a provider may have more than any plugin lists. */
export const WORD_FIELDS = ['provider', 'kind', 'entity'] as const;
export type WordField = (typeof WORD_FIELDS)[number];

/** The known words of each filter. */
export type Words = Readonly<Record<WordField, readonly string[]>>;

/** One row per kind, by a loose index scan: as fast for a million rows as for ten. */
const STORED_KINDS = `
  with recursive stored as (
    (select provider, kind, entity from resource order by kind limit 1)
    union all
    select next.* from stored cross join lateral (
      select provider, kind, entity from resource where kind > stored.kind order by kind limit 1) as next)
  select provider, kind, entity from stored
  union all
  select provider, null, null from connection group by provider`;

/** The known words: those of the contract, of loaded plugins, and of rows whose plugin is no longer loaded. */
@Injectable()
export class Vocabulary {
  constructor(
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(POOL) private readonly pool: Pool,
  ) {}

  /** The first unknown value, with the known ones. Undefined if all are known. */
  async findUnknown(
    field: WordField,
    values: readonly string[],
  ): Promise<{ value: string; known: readonly string[] } | undefined> {
    if (values.length === 0) return undefined;
    const loaded = this.#loaded()[field];
    if (values.every((value) => loaded.includes(value))) return undefined;
    const known = [...new Set([...loaded, ...(await this.#stored(field))])];
    const value = values.find((each) => !known.includes(each));
    return value === undefined ? undefined : { value, known };
  }

  /** Whether a word is the id of an entity of core or of a loaded plugin. */
  isEntity(word: string): boolean {
    return this.#loaded().entity.includes(word);
  }

  /** All known words. @param stored whether those of rows whose plugin is no longer loaded are included. */
  async words(stored: boolean): Promise<Words> {
    const loaded = this.#loaded();
    const all = async (field: WordField): Promise<string[]> => [
      ...new Set([...loaded[field], ...(stored ? await this.#stored(field) : [])]),
    ];
    return { provider: await all('provider'), kind: await all('kind'), entity: await all('entity') };
  }

  #loaded(): Words {
    const manifests = this.plugins.plugins().map(({ manifest }) => manifest);
    const types = manifests.flatMap(({ resources }) => resources);
    return {
      provider: manifests.map(({ id }) => id),
      kind: types.map(({ kind }) => kind),
      entity: [
        ...SHARED_ENTITIES.map(({ id }) => id),
        ...manifests.flatMap(({ entities = [] }) => entities.map(({ id }) => id)),
        ...types.map(({ entity }) => entity),
      ],
    };
  }

  async #stored(field: WordField): Promise<string[]> {
    const { rows } = await this.pool.query<Record<WordField, string | null>>(STORED_KINDS);
    return rows.flatMap((row) => row[field] ?? []);
  }
}
