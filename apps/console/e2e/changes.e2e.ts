import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectUsable } from './support/expect-usable';
import { pageTest } from './support/page-test';
import { openSignedIn, settled } from './support/steps';

const it = pageTest();

const feed = (page: Page) => page.getByRole('main').locator('section li');
const choose = async (page: Page, label: string, option: string) => {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
  await settled(page);
};
const asked = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

it('describes differences in words, with links to the resource and the sync', async ({ page }) => {
  await openSignedIn(page, '/changes?type=changed');
  await settled(page);
  const resized = feed(page).filter({ hasText: 'vCPUs' }).first();

  expect(await resized.innerText()).toMatch(/Memory:\s+from\s+[\d,]+ GB\s*→\s*to\s+[\d,]+ GB/);
  const name = (await resized.getByRole('link').first().textContent()) ?? '';
  await resized.getByRole('link', { name: /^View sync/ }).click();
  await page.getByRole('table', { name: 'Report' }).waitFor();
  await page.goBack();
  await feed(page).getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
});

it("keeps its filters in the URL, and supports the browser's back button", async ({ page }) => {
  await openSignedIn(page, '/changes');
  await settled(page);
  await choose(page, 'Event', 'Created');
  await choose(page, 'Resource type', 'Buckets (DigitalOcean Spaces)');
  await choose(page, 'Connection', 'Demo Spaces');
  await choose(page, 'Period', 'Last 7 days');
  await expectUsable(page);

  await expect.poll(() => asked(page)).toMatchObject({ type: 'created', kind: 'spaces.bucket', since: '7d' });
  expect(await feed(page).count()).toBeGreaterThan(0);
  expect(await page.getByRole('main').getByRole('status').innerText()).toBe('24 changes.');
  await page.reload();
  await settled(page);
  expect(await page.getByRole('main').getByRole('status').innerText()).toBe('24 changes.');
  await page.goBack();
  await expect.poll(() => asked(page)['since']).toBeUndefined();
  await expect.poll(() => asked(page)).toMatchObject({ kind: 'spaces.bucket' });
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect.poll(() => asked(page)).toEqual({});
});

it('says that no change matches, and clears the filters', async ({ page }) => {
  await openSignedIn(page, '/changes?since=2001-01-01&until=2001-01-02');

  await page.getByText('No changes match these filters').waitFor();
  await expectUsable(page);
  expect(await page.getByLabel('From').inputValue()).toBe('2001-01-01');
  await page.getByRole('button', { name: 'Show all changes' }).click();

  await feed(page).first().waitFor();
});

it('groups similar changes, expands them, and loads more', async ({ page }) => {
  await openSignedIn(page, '/changes');
  await settled(page);
  const buckets = feed(page).filter({ hasText: '24 Buckets' });
  const status = page.getByRole('main').getByRole('status');

  await buckets.getByRole('button', { name: 'Show all 24' }).click();
  expect(await buckets.getByRole('link').count()).toBeGreaterThan(24);
  expect(await status.innerText()).toBe('Latest 200 changes. More are available.');
  await page.getByRole('button', { name: 'Show more' }).click();

  await expect
    .poll(() => status.innerText())
    .toMatch(/^(?!Latest 200 )(Latest \d+ changes\. More are available|\d+ changes)\.$/);
  await expectUsable(page);
});
