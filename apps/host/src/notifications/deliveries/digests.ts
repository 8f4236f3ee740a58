import { inTransaction } from '../../database/in-transaction.js';
import type { Pool, Queries } from '../../database/queries.js';
import { storableJson } from '../../database/storable.js';
import { messageOf, mergeReports, type Report } from '../messages/report.js';
import { SUBSCRIPTION_COLUMNS, subscriptionOf, type SubscriptionRow } from '../subscriptions/subscription-rows.js';

/** Subscriptions with messages that were held until now. */
const DUE = `select distinct subscription_id as id from delivery where state = 'held' and next_at <= clock_timestamp() limit 100`;

/** The messages that are due, the oldest first. One whose time comes while they are merged is part of the next digest. */
const HELD = `
select id, group_key as "group", message -> 'report' as report from delivery
where subscription_id = $1 and state = 'held' and next_at <= clock_timestamp() order by created_at, id for update`;

const RELEASE = `update delivery set state = 'pending', next_at = null, message = message - 'report' where id = $1`;

/** Parameters: subscription, group, message. */
const ADD = `insert into delivery (subscription_id, group_key, message) values ($1, $2, $3) returning id`;

const MERGE = `update delivery set state = 'merged', next_at = null, digest_id = $2, message = message - 'report' where id = any ($1::uuid[])`;

interface HeldMessage extends Record<string, unknown> {
  readonly id: string;
  readonly group: string;
  readonly report: Report;
}

/**
 * Makes one message of those that were held until now, for each group of each subscription. In one transaction, so that
 * each held message becomes part of one digest, whatever is interrupted.
 *
 * @returns the subscriptions that have something to send.
 */
export async function releaseHeld(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(DUE);
  for (const { id } of rows) await inTransaction(pool, (tx) => release(tx, id));
  return rows.map(({ id }) => id);
}

async function release(tx: Queries, subscriptionId: string): Promise<void> {
  // Another host waits here, and then finds nothing.
  const found = await tx.query<SubscriptionRow>(
    `select ${SUBSCRIPTION_COLUMNS} from subscription where id = $1 for no key update`,
    [subscriptionId],
  );
  if (!found.rows[0]) return;
  const { maxLines } = subscriptionOf(found.rows[0]);
  const { rows } = await tx.query<HeldMessage>(HELD, [subscriptionId]);
  for (const group of new Set(rows.map((row) => row.group))) {
    const held = rows.filter((row) => row.group === group);
    const ids = held.map(({ id }) => id);
    if (ids.length === 1) {
      await tx.query(RELEASE, [ids[0]]);
      continue;
    }
    const message = messageOf(
      mergeReports(
        held.map(({ report }) => report),
        maxLines,
      ),
    );
    const added = await tx.query<{ id: string }>(ADD, [subscriptionId, group, storableJson(message)]);
    await tx.query(MERGE, [ids, added.rows[0]!.id]);
  }
}
