import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { type EmulatedHost, startEmulatedHost } from './support/emulated-host';
import { expectUsable } from './support/expect-usable';
import { pageTest } from './support/page-test';
import { startSession } from './support/steps';

describe('one connection', () => {
  let host: EmulatedHost;
  let taskCount: number;
  beforeAll(async () => {
    // More than the limits allow to be read by id. Those that were read are marked as deleted without approval.
    host = await startEmulatedHost({ droplets: 300, limits: { hourly: 10_000, cdn: 1000 } });
    const provider = await host.ask('GET', '/providers/digitalocean');
    const { tasks } = (await provider.json()) as { tasks: { schedule: string | null }[] };
    // What has no default schedule is read by deep syncs only.
    taskCount = tasks.filter(({ schedule }) => schedule !== null).length;
  });
  afterAll(() => host.close());

  const it = pageTest({ url: () => host.url });
  const open = async (page: Page, more = '') => {
    await startSession(page, host.token);
    await page.goto(`/connections/${host.connectionId}${more}`);
    await page
      .getByRole('heading', { level: 1 })
      .and(page.getByText(/Production|Sync/))
      .waitFor();
  };
  const row = (page: Page, title: string) =>
    page
      .getByRole('table', { name: 'Tasks' })
      .getByRole('row')
      .filter({ has: page.getByText(title, { exact: true }) });
  const held = new Set<() => void>();
  afterEach(() => held.forEach((release) => release()));
  /** Blocks requests to a path until it is released. */
  const hold = (path: string) => {
    let go = () => {};
    const released = new Promise<void>((resolve) => (go = resolve));
    const end = host.emulator.onRequest((request) => (request.path === path ? released : undefined));
    const release = () => {
      end();
      go();
    };
    held.add(release);
    return release;
  };

  it('shows a sync while it runs, and its result', async ({ page }) => {
    await open(page);
    expect(await row(page, 'Firewalls').innerText()).toContain('Never synced');
    const release = hold('/v2/firewalls');

    await page.getByRole('button', { name: 'Sync all', exact: true }).click();
    const underWay = page.getByRole('region', { name: 'Current sync' });
    await underWay.getByText(`${taskCount - 1} of ${taskCount} tasks done`).waitFor();
    await row(page, 'Droplets').getByText('Success').waitFor();
    await expect.poll(() => row(page, 'Droplets').innerText()).toMatch(/300\s+300 fetched, 300 new/);
    await expectUsable(page);
    release();
    await underWay.waitFor({ state: 'detached' });

    await row(page, 'Firewalls').getByText('Success').waitFor();
    expect(await row(page, 'Firewalls').innerText()).toContain(`${host.emulator.account.firewalls.count} new`);
  });

  it('stops a sync when it is cancelled', async ({ page }) => {
    await open(page);
    const release = hold('/v2/volumes');

    await page.getByRole('button', { name: 'Sync Volumes' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await row(page, 'Volumes').getByText('Warning').waitFor();
    release();
    await page.getByRole('tab', { name: 'Syncs' }).click();

    await page.getByRole('table', { name: 'Syncs' }).getByText('Cancelled').first().waitFor();
    await page.getByRole('table', { name: 'Syncs' }).getByRole('link').first().click();
    await page.getByRole('table', { name: 'Report' }).getByText('volumes-list').waitFor();
    await expectUsable(page);
  });

  it('asks for approval before it marks missing resources as deleted, and lists them', async ({ page }) => {
    const { droplets } = host.emulator.account;
    const names = [...droplets.rows()].map(({ name }) => name);
    await open(page);
    await row(page, 'Droplets').getByText('Success').waitFor();
    while (droplets.at(4)) droplets.remove(String(droplets.at(0)?.id));

    await page.getByRole('button', { name: 'Sync Droplets' }).click();
    const question = page.getByRole('region', { name: 'Needs approval' });
    const missing = question.getByRole('link').first();
    await missing.waitFor();
    expect(names).toContain(await missing.innerText());
    const title = await question.innerText();
    await expectUsable(page);
    // Besides the four, those with a GPU stay.
    await question.getByRole('button', { name: 'Mark 293 as deleted' }).click();
    await question.waitFor({ state: 'detached' });

    expect(title).toContain('293 droplets were not found');
    expect(await row(page, 'Droplets').innerText()).toContain('293 deleted');
  });

  it('changes a schedule, shows errors at the field, and disables it', async ({ page, allow }) => {
    // The cost of an expression is asked for while it is typed.
    allow(/400.*(schedules|budget)/);
    await open(page);
    await page.getByRole('button', { name: 'Change the schedule of Images' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Cron', { exact: true }).click();
    await dialog.getByLabel('Cron expression').fill('every now and then');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => dialog.getByLabel('Cron expression').getAttribute('aria-invalid')).toBe('true');
    await expectUsable(page);

    await dialog.getByLabel('Cron expression').fill('0 3 * * *');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await row(page, 'Images').getByText('At 03:00, UTC').waitFor();
    await page.getByRole('switch', { name: 'Schedule for Images' }).click({ force: true });

    await row(page, 'Images').getByText('Off', { exact: true }).waitFor();
  });

  it('replaces the credential by one with fewer permissions, and names the missing scope of a task', async ({
    page,
  }) => {
    const narrow = host.emulator.tokens.add(['account:read', 'droplet:read']);
    await open(page);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Replace credential' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Personal access token/).fill(narrow);
    await dialog.getByRole('button', { name: 'Verify' }).click();
    await dialog.getByText(/^\d+ of \d+ tasks can run$/).waitFor();
    await dialog.getByRole('button', { name: 'Replace credential' }).click();
    await dialog.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Sync all', exact: true }).click();
    await row(page, 'Load balancers').getByText('load_balancer:read').nth(1).waitFor();
    // The tasks run concurrently, and the rejected one ends first.
    await row(page, 'Droplets').getByText('Success').waitFor();

    expect(await row(page, 'Load balancers').innerText()).toMatch(/Warning|Failed/);
    expect(await page.content()).not.toContain(narrow);
  });

  it('is renamed, and deleted after its name is typed', async ({ page }) => {
    await open(page);
    const choose = async (entry: string) => {
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('menuitem', { name: entry }).click();
    };
    const dialog = page.getByRole('dialog');
    await choose('Edit');
    await dialog.getByLabel('Name').fill('Old production');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'Old production' }).waitFor();

    await choose('Remove');
    const remove = dialog.getByRole('button', { name: 'Remove connection' });
    await dialog.getByLabel(/to confirm/).fill('Production');
    const isLocked = await remove.isDisabled();
    await dialog.getByLabel(/to confirm/).fill('Old production');
    await remove.click();

    await page.getByText('No connections yet').waitFor();
    expect(isLocked).toBe(true);
  });
});
