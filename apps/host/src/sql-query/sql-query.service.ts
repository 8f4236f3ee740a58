import { SQL_SCHEMA } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { DatabaseError } from 'pg';
import { AuditService } from '../access/audit/audit.service.js';
import { type Caller } from '../access/caller/caller.js';
import { isDatabaseOutage, isFullDisk } from '../database/database-errors.js';
import { connectionsSetting, readingScope } from '../database/reading-scope.js';
import { ProblemError } from '../http/problems/problem.error.js';
import { SQL_QUERIES_AT_ONCE, SqlReader } from '../sql-views/sql-reader.service.js';
import { SCOPED_VIEWS } from '../sql-views/renew-scoped-views.js';
import { checkQuery, RefusedQueryError } from './check-query.js';
import { positionInQuery, type QueryOutcome, ResultTooLargeError, runQuery } from './run-query.js';
import { scopedQuery } from './scoped-query.js';
import { type SqlQueryDto } from './sql-query.dto.js';

/** Characters of a query that the audit keeps. */
const AUDITED = 2000;

/** `query_canceled` (PostgreSQL, Appendix A). */
const CANCELED = '57014';

/** Runs SQL of clients over the views of the inventory. */
@Injectable()
export class SqlQueryService {
  #running = 0;

  constructor(
    @Inject(SqlReader) private readonly reader: SqlReader,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /**
   * @param signal cancels the query.
   * @throws ProblemError for a query that is refused, fails, takes too long, or is one too many.
   */
  async run({ query, limit }: SqlQueryDto, caller: Caller | undefined, signal?: AbortSignal): Promise<QueryOutcome> {
    const pool = await this.reader.readers();
    if (this.#running >= SQL_QUERIES_AT_ONCE)
      throw new ProblemError(
        'too-many-sql-queries',
        `${SQL_QUERIES_AT_ONCE} SQL queries are running. Try again later.`,
        {
          retryAfterSeconds: 5,
        },
      );
    this.#running += 1;
    let ended: ((outcome: Record<string, unknown>) => Promise<void>) | undefined;
    try {
      // Before it runs, so that nothing leaves the host without an audit entry.
      const detail = { query: auditedText(query), limit };
      ended = await this.audit.recordStart({ caller, action: 'sql.query', target: 'sql', detail });
      const start = performance.now();
      await checkQuery(query);
      const outcome = await runQuery(pool, { ...(await withinScope(query)), limit }, signal);
      await ended({ rows: outcome.rows.length, milliseconds: Math.round(performance.now() - start) });
      return outcome;
    } catch (error) {
      await ended?.({ failed: true });
      throw signal?.aborted ? new ProblemError('invalid-sql', 'The query was cancelled.') : (problemOf(error) ?? error);
    } finally {
      this.#running -= 1;
    }
  }
}

/** A query as it runs for its caller: over all connections, or over those in the scope of the request. */
async function withinScope(query: string): Promise<{ readonly query: string; readonly begin?: string }> {
  const scope = readingScope();
  if (scope === 'everything') return { query };
  const begin = `set local search_path = ${SCOPED_VIEWS}; ${connectionsSetting(scope)}`;
  return { query: await scopedQuery(query), begin };
}

/** Without null characters, which the database cannot store. */
const auditedText = (query: string): string => query.slice(0, AUDITED).replaceAll('\0', '');

/** Only the message is passed on: details and contexts may show what is below the views. */
function problemOf(error: unknown): ProblemError | undefined {
  if (error instanceof RefusedQueryError)
    return new ProblemError('invalid-sql', error.message, { position: error.position });
  if (error instanceof ResultTooLargeError)
    return new ProblemError('invalid-sql', 'The rows are too large. Select fewer or shorter columns.');
  if (!(error instanceof DatabaseError)) return undefined;
  if (error.code === CANCELED)
    return new ProblemError('took-too-long', 'The query did not finish within 10 seconds. Read fewer rows.');
  if (isDatabaseOutage(error) || isFullDisk(error)) return undefined;
  return new ProblemError('invalid-sql', `PostgreSQL: ${error.message.replaceAll(SCOPED_VIEWS, SQL_SCHEMA)}`, {
    position: positionInQuery(error.position),
  });
}
