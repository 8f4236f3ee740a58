import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { Webhook } from 'standardwebhooks';
import type { Notification } from '../messages/notification.types.js';
import { CHANNEL_TYPES } from './channel-types.js';
import type { ChannelSettings, Outbound, OutgoingRequest } from './channel-type.types.js';

const HOSTILE = `<!channel> *b* [x](javascript:1) "q" \r\nBcc: all@example.com`;
const NOTIFICATION: Notification = {
  ...{
    id: '7d6a3c2e-0000-4000-8000-000000000001',
    type: 'resources.changed',
    at: '2026-11-02T12:00:00Z',
    severity: 'warning',
  },
  ...{ title: `production: ${HOSTILE}`, lines: [`created: server ${HOSTILE}`], data: { counts: { created: 1 } } },
};

describe('the format of a channel', () => {
  async function requestOf(type: string, settings: ChannelSettings): Promise<OutgoingRequest> {
    const sent: OutgoingRequest[] = [];
    const outbound: Outbound = {
      resolve: () => Promise.resolve([]),
      post: (request) => {
        sent.push(request);
        return Promise.resolve();
      },
    };
    await CHANNEL_TYPES.get(type)!.send(settings, NOTIFICATION, outbound);
    return sent[0]!;
  }

  it('of webhooks is signed with both secrets while one is replaced', async () => {
    const secrets = ['whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3', 'whsec_OTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMy'];
    const { body, headers } = await requestOf('webhook', {
      ...{ url: 'https://example.com/', secret: secrets[0]!, previousSecret: secrets[1]! },
    });

    for (const secret of secrets)
      expect(new Webhook(secret).verify(body, { ...headers })).toMatchObject({ type: 'resources.changed' });
    expect(() => new Webhook(secrets[0]!).verify(`${body} `, { ...headers })).toThrow();
  });

  it('of Slack has no mention or link that a name contains', async () => {
    const { body } = await requestOf('slack', { url: 'https://hooks.slack.com/services/x' });
    const { text, blocks } = JSON.parse(body);

    expect(text).toContain('&lt;!channel&gt;');
    expect(text).not.toContain('<');
    expect(blocks[0].text.type).toBe('plain_text');
  });

  it('of Teams shows names as plain text', async () => {
    const { body } = await requestOf('teams', { url: 'https://example.com/workflow' });
    const [title] = JSON.parse(body).attachments[0].content.body;

    expect(title).toMatchObject({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: NOTIFICATION.title }] });
  });

  it.each([
    [
      'ntfy',
      { url: 'https://ntfy.example', topic: 't', token: 'tk' },
      { topic: 't', title: NOTIFICATION.title, priority: 4 },
    ],
    [
      'pagerduty',
      { url: 'https://e.example', key: 'k' },
      { routing_key: 'k', dedup_key: NOTIFICATION.id, payload: { severity: 'warning' } },
    ],
    ['opsgenie', { url: 'https://o.example', key: 'k' }, { alias: NOTIFICATION.id, priority: 'P3' }],
  ])('of %s has what its receiver documents, and no header from a name', async (type, settings, expected) => {
    const { body, headers } = await requestOf(type, settings as never);

    expect(JSON.parse(body)).toMatchObject(expected);
    expect(JSON.stringify(headers)).not.toContain('Bcc');
  });

  describe('of mail', () => {
    /** Of quoted-printable parts (RFC 2045, section 6.7), whose content is ASCII here. */
    const decoded = (parts: readonly string[]): string =>
      parts
        .join('\r\n\r\n')
        .replaceAll('=\r\n', '')
        .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    const messages: { readonly to: readonly string[]; readonly head: string; readonly text: string }[] = [];
    let server: SMTPServer;
    let settings: ChannelSettings;
    const outbound: Outbound = {
      resolve: () => Promise.resolve(['127.0.0.1']),
      post: () => Promise.reject(new Error('not mail')),
    };
    const mail = (more: ChannelSettings, owner?: string): Promise<string | undefined> =>
      CHANNEL_TYPES.get('mail')!.send({ ...settings, ...more }, { ...NOTIFICATION, data: { owner } }, outbound);

    beforeAll(async () => {
      server = new SMTPServer({
        ...{ authOptional: true, disabledCommands: ['STARTTLS'] },
        onRcptTo: ({ address }, _session, done) =>
          done(address.startsWith('gone@') ? new Error('no mailbox') : undefined),
        onData: (stream, { envelope }, done) => {
          const chunks: Buffer[] = [];
          stream
            .on('data', (chunk: Buffer) => chunks.push(chunk))
            .on('end', () => {
              const [head = '', ...parts] = Buffer.concat(chunks).toString().split('\r\n\r\n');
              messages.push({ to: envelope.rcptTo.map(({ address }) => address), head, text: decoded(parts) });
              done();
            });
        },
      });
      server.listen(0, '127.0.0.1');
      await once(server.server, 'listening');
      const port = String((server.server.address() as AddressInfo).port);
      settings = { host: 'mail.example.com', port, from: 'maestro@example.com', to: 'team@example.com' };
    });

    afterAll(() => (server.server.listening ? close() : undefined));

    const close = async (): Promise<void> => {
      const closed = once(server.server, 'close');
      server.close();
      await closed;
    };

    it.each([
      ['ada@example.com', 'example.com', 'ada@example.com'],
      ['Ada@EXAMPLE.org', 'example.com, Example.org', 'Ada@example.org'],
      ['team@example.com', 'example.com', undefined],
      ['ada@sub.example.com', 'example.com', undefined],
      ['ada@example.com.evil.example', 'example.com', undefined],
      ['ada@example.com', undefined, undefined],
      ['team-a', 'example.com', undefined],
      ['ada@evil.example, b@example.com', 'example.com', undefined],
      ['Ada <ada@evil.example> b@example.com', 'example.com', undefined],
      ['"ada@evil.example,"@example.com', 'example.com', undefined],
      ['ada@example.com\r\nBcc: all@example.com', 'example.com', undefined],
      ['ada@evil.example\u0000@example.com', 'example.com', undefined],
      [undefined, 'example.com', undefined],
    ])('goes to the owner %j with %j: %j', async (owner, ownerDomains, expected) => {
      await mail({ ...(ownerDomains !== undefined && { ownerDomains }) }, owner);

      expect(messages.at(-1)?.to).toEqual(['team@example.com', ...(expected === undefined ? [] : [expected])]);
      expect(messages.at(-1)?.head).not.toMatch(/^Bcc:/m);
    });

    it.each([
      ['ada@evil.example', /"ada@evil.example", because the channel does not send to owners at evil.example. Add the/],
      ['ada@example.com\r\nBcc: all@example.com', /Bcc: all@example.com", which is not one plain mail address. Corr/],
      ['gone@example.com', /did not take it for the owner gone@example.com: ".*no mailbox". Correct the owner/],
      ['ada@example.com', undefined],
      ['team-a', undefined],
    ])('that does not reach the owner %j says so', async (owner, why) => {
      const remark = await mail({ ownerDomains: 'example.com' }, owner);

      expect(remark).toEqual(why === undefined ? undefined : expect.stringMatching(why));
    });

    it('is text and HTML, in which no name is a tag or a link', async () => {
      await mail({});

      const { head = '', text = '' } = messages.at(-1) ?? {};
      expect(head).toContain('Content-Type: multipart/alternative');
      expect(text).toContain('Content-Type: text/plain');
      expect(text).toContain('Content-Type: text/html');
      const html = text.slice(text.indexOf('<!doctype html>'));
      expect(html).toContain('&lt;!channel&gt; *b* [x](javascript:1) &quot;q&quot;');
      expect([...html.matchAll(/<(\w+)/g)].map(([, tag]) => tag)).toEqual([
        'html',
        'head',
        'meta',
        'body',
        'p',
        'strong',
        'ul',
        'li',
      ]);
    });

    it('is delivered if only the owner is unknown there, and not if the channel is', async () => {
      await mail({ ownerDomains: 'example.com' }, 'gone@example.com');
      const sent = messages.at(-1);

      expect(sent?.to).toEqual(['team@example.com']);
      await expect(
        mail({ to: 'gone@example.com', ownerDomains: 'example.com' }, 'ada@example.com'),
      ).rejects.toMatchObject({
        message: expect.stringContaining('no mailbox'),
        isFinal: true,
      });
    });

    it('has no header that a name contains, and an id by which it is recognized', async () => {
      await mail({});
      await close();

      const { head = '', text = '' } = messages.at(-1) ?? {};
      expect(head).not.toMatch(/^Bcc:/m);
      expect(head).toContain(`<${NOTIFICATION.id}@maestro>`);
      expect(text).toContain('created: server');
      await expect(mail({})).rejects.toThrow(
        `The mail server mail.example.com:${settings['port']} did not take the message`,
      );
    });
  });
});
