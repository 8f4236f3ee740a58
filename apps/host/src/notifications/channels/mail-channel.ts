import { createTransport, type SentMessageInfo } from 'nodemailer';
import { type ChannelSettings, type ChannelType, DeliveryError } from './channel-type.types.js';
import { mailHtml } from './mail-html.js';
import { ownerOf } from './mail-owner.js';

/** Milliseconds for each step of the conversation with the server. */
const WAIT_MS = 10_000;

/** SMTP replies from 500 to 599 are permanent (RFC 5321, section 4.2.1). */
const isPermanent = ({ responseCode = 0 }: { readonly responseCode?: number }): boolean =>
  responseCode >= 500 && responseCode < 600;

function failure(error: unknown, { host, port }: ChannelSettings): DeliveryError {
  const { code, response, responseCode, message } = error as Record<string, string> & { responseCode?: number };
  const advice =
    code === 'EAUTH'
      ? 'Enter the user and the password of the server again.'
      : 'Check the server, its port and the addresses.';
  const why = response ? `it answered "${response.slice(0, 200)}"` : (message ?? 'the connection failed').slice(0, 200);
  return new DeliveryError(
    `The mail server ${host}:${port} did not take the message: ${why}. ${advice}`,
    isPermanent({ responseCode }),
  );
}

/** What the server said of an address, if it took the message for others only. */
function refusal({ rejected = [], rejectedErrors = [] }: SentMessageInfo, address: string): Error | undefined {
  const at = rejected.findIndex((each) => each.toLowerCase() === address.toLowerCase());
  return at < 0 ? undefined : (rejectedErrors[at] ?? new Error(`it refused ${address}`));
}

function ownerRefused(owner: string | undefined, refused: Error | undefined): string | undefined {
  if (owner === undefined || refused === undefined) return undefined;
  const { response, message } = refused as Error & { readonly response?: string };
  return `The mail server did not take it for the owner ${owner}: "${(response ?? message).slice(0, 200)}". Correct the owner of these resources.`;
}

/** Mail over SMTP. Headers and addresses are encoded by the library, so names cannot add any. */
export const MAIL_CHANNEL: ChannelType = {
  id: 'mail',
  title: 'Mail',
  fields: [
    { name: 'host', label: 'Mail server', help: 'Such as smtp.example.com.', kind: 'text', required: true },
    {
      name: 'port',
      label: 'Port',
      help: '465 is encrypted from the start, others by STARTTLS.',
      kind: 'port',
      required: false,
      default: '587',
    },
    { name: 'user', label: 'User', help: 'Only if the server asks for one.', kind: 'text', required: false },
    { name: 'password', label: 'Password', help: 'Only if the server asks for one.', kind: 'secret', required: false },
    { name: 'from', label: 'From', help: 'The address that sends.', kind: 'email', required: true },
    { name: 'to', label: 'To', help: 'The address that receives.', kind: 'email', required: true },
    {
      name: 'ownerDomains',
      label: 'Also to the owner, at',
      help: 'Domains such as example.com, separated by commas. Messages of an owner also go to the owner, if that is an address there.',
      kind: 'domains',
      required: false,
    },
  ],
  destination: ({ to = '', host = '' }) => `${to} over ${host}`,
  async send(settings, notification, outbound) {
    const { id, title, lines, data } = notification;
    const [address] = await outbound.resolve(settings['host']!);
    const port = Number(settings['port']);
    const transport = createTransport({
      // The address that was checked. The certificate is checked against the name.
      ...{ host: address!, port, secure: port === 465, tls: { servername: settings['host']! } },
      // A password is never sent in the clear.
      requireTLS: Boolean(settings['user']) && port !== 465,
      ...(settings['user'] && { auth: { user: settings['user'], pass: settings['password'] ?? '' } }),
      ...{ connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: WAIT_MS },
      ...{ disableFileAccess: true, disableUrlAccess: true },
    });
    try {
      const { from, to = '' } = settings;
      const { address: owner, remark } = ownerOf(data['owner'], settings['ownerDomains']);
      const message = {
        // As objects, which the library does not read as lists of addresses.
        ...{ from, to: [...new Set([to, owner ?? to])].map((address) => ({ name: '', address })) },
        ...{ subject: title, text: [title, ...lines].join('\n'), html: mailHtml(notification) },
        messageId: `<${id}@maestro>`,
      };
      const sent = (await transport.sendMail(message)) as SentMessageInfo;
      const refused = refusal(sent, to);
      if (refused !== undefined) throw refused;
      return remark ?? ownerRefused(owner, owner === undefined ? undefined : refusal(sent, owner));
    } catch (error) {
      throw failure(error, settings);
    } finally {
      transport.close();
    }
  },
};
