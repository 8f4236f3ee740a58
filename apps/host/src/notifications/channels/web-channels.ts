import { Webhook } from 'standardwebhooks';
import type { Notification, Severity } from '../messages/notification.types.js';
import type { ChannelField, ChannelType } from './channel-type.types.js';

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

const url = (label: string, help: string): ChannelField => ({ name: 'url', label, help, kind: 'url', required: true });

const secret = (name: string, label: string, help: string, required = true): ChannelField => ({
  ...{ name, label, help, kind: 'secret', required },
});

const hostOf = (address = ''): string => new URL(address).host;

const plainText = ({ title, lines }: Notification): string => [title, ...lines].join('\n');

/**
 * Standard Webhooks (https://www.standardwebhooks.com): the id, the time and the body are signed. While a secret is
 * being replaced, each message has the signatures of both.
 */
const WEBHOOK: ChannelType = {
  id: 'webhook',
  title: 'Webhook',
  fields: [url('Address', 'Receives POST requests in the form of Standard Webhooks.')],
  destination: (settings) => hostOf(settings['url']),
  async send(settings, notification, outbound) {
    const { id, type, at, title, lines, severity, data } = notification;
    const body = JSON.stringify({ type, timestamp: at, data: { severity, title, lines, ...data } });
    const now = new Date();
    const secrets = [settings['secret'], settings['previousSecret']].flatMap((text) => text || []);
    const headers = {
      ...JSON_TYPE,
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': secrets.map((text) => new Webhook(text).sign(id, now, body)).join(' '),
    };
    await outbound.post({ url: settings['url']!, headers, body });
  },
};

/** Slack's three control characters (https://docs.slack.dev/messaging/formatting-message-text#escaping). */
const escapeSlack = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const SLACK: ChannelType = {
  id: 'slack',
  title: 'Slack',
  fields: [url('Webhook address', 'From "Incoming Webhooks" of a Slack app: https://hooks.slack.com/services/…')],
  destination: (settings) => hostOf(settings['url']),
  async send(settings, notification, outbound) {
    const text = escapeSlack(plainText(notification));
    // Plain text shows asterisks and underscores of names unchanged.
    const block = {
      type: 'section',
      text: { type: 'plain_text', text: plainText(notification).slice(0, 3000), emoji: false },
    };
    await outbound.post({ url: settings['url']!, headers: JSON_TYPE, body: JSON.stringify({ text, blocks: [block] }) });
  },
};

const TEAMS: ChannelType = {
  id: 'teams',
  title: 'Microsoft Teams',
  fields: [url('Workflow address', 'From the workflow "Post to a channel when a webhook request is received".')],
  destination: (settings) => hostOf(settings['url']),
  async send(settings, { title, lines }, outbound) {
    // Text blocks interpret Markdown, text runs do not.
    const run = (text: string, weight = 'Default') => ({ type: 'TextRun', text, weight });
    const line = (text: string, weight?: string) => ({ type: 'RichTextBlock', inlines: [run(text, weight)] });
    const content = {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      ...{ type: 'AdaptiveCard', version: '1.4' },
      body: [line(title, 'Bolder'), ...lines.map((text) => line(text))],
    };
    const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content };
    const body = JSON.stringify({ type: 'message', attachments: [attachment] });
    await outbound.post({ url: settings['url']!, headers: JSON_TYPE, body });
  },
};

/** https://docs.ntfy.sh/publish/#message-priority */
const NTFY_PRIORITY: Readonly<Record<Severity, number>> = { info: 3, warning: 4, error: 5 };

const NTFY: ChannelType = {
  id: 'ntfy',
  title: 'ntfy',
  fields: [
    { ...url('Server', 'Such as https://ntfy.sh.'), required: false, default: 'https://ntfy.sh' },
    { name: 'topic', label: 'Topic', help: 'Anybody who knows it can read it.', kind: 'secret', required: true },
    secret('token', 'Access token', 'Only if the topic is protected.', false),
  ],
  destination: (settings) => hostOf(settings['url']),
  async send(settings, notification, outbound) {
    // As JSON, since titles in headers would have to be encoded.
    const { title, lines, severity } = notification;
    const body = {
      topic: settings['topic'],
      title,
      message: lines.join('\n') || title,
      priority: NTFY_PRIORITY[severity],
    };
    const token = settings['token'];
    const headers = { ...JSON_TYPE, ...(token && { authorization: `Bearer ${token}` }) };
    await outbound.post({ url: settings['url']!, headers, body: JSON.stringify(body) });
  },
};

const PAGERDUTY: ChannelType = {
  id: 'pagerduty',
  title: 'PagerDuty',
  fields: [
    secret('key', 'Integration key', 'Of a service with the integration "Events API V2".'),
    {
      ...url('Address', 'For the EU region: https://events.eu.pagerduty.com/v2/enqueue'),
      required: false,
      default: 'https://events.pagerduty.com/v2/enqueue',
    },
  ],
  destination: (settings) => hostOf(settings['url']),
  async send(settings, { id, type, at, severity, title, lines, data }, outbound) {
    const payload = {
      ...{ summary: title.slice(0, 1024), source: 'maestro', severity, timestamp: at, class: type },
      custom_details: { lines, ...data },
    };
    const event = { routing_key: settings['key'], event_action: 'trigger', dedup_key: id, payload };
    await outbound.post({ url: settings['url']!, headers: JSON_TYPE, body: JSON.stringify(event) });
  },
};

/** https://docs.opsgenie.com/docs/alert-api#create-alert */
const OPSGENIE_PRIORITY: Readonly<Record<Severity, string>> = { info: 'P5', warning: 'P3', error: 'P2' };

const OPSGENIE: ChannelType = {
  id: 'opsgenie',
  title: 'Opsgenie',
  fields: [
    secret('key', 'API key', 'Of an API integration of a team.'),
    {
      ...url('Address', 'For the EU region: https://api.eu.opsgenie.com/v2/alerts'),
      required: false,
      default: 'https://api.opsgenie.com/v2/alerts',
    },
  ],
  destination: (settings) => hostOf(settings['url']),
  async send(settings, { id, type, severity, title, lines }, outbound) {
    const alert = {
      ...{ message: title.slice(0, 130), alias: id, description: lines.join('\n').slice(0, 15_000) },
      ...{ priority: OPSGENIE_PRIORITY[severity], tags: [type], source: 'maestro' },
    };
    const headers = { ...JSON_TYPE, authorization: `GenieKey ${settings['key']}` };
    await outbound.post({ url: settings['url']!, headers, body: JSON.stringify(alert) });
  },
};

/** Channels that are reached by one HTTP request. */
export const WEB_CHANNELS: readonly ChannelType[] = [WEBHOOK, SLACK, TEAMS, NTFY, PAGERDUTY, OPSGENIE];
