import { Inject, Injectable } from '@nestjs/common';
import { inTransaction } from '../../database/in-transaction.js';
import { POOL, type Pool } from '../../database/queries.js';
import { ListFilters } from '../../inventory/listing/list-filters.js';
import { type ExceededBudget, exceededBudget } from '../messages/budget-report.js';
import { type Subscription, viewerOf } from '../subscriptions/subscription-rows.js';
import { addMessages } from './outbox.js';
import { tellOnce } from './told.js';

/** Writes a message when a budget is exceeded: once for each month and threshold. */
@Injectable()
export class BudgetNotifier {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ListFilters) private readonly filters: ListFilters,
  ) {}

  /** @throws ProblemError for a query that cannot be evaluated, or a view that is no more. */
  async tell(subscription: Subscription): Promise<void> {
    const exceeded = await this.look(subscription);
    if (!exceeded) return;
    await inTransaction(this.pool, async (tx) => {
      const isNew = (await tellOnce(tx, subscription.id, exceeded.keys)).includes(exceeded.keys.at(-1)!);
      if (isNew) await addMessages(tx, subscription, [exceeded.report], null);
    });
  }

  /** Whether a budget is exceeded now. @throws ProblemError as `tell`. */
  async look(subscription: Subscription): Promise<ExceededBudget | undefined> {
    const { query, view, connections } = subscription;
    const resources = await this.filters.complete(
      {
        ...{ state: 'present', connection: connections },
        ...(query !== '' && { query }),
        ...(view !== null && { view }),
      },
      { caller: viewerOf(subscription) },
    );
    return exceededBudget(this.pool, subscription, resources);
  }
}
