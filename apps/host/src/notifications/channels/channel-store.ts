import { Inject, Injectable } from '@nestjs/common';
import { channelPurpose } from '../../credentials/envelope.js';
import { SecretSealer } from '../../credentials/secret-sealer.js';
import { POOL, type Pool, type Queries } from '../../database/queries.js';
import { unknownId } from '../../http/problems/problem.error.js';
import { CHANNEL_TYPES } from './channel-types.js';
import type { ChannelSettings, ChannelType } from './channel-type.types.js';
import type { ChannelView } from './channel.dto.js';

const VIEW = `id, name, type, destination, created_at as "createdAt", updated_at as "updatedAt"`;

/** A channel that can be sent to. */
export interface OpenChannel {
  readonly type: ChannelType;
  readonly settings: ChannelSettings;
}

/** Stores channels. Only what sends reads their settings. */
@Injectable()
export class ChannelStore {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(SecretSealer) private readonly sealer: SecretSealer,
  ) {}

  /** All channels, by name. */
  async list(): Promise<readonly ChannelView[]> {
    return (
      await this.pool.query<ChannelView & Record<string, unknown>>(`select ${VIEW} from channel order by name, id`)
    ).rows;
  }

  /** @throws ProblemError 404 for an unknown id. */
  async find(id: string, queries: Queries = this.pool): Promise<ChannelView> {
    const { rows } = await queries.query<ChannelView & Record<string, unknown>>(
      `select ${VIEW} from channel where id = $1`,
      [id],
    );
    if (!rows[0]) throw unknownId('channel', id);
    return rows[0];
  }

  /** The settings of a channel. @throws ProblemError 404 for an unknown id. */
  async open(id: string): Promise<OpenChannel> {
    const { type } = await this.find(id);
    const settings = (await this.sealer.open(channelPurpose(id), () => this.#envelope(id))) as ChannelSettings;
    return { type: CHANNEL_TYPES.get(type)!, settings };
  }

  async insert(tx: Queries, id: string, name: string, { type, settings }: OpenChannel): Promise<void> {
    const { keyId, envelope } = await this.sealer.seal(tx, channelPurpose(id), settings);
    await tx.query(
      'insert into channel (id, name, type, destination, key_id, envelope) values ($1, $2, $3, $4, $5, $6)',
      [...[id, name, type.id, type.destination(settings), keyId, envelope]],
    );
  }

  async rename(tx: Queries, id: string, name: string): Promise<void> {
    await tx.query('update channel set name = $2, updated_at = now() where id = $1', [id, name]);
  }

  /** Replaces the settings. */
  async reconfigure(tx: Queries, id: string, { type, settings }: OpenChannel): Promise<void> {
    const { keyId, envelope } = await this.sealer.seal(tx, channelPurpose(id), settings);
    await tx.query(
      'update channel set destination = $2, key_id = $3, envelope = $4, updated_at = now() where id = $1',
      [...[id, type.destination(settings), keyId, envelope]],
    );
  }

  /** Also removes its subscriptions and deliveries. */
  async remove(tx: Queries, id: string): Promise<void> {
    await tx.query('delete from channel where id = $1', [id]);
  }

  async #envelope(id: string): Promise<string | undefined> {
    return (await this.pool.query<{ envelope: string }>('select envelope from channel where id = $1', [id])).rows[0]
      ?.envelope;
  }
}
