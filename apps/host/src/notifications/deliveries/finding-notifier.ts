import { Inject, Injectable, Logger } from '@nestjs/common';
import { inTransaction } from '../../database/in-transaction.js';
import { POOL, type Pool } from '../../database/queries.js';
import { moment } from '../../database/sql.js';
import { ProblemError } from '../../http/problems/problem.error.js';
import type { ResourceFilter } from '../../inventory/listing/resource-filter.sql.js';
import { ListFilters } from '../../inventory/listing/list-filters.js';
import { type FindingReader, findingReports } from '../messages/finding-reports.js';
import { wordsOf } from '../messages/words.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import {
  SUBSCRIPTION_COLUMNS,
  type Subscription,
  subscriptionOf,
  type SubscriptionRow,
} from '../subscriptions/subscription-rows.js';
import { addMessages } from './outbox.js';

const INTERESTED = `
select ${SUBSCRIPTION_COLUMNS} from subscription
where enabled and topic = 'findings' and (connections = '{}' or $1 = any (connections)) order by id`;

/** The latest event of the findings of a connection, and up to which one a subscription knows them. Parameters: subscription, connection. */
const MARK = `
with mark as (
  select coalesce(event_id, 0) as after, ${moment('subscription.created_at')} as since from subscription
  left join subscription_mark on subscription_id = id and connection_id = $2 where id = $1
)
select after::text, since, (
  select max(event.id) from finding_event event join finding on finding.id = finding_id and connection_id = $2 where event.id > after)::text as latest
from mark`;

/** Has no effect if the mark was moved in the meantime. Parameters: subscription, connection, from, to. */
const MOVE_MARK = `
insert into subscription_mark (subscription_id, connection_id, until, event_id) select id, $2, clock_timestamp(), $4 from subscription where id = $1
on conflict (subscription_id, connection_id) do update set until = excluded.until, event_id = excluded.event_id
where coalesce(subscription_mark.event_id, 0) = $3`;

/**
 * Writes the messages about findings that a connection's checks have opened or resolved. The events of a connection are
 * written in order, in one transaction after the other, so their ids mark what was told.
 */
@Injectable()
export class FindingNotifier {
  readonly #logger = new Logger(FindingNotifier.name);

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ListFilters) private readonly filters: ListFilters,
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
  ) {}

  /** @returns the subscriptions that were interested. */
  async notify(connectionId: string): Promise<readonly string[]> {
    const due = await this.pool.query<{ id: string }>(
      'select max(id)::text as id from findings_due where connection_id = $1',
      [connectionId],
    );
    const { rows } = await this.pool.query<SubscriptionRow>(INTERESTED, [connectionId]);
    for (const row of rows) await this.#tell(subscriptionOf(row), connectionId);
    await this.pool.query('delete from findings_due where connection_id = $1 and id <= $2', [
      connectionId,
      due.rows[0]?.id ?? null,
    ]);
    return rows.map(({ id }) => id);
  }

  /** Which resources a subscription selects. Undefined: all. @throws ProblemError for a query that cannot be evaluated. */
  async resourcesOf({ query }: Pick<Subscription, 'query'>): Promise<ResourceFilter | undefined> {
    if (query === '') return undefined;
    return { ...(await this.filters.complete({ query, state: 'all' })), withoutTwins: false, withoutAliases: false };
  }

  async #tell(subscription: Subscription, connectionId: string): Promise<void> {
    try {
      const resources = await this.resourcesOf(subscription);
      await inTransaction(this.pool, (queries) =>
        tell({ queries, words: wordsOf(this.plugins.catalogue) }, subscription, { connectionId, resources }),
      );
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { id } = subscription;
      this.#logger.warn({ subscription: id, msg: 'A subscription could not be evaluated', why: error.message });
    }
  }
}

async function tell(
  reader: FindingReader,
  subscription: Subscription,
  { connectionId, resources }: { readonly connectionId: string; readonly resources: ResourceFilter | undefined },
): Promise<void> {
  const { id } = subscription;
  const { queries: tx } = reader;
  const { rows } = await tx.query<{ after: string; since: string; latest: string | null }>(MARK, [id, connectionId]);
  const [mark] = rows;
  if (!mark || mark.latest === null) return;
  const { after, since, latest } = mark;
  const moved = await tx.query(MOVE_MARK, [id, connectionId, after, latest]);
  if (!moved.rowCount) return;
  const selection = {
    connectionId,
    after: Number(after),
    upTo: Number(latest),
    since,
    ...(resources && { resources }),
  };
  await addMessages(tx, subscription, await findingReports(reader, subscription, selection), null);
}
