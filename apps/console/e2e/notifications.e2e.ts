import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, vi } from 'vitest';
import { type EmulatedHost, startEmulatedHost } from './support/emulated-host';
import { expectReadable, expectUsable } from './support/expect-usable';
import { inDark } from './support/in-dark';
import { pageTest } from './support/page-test';
import { settled, startSession } from './support/steps';

describe('notifications', () => {
  let host: EmulatedHost;
  let receiver: Server;
  let status = 204;
  const received: string[] = [];

  beforeAll(async () => {
    receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        if (status < 300) received.push(body);
        response.writeHead(status).end();
      });
    }).listen(0, '127.0.0.1');
    host = await startEmulatedHost({ droplets: 5 }, { MAESTRO_NOTIFY_NETWORKS: 'loopback' });
    await sync();
  });

  afterAll(async () => {
    await host.close();
    receiver.close();
  });

  const sync = async (): Promise<void> => {
    const asked = await host.ask('POST', `/connections/${host.connectionId}/syncs`, { tasks: ['server-list'] });
    const { id } = (await asked.json()) as { id: string };
    await vi.waitFor(
      async () => {
        const { endedAt } = (await (await host.ask('GET', `/syncs/${id}`)).json()) as { endedAt: string | null };
        expect(endedAt).not.toBeNull();
      },
      { timeout: 60_000, interval: 100 },
    );
  };

  const it = pageTest({ url: () => host.url });

  it('subscribe a new channel to findings, and to changes that are then told and sent again', async ({ page }) => {
    await startSession(page, host.token);
    await page.goto('/findings');
    await settled(page);
    await page.getByRole('link', { name: 'Subscribe' }).click();
    const form = page.getByRole('dialog', { name: 'New subscription' });
    await form.getByRole('button', { name: 'New channel' }).click();
    const channel = page.getByRole('dialog', { name: 'New channel' });
    await channel.getByLabel('Name').fill('On-call');
    await channel.getByLabel('Address').fill(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`);
    await expectUsable(page);
    await channel.getByRole('button', { name: 'Create channel' }).click();
    const created = page.getByRole('dialog', { name: 'Channel On-call' });
    await created.getByText(/whsec_/).waitFor();
    await created.getByRole('button', { name: 'Send a test message' }).click();
    await created.getByText('The receiver accepted the message.').waitFor();
    await created.getByRole('button', { name: 'Done' }).click();
    await form.getByText(/Tells On-call at once when findings are opened or resolved/).waitFor();

    await form.getByRole('combobox', { name: 'About' }).click();
    await page.getByRole('option', { name: 'Changes of resources' }).click();
    await form.getByRole('button', { name: 'Preview' }).click();
    await form.getByText('Production: 5 created').waitFor();
    await expectUsable(page);
    await inDark(page, () => expectReadable(page));
    await form.getByRole('button', { name: 'Subscribe' }).click();
    await page.getByRole('row').filter({ hasText: 'Tells On-call at once' }).waitFor();
    await expectUsable(page);

    status = 410;
    const { droplets } = host.emulator.account;
    droplets.remove(droplets.at(0)!['id'] as number);
    await sync();
    await page.goto('/settings/notifications?tab=deliveries&state=failed');
    const again = page.getByRole('button', { name: 'Send again: Production: 1 deleted' });
    await expect
      .poll(async () => {
        await page.reload();
        await settled(page);
        return again.count();
      })
      .toBe(1);
    await expectUsable(page);
    await inDark(page, () => expectReadable(page));
    status = 204;
    await again.click();
    await expect.poll(() => received.length).toBe(2);

    expect(JSON.parse(received[1]!).data.title).toBe('Production: 1 deleted');
  });

  it(
    'fit a phone',
    async ({ page }) => {
      await startSession(page, host.token);
      await host.ask('POST', '/channels', {
        name: 'phone',
        type: 'slack',
        settings: { url: 'https://hooks.slack.com/x' },
      });
      for (const path of ['?tab=channels', '', '?subscribe=view&view=unattached-volumes', '?subscribe=budget']) {
        await page.goto(`/settings/notifications${path}`);
        await settled(page);
        if (path.includes('subscribe')) await page.getByRole('dialog').getByText('Summary').waitFor();
        await expectUsable(page);
      }
    },
    { viewport: { width: 390, height: 844 } },
  );
});
