import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { pageTest } from './support/page-test';
import { openSignedIn, settled } from './support/steps';

const it = pageTest();

const rows = (page: Page, list: string): Locator =>
  page.getByRole('table', { name: list }).locator('tr[aria-rowindex]');

const names = (page: Page, list: string): Locator => rows(page, list).locator('td:first-child a');

const parameter = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);

/** Ticks an option of a filter. */
async function tick(page: Page, filter: string, option: RegExp): Promise<void> {
  const button = page.locator('main').getByRole('button', { name: filter, exact: true });
  await button.first().click();
  await page.getByRole('option', { name: option }).click();
  await page.keyboard.press('Escape');
}

it('finds a server by a part of its name, and keeps the search in the URL', async ({ page }) => {
  await openSignedIn(page, '/inventory/server');
  await settled(page);
  const name = (await names(page, 'Servers').nth(5).textContent()) ?? '';

  await page.getByRole('searchbox', { name: 'Search by name' }).fill(name);
  await expect.poll(() => rows(page, 'Servers').count()).toBeLessThan(6);
  await page.reload();
  await settled(page);

  await expect.poll(() => parameter(page, 'q')).toBe(name);
  expect(await names(page, 'Servers').first().textContent()).toBe(name);
});

it('sorts by a column', async ({ page }) => {
  await openSignedIn(page, '/inventory/volume');
  await settled(page);
  const first = await names(page, 'Volumes').first().textContent();

  await page.getByRole('columnheader').getByRole('button', { name: 'Name' }).click();
  await expect.poll(() => names(page, 'Volumes').first().textContent()).not.toBe(first);

  await expect.poll(() => parameter(page, 'sort')).toBe('-name');
});

it('filters a list, shows the filters, and removes them', async ({ page }) => {
  await openSignedIn(page, '/inventory/server');
  await page.getByText('120 servers').waitFor();

  await tick(page, 'Region', /^fra1/);
  await tick(page, 'Status', /^off/);
  await expect.poll(() => rows(page, 'Servers').count()).toBeLessThan(10);

  await expect.poll(() => [parameter(page, 'region'), parameter(page, 'status')]).toEqual(['["fra1"]', '["off"]']);
  const regions = rows(page, 'Servers').locator('td:nth-child(3)');
  expect(new Set(await regions.allTextContents())).toEqual(new Set(['fra1']));
  await page.getByRole('button', { name: 'Remove Status: off' }).click();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByText('120 servers').waitFor();
  await expect.poll(() => parameter(page, 'region')).toBeNull();
});

it('loads more rows on scrolling, and renders only visible ones', async ({ page }) => {
  await openSignedIn(page, '/inventory/all');
  await settled(page);
  const viewport = page.getByRole('region', { name: 'All resources' });
  const counted = (await page.getByText(/^[\d,]+ resources$/).textContent()) ?? '';
  const lastRow = page.locator(`[aria-rowindex="${parseInt(counted.replaceAll(',', ''), 10) + 1}"]`);
  const last = names(page, 'All resources').last();
  const seen = new Set<string>();

  await expect
    .poll(async () => {
      seen.add((await last.textContent()) ?? '');
      await viewport.evaluate((element) => element.scrollBy(0, element.clientHeight));
      return lastRow.count();
    })
    .toBe(1);

  expect(seen.size).toBeGreaterThan(5);
  expect(await rows(page, 'All resources').count()).toBeLessThan(60);
});

it('shows the chosen columns, also after a reload', async ({ page }) => {
  await openSignedIn(page, '/inventory/server');
  await settled(page);

  await tick(page, 'Columns', /^Image/);
  await tick(page, 'Columns', /^Public IPv4/);
  await page.reload();
  await settled(page);

  const headings = await page.getByRole('columnheader').allTextContents();
  expect(headings.map((heading) => heading.trim())).toContain('Image');
  expect(headings.map((heading) => heading.trim())).not.toContain('Public IPv4');
});

it('shows the columns that an entity declares', async ({ page }) => {
  await openSignedIn(page, '/inventory/cdn-endpoint');
  await settled(page);

  await page.getByRole('columnheader', { name: 'Origin' }).waitFor();

  expect(await rows(page, 'CDN endpoints').first().textContent()).toContain('digitaloceanspaces.com');
});

it('opens at an earlier URL with the title of its entity', async ({ page }) => {
  await openSignedIn(page, '/connections');
  await page.goto('/inventory/load-balancers?region=nyc3');

  await page.waitForURL((url) => url.pathname === '/inventory/load-balancer' && url.search.includes('nyc3'));
  await page.getByRole('heading', { level: 1, name: 'Load balancers' }).waitFor();
});

const EXPORTS = [
  ['CSV', 'csv', (text: string) => text.trim().split('\r\n').length - 1],
  ['NDJSON', 'ndjson', (text: string) => text.trim().split('\n').length],
] as const;

for (const [label, format, count] of EXPORTS)
  it(`downloads an entire list with its filters: ${format}`, async ({ page }) => {
    await openSignedIn(page, '/inventory/server?region=fra1');
    await settled(page);
    const shown = Number(/\d+/.exec((await page.getByText(/^\d+ servers?$/).textContent()) ?? '')?.[0]);

    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText(label).click()]);

    expect(download.suggestedFilename()).toMatch(new RegExp(`^maestro-resources-.*\\.${format}$`));
    expect(count(await readFile(await download.path(), 'utf8'))).toBe(shown);
  });

it('shows the inventory of a past time, and returns to live', async ({ page }) => {
  await openSignedIn(page, '/inventory/server');
  await page.getByText('120 servers').waitFor();

  await page.getByRole('button', { name: 'View as of…' }).click();
  await page.getByRole('button', { name: 'A week ago' }).click();
  await page.getByText('No servers').waitFor();
  expect(new Date(parameter(page, 'at') ?? '').getTime()).toBeLessThan(Date.now());

  await page.getByRole('button', { name: 'Back to live' }).click();
  await page.getByText('120 servers').waitFor();
});

it('offers a calendar to choose a day', async ({ page }) => {
  await openSignedIn(page, '/inventory/server');
  await settled(page);

  await page.getByRole('button', { name: 'View as of…' }).click();
  await page.getByRole('button', { name: 'Previous month' }).click();
  await page.getByRole('button', { name: /^15 / }).click();
  await page.getByLabel('Time').fill('08:30');
  await page.getByRole('button', { name: 'View', exact: true }).click();

  await page.getByText(/^Viewing as of .*15/).waitFor();
});

it('finds a resource from any page with a shortcut', async ({ page }) => {
  await openSignedIn(page, '/providers');
  await settled(page);

  await page.keyboard.press('/');
  await page.keyboard.type('acme-assets');
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { level: 1, name: 'All resources' }).waitFor();
  await expect.poll(() => names(page, 'All resources').first().textContent()).toContain('acme-assets');
});
