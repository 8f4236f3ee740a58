import { Inject, Injectable } from '@nestjs/common';
import { desc, lt } from 'drizzle-orm';
import { type Database, DATABASE } from '../database/database.tokens.js';
import { auditEvent } from '../database/tables/audit-event.table.js';
import type { AuditEntry } from './audit-entry.types.js';
import type { AuditEventDto } from './audit-event.dto.js';

/** Keeps who changed what, and when. */
@Injectable()
export class AuditService {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** Notes a change. Given the transaction of the change, the two are kept or lost together. */
  async record(entry: AuditEntry, transaction: Pick<Database, 'insert'> = this.database): Promise<void> {
    const { caller, action, target, detail = {} } = entry;
    await transaction
      .insert(auditEvent)
      .values({ tokenId: caller?.tokenId, tokenName: caller?.tokenName, action, target, detail });
  }

  /** Up to `limit` events older than the one with the id `before`, the newest first. */
  list(limit: number, before?: number): Promise<AuditEventDto[]> {
    return this.database
      .select()
      .from(auditEvent)
      .where(before === undefined ? undefined : lt(auditEvent.id, before))
      .orderBy(desc(auditEvent.id))
      .limit(limit);
  }
}
