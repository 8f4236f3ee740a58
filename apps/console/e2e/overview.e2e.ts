import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type EmulatedHost, startEmulatedHost } from './support/emulated-host';
import { expectUsable } from './support/expect-usable';
import { pageTest } from './support/page-test';
import { openSignedIn, settled, startSession } from './support/steps';

/** Time zones in which it is already yesterday or tomorrow, at any hour. */
const OTHER_DAY_THAN_UTC = new Date().getUTCHours() < 12 ? 'Etc/GMT+12' : 'Pacific/Kiritimati';

const region = (page: Page, name: string) => page.getByRole('main').getByRole('region', { name });

describe('the overview', () => {
  const it = pageTest();

  it('says that all syncs succeeded, with the known costs and the number of resources', async ({ page }) => {
    await openSignedIn(page);
    await settled(page);

    expect(await region(page, 'Syncs').innerText()).toContain('All syncs succeeded');
    expect(await page.getByRole('main').locator('dl').innerText()).toMatch(
      /Est. monthly cost\s+\$[\d,]+\s+[\d,]+ of [\d,]+ resources are priced/,
    );
  });

  it('answers above the fold what needs attention, what it costs, and what changed, on desks and phones', async ({
    page,
  }) => {
    await openSignedIn(page);
    for (const [width, height] of [
      [1280, 800],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      await settled(page);
      const bottoms = await Promise.all(
        ['Findings', 'Syncs', 'Expires'].map(async (name) => {
          const box = await region(page, name).boundingBox();
          return (box?.y ?? Infinity) + (box?.height ?? 0);
        }),
      );
      expect(Math.max(...bottoms)).toBeLessThanOrEqual(height);
      await expectUsable(page);
    }

    expect(await region(page, 'Findings').innerText()).toMatch(/\d+ critical[^]*\d+ high[^]*a month could be saved/);
    expect(await region(page, 'Expires').innerText()).toMatch(/\d+ within 30 days\s+Next: /);
    expect(await page.getByRole('main').locator('dl').innerText()).toMatch(/billed in \w+/);
    await region(page, 'Findings')
      .getByRole('link', { name: /critical/ })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Findings' }).waitFor();
    expect(new URL(page.url()).searchParams.get('severity')).toContain('critical');
  });

  it('links a type and a region to exactly the resources that were counted', async ({ page }) => {
    const asked = (name: string) => new URL(page.url()).searchParams.get(name);
    const lines = (section: string) => region(page, section).getByRole('link');
    await openSignedIn(page);
    await settled(page);
    const [slug = '', count = ''] = (await lines('Resources by region').first().innerText()).split(/\s+/);

    const bar = lines('Resources by region').first().locator('span[aria-hidden] > span');
    const drawn = await bar.evaluate((node) => [node.clientWidth > 50, getComputedStyle(node).backgroundColor]);
    expect(drawn).toEqual([true, expect.not.stringContaining('rgba(0, 0, 0, 0)')]);

    await lines('Resources by region').first().click();
    await page.getByRole('heading', { level: 1, name: 'All resources' }).waitFor();
    await expect.poll(() => asked('region')).toContain(slug);
    await page.getByText(`${count} resources`).first().waitFor();

    await page.goBack();
    await page.getByRole('combobox', { name: 'Resource type' }).selectOption('Volumes');
    await settled(page);
    const [, volumes = ''] = (await lines('Resources by region').first().innerText()).split(/\s+/);
    await lines('Resources by region').first().click();
    await page.getByRole('heading', { level: 1, name: 'Volumes' }).waitFor();
    await page.getByText(`${volumes} volumes`).first().waitFor();

    await page.goBack();
    await region(page, 'Resources by type')
      .getByRole('button', { name: /Show all/ })
      .click();
    await lines('Resources by type').filter({ hasText: 'Load balancers' }).click();
    await page.getByRole('heading', { level: 1, name: 'Load balancers' }).waitFor();
    await expect.poll(() => asked('kind')).toContain('digitalocean.load-balancer');
  });

  it('shows changes as a chart, in words, and as figures on request', async ({ page }) => {
    await openSignedIn(page);
    const changes = region(page, 'Recent changes');
    await changes.locator('svg.recharts-surface').first().waitFor();

    await changes.getByRole('button', { name: 'Show table' }).click();
    const figures = changes.getByRole('table', { name: 'Changes by day' });
    await expectUsable(page);

    expect(await changes.getByText(/\d+ created, \d+ changed, \d+ deleted/).isVisible()).toBe(true);
    expect(await figures.getByRole('row').count()).toBeGreaterThan(1);
    await figures.getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: 'Changes' }).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('since')).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it(
    "counts days in the viewer's time zone, so that a day links to as many changes as it counts",
    async ({ page }) => {
      await openSignedIn(page);
      const changes = region(page, 'Recent changes');
      await changes.getByRole('button', { name: 'Show table' }).click();
      const day = changes.getByRole('table', { name: 'Changes by day' }).getByRole('row').nth(1);
      const gone = Number(await day.getByRole('cell').nth(3).innerText());
      expect(gone).toBeGreaterThan(0);

      await day.getByRole('link').click();
      await page.getByRole('heading', { level: 1, name: 'Changes' }).waitFor();
      await page.goto(`${page.url()}&type=gone`);

      await page.getByText(gone === 1 ? '1 change.' : `${gone} changes.`, { exact: true }).waitFor();
    },
    { timezoneId: OTHER_DAY_THAN_UTC },
  );

  it('shows the last sync of each connection, with a link', async ({ page }) => {
    await openSignedIn(page);
    await settled(page);
    const row = region(page, 'Connections').getByRole('row').filter({ hasText: 'Demo Spaces' }).first();

    expect(await row.innerText()).toMatch(/Working\s+Success/);
    await row.getByRole('link', { name: /ago|just now/ }).click();
    await page.getByRole('table', { name: 'Report' }).waitFor();
  });
});

describe('the overview of problems', () => {
  let host: EmulatedHost;
  beforeAll(async () => {
    host = await startEmulatedHost();
  });
  afterAll(() => host.close());

  const it = pageTest({ url: () => host.url });
  const open = async (page: Page) => {
    await startSession(page, host.token);
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  };

  it('lists tasks that need attention, with the reason, what to do, and a link to the connection', async ({ page }) => {
    const narrow = host.emulator.tokens.add(['account:read', 'droplet:read']);
    await host.ask('PUT', `/connections/${host.connectionId}/credentials`, { token: narrow });
    await host.ask('POST', `/connections/${host.connectionId}/syncs`, {});
    const listed = async () =>
      ((await (await host.ask('GET', '/attention')).json()) as { items: unknown[] }).items.length;
    await expect.poll(listed).toBeGreaterThanOrEqual(7);
    await open(page);
    const needed = region(page, 'Needs attention');

    await needed.getByRole('button', { name: /Show all/ }).click();
    const volumes = needed.getByRole('listitem').filter({ hasText: /^\s*Warning\s*Volumes/ });
    await volumes.waitFor();
    await expectUsable(page);

    expect(await volumes.innerText()).toContain('Grant the scope block_storage:read');
    await needed.getByRole('link', { name: 'Review: Production' }).click();
    await page.getByRole('heading', { level: 1, name: 'Production' }).waitFor();
  });

  it('shows a loading error, and retries on request', async ({ page, allow }) => {
    allow(/500/);
    const refuse = '**/api/v1/attention';
    const problem = {
      code: 'internal-server-error',
      title: 'The list could not be read',
      status: 500,
      detail: 'Try again.',
    };
    await page.route(refuse, (route) =>
      route.fulfill({ status: 500, contentType: 'application/problem+json', json: problem }),
    );
    await open(page);
    await page.getByRole('alert').getByText('The list could not be read').waitFor();
    await expectUsable(page);

    await page.unroute(refuse);
    await page.getByRole('button', { name: 'Try again' }).click();

    await page.getByText('Est. monthly cost').first().waitFor();
  });

  it('offers to connect an account while there are no connections', async ({ page }) => {
    await host.ask('DELETE', `/connections/${host.connectionId}?inventory=remove`);
    await open(page);
    await page.getByText('Connect your first account').waitFor();
    await expectUsable(page);

    await page.getByRole('main').getByRole('link', { name: 'Connect', exact: true }).click();

    await page.getByRole('heading', { level: 1, name: 'New connection' }).waitFor();
  });
});
