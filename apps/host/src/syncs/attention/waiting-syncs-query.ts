import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../../database/database-tokens.js';
import { IS_BEHIND_ITS_OWN, WAITING, WAITING_SINCE } from '../requests/waiting-columns.sql.js';
import type { SyncWait } from '../requests/sync-view.js';
import type { WaitingSync } from './attention-view.js';

/** A longer list would be of no use to a person. */
const MAX_ITEMS = 200;

/** A sync that is queued behind another one of its connection is left out: that one is reported if it makes no progress. */
const WAITING_SYNCS = `
select connection.id as "connectionId", connection.name as "connectionName", run.id as "runId", run.state, ${WAITING} as waiting
from sync_run run join connection on connection.id = run.connection_id
where run.state in ('queued', 'running') and connection.removed_at is null and not ${IS_BEHIND_ITS_OWN}
  and (${WAITING_SINCE} < now() - interval '2 minutes'
    or run.state = 'running' and run.waiting_until > now() + interval '2 minutes')
order by ${WAITING_SINCE}, run.id limit ${MAX_ITEMS}`;

/** Finds syncs without progress for more than two minutes, across all connections. */
@Injectable()
export class WaitingSyncsQuery {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** Longest wait first. */
  async list(): Promise<WaitingSync[]> {
    const { rows } = await this.pool.query<Omit<WaitingSync, keyof SyncWait> & { waiting: SyncWait }>(WAITING_SYNCS);
    return rows.map(({ waiting, ...run }) => ({ ...run, ...waiting }));
  }
}
