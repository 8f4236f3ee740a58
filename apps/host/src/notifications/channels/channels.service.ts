import { randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../../access/audit/audit.service.js';
import type { Caller } from '../../access/caller/caller.js';
import { inTransaction } from '../../database/in-transaction.js';
import { POOL, type Pool } from '../../database/queries.js';
import { invalidField } from '../../http/problems/problem.error.js';
import { ChannelStore, type OpenChannel } from './channel-store.js';
import { CHANNEL_TYPES } from './channel-types.js';
import { type ChannelSettings, DeliveryError } from './channel-type.types.js';
import type { ChannelTest, CreateChannelDto, NewChannelView, UpdateChannelDto } from './channel.dto.js';
import { checkSettings } from './check-settings.js';
import { OutboundHttp } from './outbound-http.service.js';

/** A secret of Standard Webhooks: 24 to 64 random bytes. */
const newSigningSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** Types whose messages are signed with a secret that the host makes. */
const isSigned = ({ type }: Pick<OpenChannel, 'type'>): boolean => type.id === 'webhook';

/** What the host adds to the settings. */
const OWN = ['secret', 'previousSecret'] as const;

/** Creates, changes and tests channels. */
@Injectable()
export class ChannelsService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ChannelStore) private readonly store: ChannelStore,
    @Inject(AuditService) private readonly audit: AuditService,
    @Inject(OutboundHttp) private readonly outbound: OutboundHttp,
  ) {}

  /** @throws ProblemError 400 for wrong settings. */
  create({ name, type: typeId, settings: given }: CreateChannelDto, caller?: Caller): Promise<NewChannelView> {
    const type = CHANNEL_TYPES.get(typeId)!;
    const channel = { type, settings: checkSettings(type, given) };
    const signingSecret = isSigned(channel) ? newSigningSecret() : undefined;
    const settings: ChannelSettings = { ...channel.settings, ...(signingSecret && { secret: signingSecret }) };
    const id = randomUUID();
    return inTransaction(this.pool, async (tx) => {
      await this.store.insert(tx, id, name, { type, settings });
      const detail = { name, type: typeId, destination: type.destination(settings) };
      await this.audit.record({ caller, action: 'channel.create', target: id, detail }, tx);
      return { ...(await this.store.find(id, tx)), ...(signingSecret && { signingSecret }) };
    });
  }

  /** @throws ProblemError 404 for an unknown id; 400 for wrong settings. */
  async update(id: string, { name, settings: given }: UpdateChannelDto, caller?: Caller): Promise<NewChannelView> {
    const { type, settings: before } = await this.store.open(id);
    const own = Object.fromEntries(OWN.flatMap((key) => (before[key] ? [[key, before[key]]] : [])));
    const settings = given && { ...checkSettings(type, given), ...own };
    return inTransaction(this.pool, async (tx) => {
      if (name !== undefined) await this.store.rename(tx, id, name);
      if (settings) await this.store.reconfigure(tx, id, { type, settings });
      const detail = {
        ...(name !== undefined && { name }),
        ...(settings && { destination: type.destination(settings) }),
      };
      await this.audit.record({ caller, action: 'channel.update', target: id, detail }, tx);
      return this.store.find(id, tx);
    });
  }

  /**
   * Replaces the secret that messages are signed with. They are signed with the previous one as well, until the next
   * replacement, so that receivers can change in between.
   *
   * @throws ProblemError 400 if the channel has no such secret.
   */
  async rotate(id: string, caller?: Caller): Promise<NewChannelView> {
    const channel = await this.store.open(id);
    if (!isSigned(channel))
      throw invalidField('id', 'Only webhooks have a signing secret. Change the settings of the channel instead.');
    const signingSecret = newSigningSecret();
    const settings = { ...channel.settings, secret: signingSecret, previousSecret: channel.settings['secret'] ?? '' };
    return inTransaction(this.pool, async (tx) => {
      await this.store.reconfigure(tx, id, { ...channel, settings });
      await this.audit.record({ caller, action: 'channel.update', target: id, detail: { rotated: true } }, tx);
      return { ...(await this.store.find(id, tx)), signingSecret };
    });
  }

  /** @throws ProblemError 404 for an unknown id. */
  remove(id: string, caller?: Caller): Promise<void> {
    return inTransaction(this.pool, async (tx) => {
      const { name } = await this.store.find(id, tx);
      await this.store.remove(tx, id);
      await this.audit.record({ caller, action: 'channel.remove', target: id, detail: { name } }, tx);
    });
  }

  /** Sends a message now, once. @throws ProblemError 404 for an unknown id. */
  async test(id: string): Promise<ChannelTest> {
    const { type, settings } = await this.store.open(id);
    const at = new Date().toISOString();
    const title = 'Test of Maestro Discovery';
    const lines = ['Notifications of this channel arrive here.'];
    try {
      await type.send(
        settings,
        { id: randomUUID(), type: 'test', at, severity: 'info', title, lines, data: {} },
        this.outbound,
      );
      return { delivered: true };
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      return { delivered: false, error: error.message };
    }
  }
}
