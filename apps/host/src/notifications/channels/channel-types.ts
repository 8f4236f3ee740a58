import type { ChannelType } from './channel-type.types.js';
import { MAIL_CHANNEL } from './mail-channel.js';
import { WEB_CHANNELS } from './web-channels.js';

/** All kinds of channels, by id. */
export const CHANNEL_TYPES: ReadonlyMap<string, ChannelType> = new Map(
  [...WEB_CHANNELS, MAIL_CHANNEL].map((type) => [type.id, type]),
);
