import { Inject, Injectable } from '@nestjs/common';
import { inTransaction } from '../../database/in-transaction.js';
import { POOL, type Pool } from '../../database/queries.js';
import { lateKey, lateReports, lateTasks } from '../messages/late-tasks.js';
import {
  SUBSCRIPTION_COLUMNS,
  type Subscription,
  subscriptionOf,
  type SubscriptionRow,
} from '../subscriptions/subscription-rows.js';
import { addMessages } from './outbox.js';
import { forgetTold, tellOnce } from './told.js';

const INTERESTED = `select ${SUBSCRIPTION_COLUMNS} from subscription where enabled and topic = 'syncs' and 'late' = any (events) order by id`;

/** Writes a message when a task becomes late, which nothing else would tell: no sync has to end for it. */
@Injectable()
export class LateNotifier {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  /** Looks at all schedules. @returns the subscriptions that have something to send. */
  async look(now = new Date()): Promise<readonly string[]> {
    const { rows } = await this.pool.query<SubscriptionRow>(INTERESTED);
    const told: string[] = [];
    for (const row of rows) if (await this.#tell(subscriptionOf(row), now)) told.push(row.id);
    return told;
  }

  async #tell(subscription: Subscription, now: Date): Promise<boolean> {
    const { id } = subscription;
    const late = await lateTasks(this.pool, subscription, now);
    return inTransaction(this.pool, async (tx) => {
      const keys = late.map(lateKey);
      await forgetTold(tx, id, { start: 'late:', except: keys });
      const isNew = new Set(await tellOnce(tx, id, keys));
      const told = late.filter((task) => isNew.has(lateKey(task)));
      await addMessages(tx, subscription, lateReports(subscription, told, now), null);
      return told.length > 0;
    });
  }
}
