import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../../access/audit/audit.service.js';
import type { Caller } from '../../access/caller/caller.js';
import { inTransaction } from '../../database/in-transaction.js';
import { POOL, type Pool, type Queries } from '../../database/queries.js';
import { invalidField, ProblemError, unknownId } from '../../http/problems/problem.error.js';
import { ListFilters } from '../../inventory/listing/list-filters.js';
import { ViewStore } from '../../views/view-store.js';
import { checkOptions } from '../subscriptions/check-options.js';
import type { SubscriptionDto, SubscriptionView } from '../subscriptions/subscription.dto.js';
import {
  optionsOf,
  SUBSCRIPTION_COLUMNS,
  subscriptionOf,
  type SubscriptionRow,
  viewOf,
} from '../subscriptions/subscription-rows.js';

const WRITE = `
insert into subscription (id, name, channel_id, topic, events, query, connections, enabled, options, created_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
on conflict (id) do update set (name, channel_id, topic, events, query, connections, enabled, options) = (excluded.name, excluded.channel_id,
  excluded.topic, excluded.events, excluded.query, excluded.connections, excluded.enabled, excluded.options)
returning ${SUBSCRIPTION_COLUMNS}`;

/** Creates and changes subscriptions. */
@Injectable()
export class SubscriptionsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(ListFilters) private readonly filters: ListFilters,
    @Inject(ViewStore) private readonly views: ViewStore,
  ) {}

  /** All subscriptions, by name. */
  async list(): Promise<readonly SubscriptionView[]> {
    const { rows } = await this.pool.query<SubscriptionRow>(
      `select ${SUBSCRIPTION_COLUMNS} from subscription order by name, id`,
    );
    return rows.map((row) => viewOf(subscriptionOf(row)));
  }

  /** @throws ProblemError 404 for an unknown id. */
  async find(id: string, queries: Queries = this.pool): Promise<SubscriptionView> {
    const { rows } = await queries.query<SubscriptionRow>(
      `select ${SUBSCRIPTION_COLUMNS} from subscription where id = $1`,
      [id],
    );
    if (!rows[0]) throw unknownId('subscription', id);
    return viewOf(subscriptionOf(rows[0]));
  }

  /** @throws ProblemError 400 for an unknown channel, an event of another topic, or a mistake in the query. */
  create(given: SubscriptionDto, caller?: Caller): Promise<SubscriptionView> {
    return this.#write(randomUUID(), given, 'subscription.create', caller);
  }

  /** Replaces a subscription. @throws ProblemError as `create`; 404 for an unknown id. */
  async replace(id: string, given: SubscriptionDto, caller?: Caller): Promise<SubscriptionView> {
    await this.find(id);
    return this.#write(id, given, 'subscription.update', caller);
  }

  /** @throws ProblemError 404 for an unknown id. */
  remove(id: string, caller?: Caller): Promise<void> {
    return inTransaction(this.pool, async (tx) => {
      const { name } = await this.find(id, tx);
      await tx.query('delete from subscription where id = $1', [id]);
      await this.audit.record({ caller, action: 'subscription.remove', target: id, detail: { name } }, tx);
    });
  }

  async #write(
    id: string,
    given: SubscriptionDto,
    action: 'subscription.create' | 'subscription.update',
    caller: Caller | undefined,
  ): Promise<SubscriptionView> {
    await this.check(given, caller);
    const { name, channelId, topic, events, query, connections, enabled } = given;
    return inTransaction(this.pool, async (tx) => {
      const { rows } = await tx.query<SubscriptionRow>(WRITE, [
        id,
        name,
        channelId,
        topic,
        events,
        query,
        connections,
        enabled,
        optionsOf(given),
        caller?.tokenName ?? null,
      ]);
      await this.audit.record({ caller, action, target: id, detail: { ...given } }, tx);
      return viewOf(subscriptionOf(rows[0]!));
    });
  }

  /** @throws ProblemError 400 as `create`. */
  async check(given: SubscriptionDto, caller: Caller | undefined): Promise<void> {
    checkOptions(given);
    const { channelId, query, view } = given;
    if (query !== '') await this.filters.complete({ query, state: 'all' }, { at: new Date().toISOString() });
    if (view !== null)
      await this.views.require(view, caller).catch((error: unknown) => {
        throw error instanceof ProblemError ? invalidField('view', error.message) : error;
      });
    const { rowCount } = await this.pool.query('select from channel where id = $1', [channelId]);
    if (rowCount === 0) throw invalidField('channelId', 'There is no such channel. Take the id from GET /channels');
  }
}
