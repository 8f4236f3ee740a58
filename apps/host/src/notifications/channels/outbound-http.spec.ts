import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { SELF_SIGNED } from '../../../test/self-signed.js';
import { startWebhookReceiver, type WebhookReceiver } from '../../../test/webhook-receiver.js';
import { OutboundHttp } from './outbound-http.service.js';

describe('requests to receivers', () => {
  let receiver: WebhookReceiver;

  beforeAll(async () => {
    receiver = await startWebhookReceiver();
  });

  afterAll(() => receiver.close());

  const post = (url: string, notifyNetworks = ['loopback'], answerMs?: number) =>
    new OutboundHttp({ notifyNetworks }, answerMs).post({ url, headers: { 'x-test': '1' }, body: '{}' });
  const portOf = (url: string) => new URL(url).port;

  it.each([
    '127.0.0.1',
    'localhost',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '10.0.0.1',
    '169.254.169.254',
    '192.168.1.1',
    '[fd00::1]',
    '0.0.0.0',
    '100.64.0.1',
  ])('do not lead to %s unless its network is allowed', async (host) => {
    const before = receiver.received.length;

    await expect(post(`http://${host}:${portOf(receiver.url)}/`, [])).rejects.toThrow('MAESTRO_NOTIFY_NETWORKS');
    expect(receiver.received).toHaveLength(before);
  });

  it('lead to networks that are allowed', async () => {
    receiver.answer({ status: 202 });
    await post(`${receiver.url}/hook`);

    expect(receiver.received.at(-1)).toMatchObject({ path: '/hook', body: '{}', headers: { 'x-test': '1' } });
  });

  it('do not wait for an answer that never begins', async () => {
    receiver.answer('hang');

    await expect(post(receiver.url, undefined, 50)).rejects.toThrow('did not answer within 0.05 s');
  });

  it('refuse a certificate that nobody vouches for, and send nothing', async () => {
    const requests: string[] = [];
    const server = createServer(SELF_SIGNED, (request) => void requests.push(request.url ?? ''));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;

    await expect(post(`https://localhost:${port}/`)).rejects.toThrow(
      /could not be reached: \w+. Check the address, its certificate/,
    );
    expect(requests).toEqual([]);
    server.close();
  });

  it('say why nothing could be sent', async () => {
    await expect(post('http://127.0.0.1:1/')).rejects.toThrow('127.0.0.1:1 could not be reached: ECONNREFUSED');
  });
});
