import { Inject, Injectable } from '@nestjs/common';
import { type Caller } from '../access/caller/caller.js';
import { POOL, type Pool } from '../database/queries.js';
import { invalidField } from '../http/problems/problem.error.js';
import { type PinnedViews } from './view.dto.js';
import { ViewStore } from './view-store.js';

/** Keeps which views are on the overview of the tokens of a name, and in what order. */
@Injectable()
export class PinnedViewsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ViewStore) private readonly views: ViewStore,
  ) {}

  /** Those that still exist and may still be seen. None until they are arranged. */
  async read(caller: Caller): Promise<PinnedViews> {
    const { rows } = await this.pool.query<{ views: readonly string[] | null }>(
      'select pinned_views as views from visitor where name = $1',
      [caller.tokenName],
    );
    const known = await this.#known(caller);
    return { views: (rows[0]?.views ?? []).filter((id) => known.has(id)) };
  }

  /** @throws ProblemError 400 for a view that does not exist or may not be seen. */
  async arrange(views: readonly string[], caller: Caller): Promise<PinnedViews> {
    const known = await this.#known(caller);
    const unknown = views.find((id) => !known.has(id));
    if (unknown !== undefined)
      throw invalidField('views', `views: there is no view ${unknown}. Take the ids from GET /views.`);
    await this.pool.query(
      'insert into visitor (name, pinned_views) values ($1, $2) on conflict (name) do update set pinned_views = $2',
      [caller.tokenName, views],
    );
    return { views: [...views] };
  }

  async #known(caller: Caller): Promise<ReadonlySet<string>> {
    return new Set((await this.views.list(caller)).map(({ id }) => id));
  }
}
