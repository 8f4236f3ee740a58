import { type ServerResponse } from 'node:http';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { POOL, type Pool, type Queries } from '../../database/queries.js';
import { type Caller } from '../caller/caller.js';
import { type AuditAction, type AuditEventDto } from './audit.dto.js';

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

/** The number of an event fits a number of JavaScript. */
const EVENTS = `
select id::float8 as id, at, token_id as "tokenId", token_name as "tokenName", address, action, target, detail from audit_event
where ($1::text is null or action = $1) and ($2::bigint is null or id < $2) order by audit_event.id desc limit $3`;

/** Records who changed what, and when. */
@Injectable()
export class AuditService {
  readonly #logger = new Logger(AuditService.name);

  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** Records a change. Pass the transaction of the change, so that both are committed atomically. */
  async record(entry: AuditEntry, queries: Queries = this.pool): Promise<void> {
    await this.#insert(entry, queries);
  }

  /** Records what is about to begin. @returns a function that adds how it ended to the detail. */
  async recordStart(entry: AuditEntry): Promise<(outcome: NonNullable<AuditEntry['detail']>) => Promise<void>> {
    const id = await this.#insert(entry, this.pool);
    return async (outcome) => {
      await this.pool.query('update audit_event set detail = detail || $2::jsonb where id = $1', [id, outcome]);
    };
  }

  /** Records an export before its first row leaves the host, and then the rows of the file, or that none was made. */
  async recordExport(entry: AuditEntry, response: ServerResponse, send: () => Promise<void>): Promise<void> {
    const ended = await this.recordStart(entry);
    try {
      await send();
    } finally {
      // The header is set once the file is complete. Whether it arrived whole, only the client knows.
      const rows = response.getHeader('maestro-rows');
      const outcome = rows === undefined ? { failed: true } : { rows: Number(rows) };
      await ended(outcome).catch((error: unknown) =>
        this.#logger.warn('How an export ended could not be put into the audit', error),
      );
    }
  }

  async #insert({ caller, refused, action, target, detail = {} }: AuditEntry, queries: Queries): Promise<string> {
    const { tokenId, tokenName, address } = caller ?? refused ?? {};
    const { rows } = await queries.query<{ id: string }>(
      'insert into audit_event (token_id, token_name, address, action, target, detail) values ($1, $2, $3, $4, $5, $6) returning id',
      [tokenId, tokenName, address, action, target, detail],
    );
    return rows[0]?.id ?? '';
  }

  /** Up to `limit` events, the newest first. */
  async list(limit: number, { action, before }: AuditFilter = {}): Promise<AuditEventDto[]> {
    const { rows } = await this.pool.query<AuditEventDto>(EVENTS, [action, before, limit]);
    return rows;
  }
}
