import { Inject, Injectable, Logger } from '@nestjs/common';
import { ComparisonService } from '../../compare/comparison.service.js';
import { inTransaction } from '../../database/in-transaction.js';
import { POOL, type Pool } from '../../database/queries.js';
import { moment } from '../../database/sql.js';
import { storableJson } from '../../database/storable.js';
import { ProblemError } from '../../http/problems/problem.error.js';
import { changeReports } from '../messages/change-reports.js';
import { type EndedSync, endedSync } from '../messages/ended-sync.js';
import type { Message } from '../messages/report.js';
import { taskReports } from '../messages/task-reports.js';
import { wordsOf } from '../messages/words.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import {
  SUBSCRIPTION_COLUMNS,
  type Subscription,
  subscriptionOf,
  type SubscriptionRow,
} from '../subscriptions/subscription-rows.js';
import { BudgetNotifier } from './budget-notifier.js';
import { addMessages } from './outbox.js';

const INTERESTED = `
select ${SUBSCRIPTION_COLUMNS} from subscription
where enabled and topic <> 'findings' and (connections = '{}' or $1 = any (connections)) order by id`;

/** Up to when a subscription knows the changes of a connection. Parameters: subscription, connection. */
const MARK = `
select ${moment('coalesce(until, created_at)')} as until from subscription
left join subscription_mark on subscription_id = id and connection_id = $2 where id = $1`;

/** Has no effect if the mark was moved in the meantime. Parameters: subscription, connection, from, to. */
const MOVE_MARK = `
insert into subscription_mark (subscription_id, connection_id, until) select id, $2, $4 from subscription where id = $1
on conflict (subscription_id, connection_id) do update set until = excluded.until where subscription_mark.until = $3`;

/** Parameters: subscription, sync, message, why it cannot be sent. */
const ADD_FAILED = `
insert into delivery (subscription_id, run_id, message, state, error) values ($1, $2, $3, 'failed', $4)
on conflict (subscription_id, run_id, group_key) do nothing`;

/**
 * Writes the messages about a sync that has ended: at most one for each subscription and group. Each is written together
 * with the mark up to which its subscription has been told, so whatever is interrupted, none is lost and none is written
 * twice.
 */
@Injectable()
export class Notifier {
  readonly #logger = new Logger(Notifier.name);

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ComparisonService) private readonly comparisons: ComparisonService,
    @Inject(BudgetNotifier) private readonly budgets: BudgetNotifier,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
  ) {}

  /** @returns the subscriptions that were interested. */
  async notify(runId: string): Promise<readonly string[]> {
    const sync = await endedSync(this.pool, runId);
    const { rows } = sync ? await this.pool.query<SubscriptionRow>(INTERESTED, [sync.connectionId]) : { rows: [] };
    for (const row of rows) await this.#tell(subscriptionOf(row), sync!);
    await this.pool.query('delete from notification_due where run_id = $1', [runId]);
    return rows.map(({ id }) => id);
  }

  async #tell(subscription: Subscription, sync: EndedSync): Promise<void> {
    try {
      if (subscription.topic === 'budget') await this.budgets.tell(subscription);
      else if (subscription.topic === 'syncs')
        await addMessages(this.pool, subscription, await taskReports(this.pool, subscription, sync), sync.runId);
      else await this.#tellChanges(subscription, sync);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      await this.#fail(subscription, sync, error);
    }
  }

  async #tellChanges(subscription: Subscription, sync: EndedSync): Promise<void> {
    const { id } = subscription;
    const [mark] = (await this.pool.query<{ until: string }>(MARK, [id, sync.connectionId])).rows;
    if (mark === undefined || mark.until >= sync.endedAt) return;
    const reports = await changeReports(
      { queries: this.pool, comparisons: this.comparisons, words: wordsOf(this.plugins.catalogue) },
      subscription,
      sync,
      mark.until,
    );
    await inTransaction(this.pool, async (tx) => {
      const { rowCount } = await tx.query(MOVE_MARK, [id, sync.connectionId, mark.until, sync.endedAt]);
      if (rowCount) await addMessages(tx, subscription, reports, sync.runId);
    });
  }

  /** Such as a query with a field of a plugin that is no longer loaded. The mark stays, so the next message covers it. */
  async #fail({ id }: Subscription, sync: EndedSync, { message: why }: ProblemError): Promise<void> {
    const title = `${sync.connectionName}: what this subscription reports could not be determined`;
    const message: Message = { type: 'failed', at: sync.endedAt, severity: 'error', title, lines: [why], data: {} };
    await this.pool.query(ADD_FAILED, [id, sync.runId, storableJson(message), `${why} Change the subscription.`]);
    this.#logger.warn({ subscription: id, sync: sync.runId, msg: 'A subscription could not be evaluated', why });
  }
}
