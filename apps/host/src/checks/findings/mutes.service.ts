import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '../../access/caller/caller.js';
import { AuditService } from '../../access/audit/audit.service.js';
import { inTransaction } from '../../database/in-transaction.js';
import { POOL, type Pool, type Queries } from '../../database/queries.js';
import { sql } from '../../database/sql.js';
import { parseMoment } from '../../http/paging/moment-parser.js';
import { invalidField, unknownId } from '../../http/problems/problem.error.js';
import type { MuteRequest } from './finding.dto.js';

/** Mutes findings, and ends mutes. Each change, its event and its audit event are written atomically. */
@Injectable()
export class MutesService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /** Replaces an earlier mute. @throws ProblemError 404; 400 if the time has passed. */
  async mute(findingId: string, { reason, until }: MuteRequest, caller: Caller | undefined): Promise<void> {
    const ends = until === undefined ? undefined : parseMoment(until);
    if (ends !== undefined && Date.parse(ends) <= new Date().getTime())
      throw invalidField('until', 'until must be in the future. Leave it out to mute for good.');
    const by = caller?.tokenName ?? 'the host';
    await inTransaction(this.pool, async (client) => {
      await demand(client, findingId);
      await client.query(sql`
        insert into mute (finding_id, muted_by, reason, muted_at, until) values (${findingId}, ${by}, ${reason}, now(), ${ends ?? null}::timestamptz)
        on conflict (finding_id) do update set muted_by = excluded.muted_by, reason = excluded.reason, muted_at = now(), until = excluded.until`);
      const detail = { reason, ...(until !== undefined && { until }) };
      await note(client, findingId, { type: 'muted', detail: { by, ...detail } });
      await this.audit.record({ caller, action: 'finding.mute', target: findingId, detail }, client);
    });
  }

  /** Has no effect if it is not muted. @throws ProblemError 404. */
  async unmute(findingId: string, caller: Caller | undefined): Promise<void> {
    await inTransaction(this.pool, async (client) => {
      await demand(client, findingId);
      const { rowCount } = await client.query(sql`delete from mute where finding_id = ${findingId}`);
      if (rowCount === 0) return;
      await note(client, findingId, { type: 'unmuted', detail: { by: caller?.tokenName ?? 'the host' } });
      await this.audit.record({ caller, action: 'finding.unmute', target: findingId }, client);
    });
  }
}

async function demand(queries: Queries, findingId: string): Promise<void> {
  const { rowCount } = await queries.query(sql`select from finding where id = ${findingId} for no key update`);
  if (rowCount === 0) throw unknownId('finding', findingId);
}

async function note(
  queries: Queries,
  findingId: string,
  { type, detail }: { readonly type: string; readonly detail: object },
): Promise<void> {
  await queries.query(
    sql`insert into finding_event (finding_id, type, at, detail) values (${findingId}, ${type}, now(), ${JSON.stringify(detail)}::jsonb)`,
  );
}
