import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../../access/audit/audit.service.js';
import type { Caller } from '../../access/caller/caller.js';
import { inTransaction } from '../../database/in-transaction.js';
import { POOL, type Pool, type Queries } from '../../database/queries.js';
import { invalidField, unknownId } from '../../http/problems/problem.error.js';
import { ListFilters } from '../../inventory/listing/list-filters.js';
import { type SubscriptionDto, type SubscriptionView, TOPICS } from './subscription.dto.js';

const VIEW = `id, name, channel_id as "channelId", topic, events, query, connections, enabled, created_at as "createdAt"`;

const WRITE = `
insert into subscription (id, name, channel_id, topic, events, query, connections, enabled) values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (id) do update set (name, channel_id, topic, events, query, connections, enabled)
  = (excluded.name, excluded.channel_id, excluded.topic, excluded.events, excluded.query, excluded.connections, excluded.enabled)
returning ${VIEW}`;

type SubscriptionRow = SubscriptionView & Record<string, unknown>;

/** Creates and changes subscriptions. */
@Injectable()
export class SubscriptionsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(ListFilters) private readonly filters: ListFilters,
  ) {}

  /** All subscriptions, by name. */
  async list(): Promise<readonly SubscriptionView[]> {
    return (await this.pool.query<SubscriptionRow>(`select ${VIEW} from subscription order by name, id`)).rows;
  }

  /** @throws ProblemError 404 for an unknown id. */
  async find(id: string, queries: Queries = this.pool): Promise<SubscriptionView> {
    const { rows } = await queries.query<SubscriptionRow>(`select ${VIEW} from subscription where id = $1`, [id]);
    if (!rows[0]) throw unknownId('subscription', id);
    return rows[0];
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
    await this.#check(given);
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
      ]);
      await this.audit.record({ caller, action, target: id, detail: { ...given } }, tx);
      return rows[0]!;
    });
  }

  async #check({ channelId, topic, events, query }: SubscriptionDto): Promise<void> {
    const known: readonly string[] = TOPICS[topic];
    const other = events.find((event) => !known.includes(event));
    if (other !== undefined)
      throw invalidField('events', `"${other}" is not an event of ${topic}. Its events are: ${known.join(', ')}`);
    if (topic === 'syncs' && query !== '')
      throw invalidField('query', 'A subscription to syncs has no query. Select connections instead');
    if (query !== '') await this.filters.complete({ query, state: 'all' }, { at: new Date().toISOString() });
    const { rowCount } = await this.pool.query('select from channel where id = $1', [channelId]);
    if (rowCount === 0) throw invalidField('channelId', 'There is no such channel. Take the id from GET /channels');
  }
}
