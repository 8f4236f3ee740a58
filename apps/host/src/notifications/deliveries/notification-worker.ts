import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Logger as GraphileLogger } from 'graphile-worker';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';
import { POOL, type Pool } from '../../database/queries.js';
import { NOTIFY_FINDINGS_JOB, NOTIFY_JOB } from '../../outbox/notify-job.js';
import { QueueRunner } from '../../syncs/queue/queue-runner.js';
import { Deliverer, freeAttempts } from './deliverer.js';
import { DELIVER_JOB, queueDelivery } from './delivery-job.js';
import { releaseHeld } from './digests.js';
import { FindingNotifier } from './finding-notifier.js';
import { LateNotifier } from './late-notifier.js';
import { Notifier } from './notifier.js';

/** Jobs at once. A receiver may take seconds to answer. */
const CONCURRENCY = 4;

/** Milliseconds between two looks for what is due. */
const LOOK_MS = 5000;

/** Milliseconds between two looks for tasks that are late. */
const LATE_MS = 60_000;

/** Syncs and connections whose job a worker has left behind. */
const LEFT = `select run_id as id from notification_due where since < clock_timestamp() - interval '30 seconds' order by since limit 100`;
const LEFT_FINDINGS = `select distinct connection_id as id from findings_due where since < clock_timestamp() - interval '30 seconds' limit 100`;

/** Subscriptions with a message that is due: for another attempt, or left behind by a worker. */
const DUE = `
select distinct subscription_id as id from delivery
where state = 'pending' and coalesce(next_at, created_at + interval '30 seconds') <= clock_timestamp() limit 100`;

/**
 * Writes and sends notifications, in worker processes. Jobs begin at once; a look at the tables finds repetitions, and
 * what a worker that died has left.
 */
@Injectable()
export class NotificationWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(NotificationWorker.name);
  #runner?: QueueRunner;
  #looking?: NodeJS.Timeout;
  #isStopping = false;
  #lateAt = Date.now() + LATE_MS;
  #look: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(HOST_CONFIG) private readonly config: HostConfig,
    @Inject(POOL) private readonly pool: Pool,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(FindingNotifier) private readonly findings: FindingNotifier,
    @Inject(LateNotifier) private readonly late: LateNotifier,
    @Inject(Deliverer) private readonly deliverer: Deliverer,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.role === 'api') return;
    this.#runner = await QueueRunner.start({
      pgPool: this.pool,
      concurrency: CONCURRENCY,
      noHandleSignals: true,
      pollInterval: 60_000,
      logger: new GraphileLogger(() => () => undefined),
      taskList: {
        [NOTIFY_JOB]: (payload) => this.#notify((payload as { runId: string }).runId),
        [NOTIFY_FINDINGS_JOB]: (payload) => this.#notifyFindings((payload as { connectionId: string }).connectionId),
        [DELIVER_JOB]: (payload, { job }) =>
          this.deliverer.deliver((payload as { subscriptionId: string }).subscriptionId, job.locked_by),
      },
      released: freeAttempts,
    });
    this.#lookLater(0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#isStopping = true;
    clearTimeout(this.#looking);
    await this.#runner?.stop();
    await this.#look;
  }

  /** Writes the messages of a sync, and sends them in jobs of their own: a slow receiver delays only its own. */
  async #notify(runId: string): Promise<void> {
    await this.#queue(await this.notifier.notify(runId));
  }

  async #notifyFindings(connectionId: string): Promise<void> {
    await this.#queue(await this.findings.notify(connectionId));
  }

  async #queue(subscriptions: readonly string[]): Promise<void> {
    for (const id of subscriptions) await queueDelivery(this.pool, id);
  }

  async #lookOnce(): Promise<void> {
    await this.#takeOver(LEFT, (id) => this.#notify(id));
    await this.#takeOver(LEFT_FINDINGS, (id) => this.#notifyFindings(id));
    if (Date.now() >= this.#lateAt) {
      this.#lateAt = Date.now() + LATE_MS;
      await this.#queue(await this.late.look());
    }
    await this.#queue(await releaseHeld(this.pool));
    await this.#queue((await this.pool.query<{ id: string }>(DUE)).rows.map(({ id }) => id));
  }

  /** Does what a worker that died has left. One that fails each time must not stop those behind it. */
  async #takeOver(left: string, notify: (id: string) => Promise<void>): Promise<void> {
    for (const { id } of (await this.pool.query<{ id: string }>(left)).rows)
      await notify(id).catch((error: unknown) => this.#logger.error(`${id} could not be reported`, error));
  }

  /** An unavailable database is asked again. */
  #lookLater(ms: number): void {
    this.#looking = setTimeout(() => {
      this.#look = this.#lookOnce()
        .catch((error: unknown) => this.#logger.debug('Due notifications could not be looked for', error))
        .finally(() => this.#isStopping || this.#lookLater(LOOK_MS));
    }, ms).unref();
  }
}
