import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../../database/database.tokens.js';
import type { Disappearance, DisappearancePage } from './disappearance.view.js';

const PAGE = 100;

interface Row extends Disappearance {
  readonly place: string;
}

/** In the order of the lists that wait, one after the other: they stay as they are until somebody confirms. */
const MISSING = `
select waiting.place, resource.id, waiting.task, resource.kind, resource.uid, resource.name, resource.region
from (
  select row_number() over (order by task.task, given.place) as place, task.task, given.id
  from sync_task task cross join lateral jsonb_array_elements_text(task.awaiting) with ordinality as given (id, place)
  where task.run_id = $1
) as waiting
join resource on resource.id = waiting.id::uuid
where waiting.place > $2 order by waiting.place limit $3`;

/** Reads what a run no longer found, and waits for a person's word on. */
@Injectable()
export class DisappearancesQuery {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** @param after the place of the last one that was seen; 0 for the first page. */
  async page(runId: string, after: number): Promise<DisappearancePage> {
    const { rows } = await this.pool.query<Row>(MISSING, [runId, after, PAGE]);
    const last = rows.length === PAGE ? rows.at(-1) : undefined;
    return { items: rows.map(({ place: _place, ...item }) => item), nextCursor: last?.place ?? null };
  }
}
