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

it('tells what was created, and of which sort', async ({ page }) => {
  await openSignedIn(page, '/changes?entity=volume');
  await settled(page);
  const kinds = await page.locator('table[aria-label="Changes"] tbody tr td:nth-child(3)').allTextContents();

  expect(kinds.length).toBeGreaterThan(0);
  expect(kinds.every((text) => text.endsWith('volume'))).toBe(true);
});

it('lists the tasks of each provider with the permission to grant', async ({ page }) => {
  await openSignedIn(page, '/providers');
  const tasks = page.getByRole('region', { name: 'Tasks of DigitalOcean' });

  await tasks.getByText('get_all_droplets').waitFor();

  expect(await tasks.getByText('droplet:read').first().isVisible()).toBe(true);
});

it('counts everything on the overview, and leads to the lists', async ({ page }) => {
  await openSignedIn(page, '/');
  await settled(page);
  const card = page.locator('main').getByRole('link', { name: 'Volumes' }).locator('..');

  expect(Number((await card.locator('p').first().textContent())?.replace(',', ''))).toBeGreaterThan(0);
  expect(
    await page
      .locator('main')
      .getByText(/^\d+ created/)
      .first()
      .isVisible(),
  ).toBe(true);
  await page.locator('main').getByRole('link', { name: 'Volumes' }).click();

  await page.getByRole('heading', { level: 1, name: 'Volumes' }).waitFor();
});
