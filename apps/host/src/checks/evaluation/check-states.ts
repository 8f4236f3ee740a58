import type { PreparedCheck } from '@maestro/checks';
import type { Queries } from '../../database/queries.js';
import { sql } from '../../database/sql.js';
import { storableText } from '../../database/storable.js';

/** What a check last said. */
export interface CheckState extends Record<string, unknown> {
  readonly checkId: string;
  readonly fingerprint: string;
  readonly evaluatedAt: Date;
  readonly refreshedAt: Date | null;
  readonly unknownReason: string | null;
}

/** What a check said now. */
export interface CheckAnswer {
  readonly prepared: PreparedCheck;
  /** Whether it was asked about every resource, or only about those that may have changed. */
  readonly scope: 'all' | 'changed';
  /** It was not asked about resources that appeared after this time. Undefined: about all until now. */
  readonly notAfter?: Date;
  /** Why nothing is known. */
  readonly unknown?: string;
  /** Whether that is because it failed. */
  readonly failed?: boolean;
}

/** The states of the checks of a connection, by id. */
export async function checkStates(queries: Queries, connectionId: string): Promise<ReadonlyMap<string, CheckState>> {
  const { rows } = await queries.query<CheckState>(sql`
    select check_id as "checkId", fingerprint, evaluated_at as "evaluatedAt", refreshed_at as "refreshedAt", unknown_reason as "unknownReason"
    from check_state where connection_id = ${connectionId}`);
  return new Map(rows.map((row) => [row.checkId, row]));
}

/** Keeps what checks said. What is unknown keeps the time up to which it was known. */
export async function keepAnswers(
  queries: Queries,
  connectionId: string,
  answers: readonly CheckAnswer[],
): Promise<void> {
  if (answers.length === 0) return;
  const rows = answers.map(({ prepared: { check, fingerprint }, scope, notAfter, unknown, failed = false }) => ({
    ...{ check_id: check.id, title: check.title, severity: check.severity, category: check.category, fingerprint },
    ...{
      ...{ whole: scope === 'all' && unknown === undefined, until: notAfter?.toISOString() },
      failed,
      reason: unknown === undefined ? null : storableText(unknown),
    },
  }));
  await queries.query(sql`
    insert into check_state as kept (check_id, connection_id, fingerprint, title, severity, category, evaluated_at, refreshed_at, unknown_reason, failed)
    select check_id, ${connectionId}, fingerprint, title, severity, category, coalesce(until, now()), case when whole then now() end, reason, failed
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (check_id text, fingerprint text, title text, severity text, category text, whole boolean, until timestamptz, reason text, failed boolean)
    on conflict (connection_id, check_id) do update set fingerprint = excluded.fingerprint, title = excluded.title, severity = excluded.severity,
      category = excluded.category,
      refreshed_at = case when excluded.refreshed_at is null and excluded.unknown_reason is null then kept.refreshed_at else excluded.refreshed_at end, unknown_reason = excluded.unknown_reason, failed = excluded.failed,
      evaluated_at = case when excluded.unknown_reason is null then excluded.evaluated_at else kept.evaluated_at end`);
}

/** What these checks said still holds. */
export async function confirmAnswers(
  queries: Queries,
  connectionId: string,
  checks: readonly PreparedCheck[],
): Promise<void> {
  if (checks.length === 0) return;
  const ids = sql.param(checks.map(({ check }) => check.id));
  await queries.query(
    sql`update check_state set evaluated_at = now() where connection_id = ${connectionId} and check_id = any (${ids}::text[])`,
  );
}
