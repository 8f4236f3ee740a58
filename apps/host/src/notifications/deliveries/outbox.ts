import type { Queries } from '../../database/queries.js';
import { storableJson } from '../../database/storable.js';
import { messageOf, mergeReports, type Report } from '../messages/report.js';
import type { Subscription } from '../subscriptions/subscription-rows.js';
import { sentLater } from '../when/timing.js';

/** Parameters: subscription, sync, group, message, state, when it is sent. */
const ADD = `
insert into delivery (subscription_id, run_id, group_key, message, state, next_at) values ($1, $2, $3, $4, $5, $6)
on conflict (subscription_id, run_id, group_key) do nothing`;

/**
 * Writes the messages of reports: one for each group. Those that are sent later keep their report, to become part of
 * one message.
 *
 * @param queries the transaction in which the subscription is marked as told.
 * @param runId the sync that they are about. One about the same sync is not written again.
 */
export async function addMessages(
  queries: Queries,
  { id, sending, maxLines }: Subscription,
  reports: readonly Report[],
  runId: string | null,
): Promise<void> {
  const now = new Date();
  for (const group of new Set(reports.map((report) => report.group))) {
    const report = mergeReports(
      reports.filter((each) => each.group === group),
      maxLines,
    );
    const later = sentLater(sending, report.severity === 'error', now);
    const message = later === undefined ? messageOf(report) : { ...messageOf(report), report };
    const state = later === undefined ? 'pending' : 'held';
    await queries.query(ADD, [id, runId, group, storableJson(message), state, later ?? null]);
  }
}
