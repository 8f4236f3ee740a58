import { Inject, Injectable, Logger } from '@nestjs/common';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';
import { POOL, type Pool, type Queries } from '../../database/queries.js';
import { storableText } from '../../database/storable.js';
import { ChannelStore } from '../channels/channel-store.js';
import { DeliveryError } from '../channels/channel-type.types.js';
import { OutboundHttp } from '../channels/outbound-http.service.js';
import type { Message } from '../messages/report.js';

/** Seconds from each failed attempt to the next; after the last one, a person decides. More than a day in all. */
const PAUSES = [5, 30, 120, 600, 1800, 3600, 10_800, 21_600, 43_200];

/** Seconds after which another worker takes over an attempt, whatever its worker does: longer than any takes. */
const ATTEMPT_SECONDS = 120;

/**
 * Claims the oldest message of a subscription. Those behind it wait, so a receiver gets them in order. Parameters:
 * subscription, seconds, worker.
 */
const CLAIM = `
update delivery set attempts = attempts + 1, next_at = clock_timestamp() + make_interval(secs => $2), attempted_by = $3
from subscription where delivery.id = (
  select id from delivery where subscription_id = $1 and state = 'pending' order by created_at, id limit 1 for update skip locked)
  and (next_at is null or next_at <= clock_timestamp()) and subscription.id = subscription_id
returning delivery.id, channel_id as "channelId", message, attempts`;

interface ClaimedDelivery extends Record<string, unknown> {
  readonly id: string;
  readonly channelId: string;
  readonly message: Message;
  readonly attempts: number;
}

const DELIVERED = `update delivery set state = 'delivered', delivered_at = clock_timestamp(), next_at = null, attempted_by = null, error = null, remark = $2 where id = $1`;

const FAILED = `update delivery set state = 'failed', next_at = null, attempted_by = null, error = $2 where id = $1`;

const LATER = `update delivery set next_at = clock_timestamp() + make_interval(secs => $3), attempted_by = null, error = $2 where id = $1`;

/** An attempt of a killed worker is repeated at once. Parameter: workers. */
const FREE = `
update delivery set next_at = clock_timestamp(), attempted_by = null where state = 'pending' and attempted_by = any ($1::text[])`;

/** Lets others repeat the attempts of workers that are gone, in the transaction that releases their jobs. */
export async function freeAttempts(queries: Queries, workers: readonly string[]): Promise<void> {
  await queries.query(FREE, [workers]);
}

/**
 * Sends the messages of subscriptions. An attempt whose worker dies is repeated with the same id, by which receivers
 * recognize it.
 */
@Injectable()
export class Deliverer {
  readonly #logger = new Logger(Deliverer.name);

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ChannelStore) private readonly channels: ChannelStore,
    @Inject(OutboundHttp) private readonly outbound: OutboundHttp,
    @Inject(HOST_CONFIG) private readonly config: Pick<HostConfig, 'publicUrl'>,
  ) {}

  /**
   * Sends what is due for a subscription, in order, until one fails or none is left.
   *
   * @param worker the worker that does it, whose attempts are repeated when it is gone.
   */
  async deliver(subscriptionId: string, worker: string | null): Promise<void> {
    for (;;) {
      const { rows } = await this.pool.query<ClaimedDelivery>(CLAIM, [subscriptionId, ATTEMPT_SECONDS, worker]);
      const [claimed] = rows;
      if (!claimed || !(await this.#attempt(claimed))) return;
    }
  }

  /** @returns whether the next one may be sent. */
  async #attempt({ id, channelId, message, attempts }: ClaimedDelivery): Promise<boolean> {
    try {
      const { type, settings } = await this.channels.open(channelId);
      const remark = await type.send(settings, { id, ...linked(message, this.config.publicUrl) }, this.outbound);
      await this.pool.query(DELIVERED, [id, remark === undefined ? null : storableText(remark)]);
      return true;
    } catch (error) {
      if (!(error instanceof DeliveryError)) this.#logger.error('A delivery failed unexpectedly', error);
      const why = error instanceof DeliveryError ? error.message : 'The host could not send it. Its log says why.';
      const isFinal = error instanceof DeliveryError && error.isFinal;
      const pause = PAUSES[attempts - 1];
      this.#logger.warn({ delivery: id, channel: channelId, attempts, msg: 'A notification was not delivered', why });
      if (isFinal || pause === undefined) await this.pool.query(FAILED, [id, storableText(why)]);
      else await this.pool.query(LATER, [id, storableText(why), pause]);
      return isFinal || pause === undefined;
    }
  }
}

/** A message with the address of the page that shows it, if the address of the console is known. */
function linked({ link, ...message }: Message, publicUrl: string | undefined): Message {
  if (link === undefined || publicUrl === undefined) return message;
  const address = `${publicUrl}${link}`;
  return { ...message, link: address, lines: [...message.lines, address], data: { ...message.data, link: address } };
}
