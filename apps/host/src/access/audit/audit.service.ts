import { Inject, Injectable } from '@nestjs/common';
import { and, desc, eq, lt } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { PoolClient } from 'pg';
import { type Database, DATABASE } from '../../database/database-tokens.js';
import { auditEvent } from '../../database/tables/audit-event.table.js';
import type { Caller } from '../caller/caller.types.js';
import type { AuditAction, AuditEventDto } from './audit.dto.js';

/** One action, for the audit. Holds no secret. */
interface AuditEntry {
  /** Absent: the host itself. */
  readonly caller?: Caller;
  readonly action: AuditAction;
  /** The owner of a refused token. For accepted requests, it is the caller. */
  readonly refused?: { readonly tokenId?: string; readonly tokenName?: string; readonly address: string };
  /** The id of the object that was changed or read. */
  readonly target: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Which events are listed. */
interface AuditFilter {
  readonly action?: AuditAction;
  /** Only events older than the one with this id. */
  readonly before?: number;
}

/** Records who changed what, and when. */
@Injectable()
export class AuditService {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** Records a change. Pass the transaction of the change, so that both are committed atomically. */
  async record(entry: AuditEntry, transaction: Pick<Database, 'insert'> = this.database): Promise<void> {
    const { caller, refused, action, target, detail = {} } = entry;
    const { tokenId, tokenName, address } = caller ?? refused ?? {};
    await transaction.insert(auditEvent).values({ tokenId, tokenName, address, action, target, detail });
  }

  /** The same in a transaction of a client of the pool. */
  recordIn(client: PoolClient, entry: AuditEntry): Promise<void> {
    return this.record(entry, drizzle(client, { casing: 'snake_case' }));
  }

  /** Up to `limit` events, the newest first. */
  list(limit: number, { action, before }: AuditFilter = {}): Promise<AuditEventDto[]> {
    const ofAction = action === undefined ? undefined : eq(auditEvent.action, action);
    const older = before === undefined ? undefined : lt(auditEvent.id, before);
    return this.database
      .select()
      .from(auditEvent)
      .where(and(ofAction, older))
      .orderBy(desc(auditEvent.id))
      .limit(limit);
  }
}
