import type { PreparedCheck } from '@maestro/checks';
import type { CheckedResource } from '@maestro/core';
import type { Queries } from '../../database/queries.js';
import { type SQL, sql } from '../../database/sql.js';
import { type AskedResources, asked, judgedRows } from './judged.sql.js';
import { keepFindings } from './keep-findings.sql.js';

/** A resource that a query found, for a check with a function. */
interface Candidate extends Record<string, unknown> {
  readonly id: string;
  readonly outcome: boolean | null;
  readonly reason: string | null;
  readonly unread: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly resource: CheckedResource;
}

/** What a function sees of a resource. */
const RESOURCE = sql`, reason as unread, jsonb_strip_nulls(jsonb_build_object('kind', kind, 'uid', uid, 'name', name, 'entity', entity,
  'region', region, 'status', status, 'active', active, 'createdAt', created_at, 'tags', coalesce(shown_tags, tags)))
  || jsonb_build_object('attributes', attributes || coalesce((select measures from resource_measure where resource_id = id), '{}')) as resource`;

/**
 * Asks a check about resources, and keeps what it says. A query is answered by the database alone; a function is asked
 * about what the query finds.
 *
 * @throws whatever the check throws, or the database.
 */
export async function askCheck(queries: Queries, prepared: PreparedCheck, resources: AskedResources): Promise<void> {
  const { check } = prepared;
  const judged = check.test ? await tested(queries, prepared, resources) : judgedRows(prepared, resources);
  const owner = { checkId: check.id, connectionId: resources.connectionId, ids: resources.ids };
  await queries.query(keepFindings(owner, judged, asked(prepared, resources)));
}

async function tested(queries: Queries, prepared: PreparedCheck, resources: AskedResources): Promise<SQL> {
  const { rows } = await queries.query<Candidate>(judgedRows(prepared, resources, RESOURCE));
  const now = new Date();
  const judged = rows.flatMap(({ resource, unread, ...row }) => {
    if (row.outcome === null) return [row];
    const outcome = prepared.check.test?.(resource, now);
    if (outcome === true) return [row];
    return outcome === undefined && unread !== null ? [{ ...row, outcome: null, reason: unread }] : [];
  });
  return sql`select * from jsonb_to_recordset(${JSON.stringify(judged)}::jsonb)
    as given (id uuid, outcome boolean, reason text, amount numeric, currency text)`;
}
