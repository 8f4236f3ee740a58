import { expect } from 'vitest';
import { pageTest } from './support/page-test';
import { openSignedIn, settled } from './support/steps';

const it = pageTest();

it('finds a server by a part of its name, and keeps the search in the address', async ({ page }) => {
  await openSignedIn(page, '/inventory/servers');
  await settled(page);
  const names = page.locator('table[aria-label="Servers"] tbody tr td:first-child');
  const name = (await names.nth(5).locator('span').first().textContent()) ?? '';

  await page.getByRole('searchbox', { name: 'Search by name' }).fill(name);
  await expect.poll(() => names.count()).toBeLessThan(6);
  await page.reload();
  await settled(page);

  expect(new URL(page.url()).searchParams.get('q')).toBe(name);
  expect(await names.first().textContent()).toContain(name);
});

it('sorts by a heading', async ({ page }) => {
  await openSignedIn(page, '/inventory/volumes');
  await settled(page);
  const names = page.locator('table[aria-label="Volumes"] tbody tr td:first-child span:first-child');
  const first = await names.first().textContent();

  await page.getByRole('button', { name: 'Name' }).click();
  await expect.poll(() => names.first().textContent()).not.toBe(first);

  expect(new URL(page.url()).searchParams.get('sort')).toBe('-name');
});

it('shows that there was nothing before the first sync', async ({ page }) => {
  await openSignedIn(page, '/inventory/servers?at=2020-01-01T00:00:00.000Z');

  await page.getByText('No servers').waitFor();

  expect(await page.getByLabel('As it was at').inputValue()).toMatch(/^20(19|20)-/);
});
