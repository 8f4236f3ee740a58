import { Inject, Injectable, Logger } from '@nestjs/common';
import { ComparisonService } from '../../compare/comparison.service.js';
import { inTransaction } from '../../database/in-transaction.js';
import { POOL, type Pool, type Queries } from '../../database/queries.js';
import { moment } from '../../database/sql.js';
import { storableJson } from '../../database/storable.js';
import { ProblemError } from '../../http/problems/problem.error.js';
import { changeMessage } from '../messages/change-message.js';
import { type EndedSync, type Message, syncMessage } from '../messages/sync-message.js';

const ENDED_SYNC = `
select run.id as "runId", run.connection_id as "connectionId", connection.name as "connectionName", provider, run.state,
  ${moment('run.ended_at')} as "endedAt"
from sync_run run join connection on connection.id = run.connection_id where run.id = $1 and run.ended_at is not null`;

interface InterestedSubscription extends Record<string, unknown> {
  readonly id: string;
  readonly topic: string;
  readonly events: readonly string[];
  readonly query: string;
}

const INTERESTED = `
select id, topic, events, query from subscription
where enabled and (connections = '{}' or $1 = any (connections)) order by id`;

/** Up to when a subscription knows the changes of a connection. Parameters: subscription, connection. */
const MARK = `
select ${moment('coalesce(until, created_at)')} as until from subscription
left join subscription_mark on subscription_id = id and connection_id = $2 where id = $1`;

/** Has no effect if the mark was moved in the meantime. Parameters: subscription, connection, from, to. */
const MOVE_MARK = `
insert into subscription_mark (subscription_id, connection_id, until) select id, $2, $4 from subscription where id = $1
on conflict (subscription_id, connection_id) do update set until = excluded.until where subscription_mark.until = $3`;

/** Parameters: subscription, sync, message, state, why it cannot be sent. */
const ADD = `
insert into delivery (subscription_id, run_id, message, state, error) values ($1, $2, $3, $4, $5)
on conflict (subscription_id, run_id) do nothing`;

/**
 * Writes the messages about a sync that has ended: at most one for each subscription. Each is written together with the
 * mark up to which its subscription has been told, so whatever is interrupted, none is lost and none is written twice.
 */
@Injectable()
export class Notifier {
  readonly #logger = new Logger(Notifier.name);

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ComparisonService) private readonly comparisons: ComparisonService,
  ) {}

  /** @returns the subscriptions that have something to send. */
  async notify(runId: string): Promise<readonly string[]> {
    const [run] = (await this.pool.query<EndedSync>(ENDED_SYNC, [runId])).rows;
    if (run) {
      const { rows } = await this.pool.query<InterestedSubscription>(INTERESTED, [run.connectionId]);
      for (const subscription of rows) await this.#tell(subscription, run);
    }
    await this.pool.query('delete from notification_due where run_id = $1', [runId]);
    const { rows } = await this.pool.query<{ id: string }>(
      `select subscription_id as id from delivery where run_id = $1 and state = 'pending'`,
      [runId],
    );
    return rows.map(({ id }) => id);
  }

  async #tell(subscription: InterestedSubscription, run: EndedSync): Promise<void> {
    try {
      if (subscription.topic === 'changes') await this.#tellChanges(subscription, run);
      else await this.#add(this.pool, subscription, run, await syncMessage(this.pool, run, subscription.events));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      await this.#fail(subscription, run, error);
    }
  }

  async #tellChanges(subscription: InterestedSubscription, run: EndedSync): Promise<void> {
    const { id, events, query } = subscription;
    const [mark] = (await this.pool.query<{ until: string }>(MARK, [id, run.connectionId])).rows;
    if (mark === undefined || mark.until >= run.endedAt) return;
    const message = await changeMessage(this.comparisons, run, { events, query, from: mark.until });
    await inTransaction(this.pool, async (tx) => {
      const { rowCount } = await tx.query(MOVE_MARK, [id, run.connectionId, mark.until, run.endedAt]);
      if (rowCount) await this.#add(tx, subscription, run, message);
    });
  }

  async #add(queries: Queries, { id }: InterestedSubscription, run: EndedSync, message?: Message): Promise<void> {
    if (message) await queries.query(ADD, [id, run.runId, storableJson(message), 'pending', null]);
  }

  /** Such as a query with a field of a plugin that is no longer loaded. The mark stays, so the next message covers it. */
  async #fail({ id }: InterestedSubscription, run: EndedSync, { message: why }: ProblemError): Promise<void> {
    const title = `${run.connectionName}: what this subscription reports could not be determined`;
    const message: Message = { type: 'failed', at: run.endedAt, severity: 'error', title, lines: [why], data: {} };
    await this.pool.query(ADD, [id, run.runId, storableJson(message), 'failed', `${why} Change the subscription.`]);
    this.#logger.warn({ subscription: id, sync: run.runId, msg: 'A subscription could not be evaluated', why });
  }
}
