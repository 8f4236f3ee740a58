import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { pageTest } from './support/page-test';
import { openSignedIn, settled } from './support/steps';

const MARKUP = '<img src="/favicon.svg" onerror="window.taken = true" onload="window.taken = true"><b>web</b>';

const it = pageTest();

/** Makes the host return resources with what a provider, or people who name things there, might have entered. */
async function tamper(page: Page): Promise<void> {
  await page.route('**/api/v1/resources**', async (route) => {
    const response = await route.fetch();
    const spoil = (resource: object): object => ({
      ...resource,
      name: MARKUP,
      status: MARKUP,
      tags: [MARKUP],
      page: 'javascript:window.taken=true',
      attributes: { description: MARKUP, endpointUrl: 'javascript:window.taken=true' },
    });
    const answer = await response.json();
    await route.fulfill({
      response,
      json: answer.items ? { ...answer, items: answer.items.map(spoil) } : spoil(answer),
    });
  });
}

it("shows a provider's values as text, and links only to web pages", async ({ page }) => {
  await openSignedIn(page, '/');
  await settled(page);
  const { items } = await page.evaluate(async () => (await fetch('/api/v1/resources?entity=server&limit=1')).json());
  await tamper(page);

  for (const path of ['/inventory/server', `/resources/${items[0].id}`, `/resources/${items[0].id}?tab=raw`]) {
    await page.goto(path);
    await settled(page);
    await page.getByText(MARKUP).first().waitFor();

    expect(await page.locator('main img, main b').count()).toBe(0);
    expect(await page.locator('a[href^="javascript:" i]').count()).toBe(0);
  }
  expect(await page.evaluate(() => 'taken' in window)).toBe(false);
});

it('keeps the counts of a filter visible next to a very long tag', async ({ page }) => {
  await page.route('**/api/v1/resources/facets**', async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    const tag = [{ value: `long-${'x'.repeat(250)}`, count: 4711 }, ...answer.tag];
    await route.fulfill({ response, json: { ...answer, tag } });
  });
  await openSignedIn(page, '/inventory/server');
  await page.getByRole('button', { name: 'Tag' }).click();

  const menu = await page.getByRole('listbox', { name: 'Tag' }).boundingBox();
  const count = await page.getByText('4,711').boundingBox();

  expect(count!.x + count!.width).toBeLessThan(menu!.x + menu!.width);
});
