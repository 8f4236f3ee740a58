import { ids, list } from '@maestro/core';
import { z } from 'zod';
import { listOf, Text } from './row-schema.js';

/** Whom an alert is sent to (specification, `notification`). The addresses of Slack’s webhooks are secrets of the kind. */
export const Notifications = z
  .object({ email: listOf(z.string()), slack: listOf(z.object({ channel: Text })) })
  .nullish();

/** The recipients of an alert. */
export const recipients = (sent: z.infer<typeof Notifications>) => ({
  emails: list(sent?.email),
  channels: ids(list(sent?.slack).map(({ channel }) => channel)),
});
