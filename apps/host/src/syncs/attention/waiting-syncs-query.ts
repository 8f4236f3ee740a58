import { Inject, Injectable } from '@nestjs/common';
import { POOL, type Pool } from '../../database/database-tokens.js';
import { IS_BEHIND_ITS_OWN, WAITING, WAITING_SINCE } from '../requests/waiting-columns.sql.js';
import type { SyncWait } from '../requests/sync-view.js';
import type { WaitingSync } from './attention-view.js';

/** More would be no list that a person works off. */
const MAX_ITEMS = 200;

/** A run that is queued behind another one of its connection is left out: that one is reported if it does not get on. */
const WAITING_SYNCS = `
select connection.id as "connectionId", connection.name as "connectionName", run.id as "runId", run.state, ${WAITING} as waiting
from sync_run run join connection on connection.id = run.connection_id
where run.state in ('queued', 'running') and connection.removed_at is null and not ${IS_BEHIND_ITS_OWN}
  and (${WAITING_SINCE} < now() - interval '2 minutes'
    or run.state = 'running' and run.waiting_until > now() + interval '2 minutes')
order by ${WAITING_SINCE}, run.id limit ${MAX_ITEMS}`;

/** Reads which syncs make no progress for more than two minutes, over all connections. */
@Injectable()
export class WaitingSyncsQuery {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** Those that wait the longest first. */
  async list(): Promise<WaitingSync[]> {
    const { rows } = await this.pool.query<Omit<WaitingSync, keyof SyncWait> & { waiting: SyncWait }>(WAITING_SYNCS);
    return rows.map(({ waiting, ...run }) => ({ ...run, ...waiting }));
  }
}
