import { type SQL, sql } from '../../database/sql.js';
import { oneOf } from './judged.sql.js';

/** Whose findings. */
export interface FindingOwner {
  readonly checkId: string;
  readonly connectionId: string;
  /** The resources that were asked about. Undefined: all. */
  readonly ids?: readonly string[];
}

const OPEN = sql`case when judged.outcome then 'open' else 'unknown' end`;

/**
 * Writes what became of the findings of a check in a connection, with an event for each that opened, was resolved or is
 * no longer known. A finding that stays the same is not written.
 *
 * @param judged rows of `id`, `outcome`, `reason`, `amount` and `currency`, of everything that the check finds.
 * @param isAsked the condition that a resource was asked about: the findings of others stay.
 */
export const keepFindings = ({ checkId, connectionId, ids }: FindingOwner, judged: SQL, isAsked: SQL): SQL => sql`
  with judged as materialized (${judged}),
  before as materialized (
    select id, resource_id, state, was_open, reason, amount, currency from finding
    where connection_id = ${connectionId} and check_id = ${checkId} and state <> 'resolved' and ${oneOf(sql`resource_id`, ids)}
  ),
  entered as (
    insert into finding (check_id, connection_id, resource_id, state, was_open, reason, amount, currency, first_seen_at, opened_at, last_seen_at)
    select ${checkId}, ${connectionId}, judged.id, ${OPEN}, judged.outcome is not null, judged.reason, judged.amount, judged.currency, now(),
      case when judged.outcome then now() end, case when judged.outcome then now() end
    from judged left join before on before.resource_id = judged.id
    where before.id is null
      or (before.state, before.reason, before.amount, before.currency) is distinct from (${OPEN}, judged.reason, judged.amount, judged.currency)
    on conflict (resource_id, check_id) do update set state = excluded.state, reason = excluded.reason, amount = excluded.amount,
      currency = excluded.currency, was_open = excluded.was_open or finding.was_open, resolved_at = null,
      opened_at = case when excluded.was_open and not finding.was_open then now() else finding.opened_at end,
      last_seen_at = case when excluded.was_open or finding.state = 'open' then now() else finding.last_seen_at end
    returning id, state, reason, opened_at = now() as is_new
  ),
  ended as (
    update finding set state = 'resolved', was_open = false, reason = null, resolved_at = now(),
      last_seen_at = case when finding.state = 'open' then now() else last_seen_at end
    from before where finding.id = before.id and not exists (select from judged where judged.id = before.resource_id)
      and exists (select from resource where id = before.resource_id and ${isAsked})
    returning finding.id, before.was_open
  )
  insert into finding_event (finding_id, type, at, detail)
  select id, 'opened', now(), '{}'::jsonb from entered where state = 'open' and is_new
  union all select id, 'resolved', now(), '{}' from ended where was_open
  union all select entered.id, 'unknown', now(), jsonb_build_object('reason', entered.reason)
    from entered join before using (id) where entered.state = 'unknown' and before.state = 'open'`;

/**
 * Ends the findings of a connection's resources that are gone, or that count elsewhere.
 *
 * @param ids of those that may be gone. Undefined: all.
 */
export const endGone = (connectionId: string, ids?: readonly string[]): SQL => sql`
  with ended as (
    update finding set state = 'resolved', was_open = false, reason = null, resolved_at = now()
    from resource, finding as before
    where finding.connection_id = ${connectionId} and finding.state <> 'resolved' and before.id = finding.id
      and resource.id = finding.resource_id and (resource.gone_at is not null or resource.twin or resource.alias)
      and ${
        ids
          ? sql`finding.resource_id in (select unnest(${sql.param(ids)}::uuid[]) union all
        select id from resource where connection_id = ${connectionId} and (twin or alias) and gone_at is null)`
          : sql`true`
      }
    returning finding.id, before.was_open, resource.gone_at is not null as is_gone
  )
  insert into finding_event (finding_id, type, at, detail)
  select id, 'resolved', now(), jsonb_build_object('gone', is_gone) from ended where was_open`;

/** Ends the findings of checks that are no more, and forgets these checks. */
export const endOthers = (connectionId: string, checkIds: readonly string[]): SQL => sql`
  with forgotten as (
    delete from check_state where connection_id = ${connectionId} and check_id <> all (${sql.param(checkIds)}::text[]) returning check_id
  )
  update finding set state = 'resolved', was_open = false, reason = null, resolved_at = now()
  from forgotten where finding.connection_id = ${connectionId} and finding.check_id = forgotten.check_id and state <> 'resolved'`;
