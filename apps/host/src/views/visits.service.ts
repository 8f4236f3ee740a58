import { Inject, Injectable } from '@nestjs/common';
import { type Caller } from '../access/caller/caller.js';
import { POOL, type Pool } from '../database/queries.js';
import { type Visit } from './view.dto.js';

/** Nobody reads further, and counting a year of changes would take long. */
const MAX_COUNT = 10_000;

/** After this time without a request, the next one begins another visit. */
const PAUSE = '30 minutes';

const CONTINUE = `
insert into visitor (name, visited_at, visit_since) values ($1, now(), case when $2 then now() end)
on conflict (name) do update set visited_at = now(), visit_since = case
  when $2 then now()
  when visitor.visited_at < now() - interval '${PAUSE}' then visitor.visited_at
  else visitor.visit_since
end`;

const READ = `
select visit_since as since, (
  select count(*)::int from (
    select from connection cross join lateral (
      select from resource_version where connection_id = connection.id and not twin and valid_from >= visit_since limit ${MAX_COUNT + 1}
    ) as found limit ${MAX_COUNT + 1}
  ) as counted
) as changes from visitor where name = $1`;

/** Remembers when somebody looked around last, and counts what changed since. */
@Injectable()
export class Visits {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** Begins a visit, or continues the one that was not interrupted for long. @param seen whether what changed was seen. */
  async visit(caller: Caller, seen: boolean): Promise<Visit> {
    await this.pool.query(CONTINUE, [caller.tokenName, seen]);
    return this.read(caller);
  }

  async read({ tokenName }: Caller): Promise<Visit> {
    const { rows } = await this.pool.query<{ since: Date | null; changes: number }>(READ, [tokenName]);
    const { since = null, changes = 0 } = rows[0] ?? {};
    return {
      since: since?.toISOString() ?? null,
      changes: since === null ? 0 : Math.min(changes, MAX_COUNT),
      more: changes > MAX_COUNT,
    };
  }
}
