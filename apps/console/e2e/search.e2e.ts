import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { expectReadable, expectUsable } from './support/expect-usable';
import { inDark } from './support/in-dark';
import { pageTest } from './support/page-test';
import { openSignedIn, settled } from './support/steps';

const fieldOf = (page: Page): Locator => page.getByRole('combobox', { name: 'Find a resource' });

/** Types a text, and waits for its results. */
async function search(page: Page, text: string): Promise<Locator> {
  const answered = page.waitForResponse(
    (response) => response.url().includes(`/search?q=${encodeURIComponent(text)}`) && response.ok(),
  );
  await fieldOf(page).fill(text);
  await answered;
  await page
    .getByRole('status')
    .filter({ hasText: /^[\d,]+.* results?$/ })
    .waitFor({ state: 'attached' });
  return page.getByRole('listbox', { name: 'Search results' });
}

const heading = (page: Page) => page.locator('main h1').textContent();

describe('the search in the header', () => {
  const it = pageTest();

  it('shows the best matches of each entity while one types, and opens them with the keyboard', async ({ page }) => {
    await openSignedIn(page, '/connections');
    await settled(page);

    await page.keyboard.press('/');
    const results = await search(page, 'web-1');
    await expectUsable(page);
    await inDark(page, () => expectReadable(page));
    const groups = await results.getByRole('group').count();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const first = results.getByRole('option').first();
    const name = await first.locator('p').first().textContent();
    const active = await fieldOf(page).getAttribute('aria-activedescendant');

    expect(groups).toBeGreaterThan(1);
    expect(active).toBe(await first.getAttribute('id'));
    expect(await first.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/resources\//);
    await expect.poll(() => heading(page)).toBe(name);
    expect(await fieldOf(page).inputValue()).toBe('');
  });

  it('opens what is found as a list: words, a block of addresses, a query', async ({ page }) => {
    await openSignedIn(page, '/connections');
    await settled(page);

    await page.keyboard.press('Control+k');
    await search(page, '10.0.0.0/8');
    await page.keyboard.press('Enter');
    await page.waitForURL(/query=address/);
    await page.keyboard.press('Control+k');
    const found = await search(page, 'region:fra1 vcpus>4');
    await found.getByRole('option', { name: /^Open as a list: region:fra1 vcpus>4$/ }).click();
    await page.waitForURL(/query=region/);
    await page.getByText(/^\d+ resources?$/).waitFor();
    await page.keyboard.press('Control+k');
    const many = await search(page, 'web');
    await many.getByRole('option', { name: /^Show all \d+ servers$/ }).click();
    await page.waitForURL(/inventory\/server\?q=web/);
  });

  it('says what was searched where nothing is found, what is wrong with a query, and that it failed', async ({
    page,
    allow,
  }) => {
    allow(/503/);
    await openSignedIn(page, '/connections');
    await settled(page);

    await search(page, 'nothing-has-this-name');
    await page.getByText('Nothing was found for “nothing-has-this-name”.').waitFor();
    await search(page, 'regio:fra1');
    await page.getByText('Did you mean region?').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByText('Did you mean region?').count()).toBe(0);
    expect(await fieldOf(page).inputValue()).toBe('regio:fra1');

    await page.route('**/search?**', (route) => route.fulfill({ status: 418, body: '' }));
    allow(/418/);
    await fieldOf(page).fill('anything');
    await page.getByRole('alert').filter({ hasText: 'The search failed.' }).waitFor();
  });

  it(
    'lies over the header on a narrow screen',
    async ({ page }) => {
      await openSignedIn(page, '/connections');
      await settled(page);

      await page.getByRole('button', { name: 'Find a resource' }).click();
      const results = await search(page, 'web');
      await expectUsable(page);
      await inDark(page, () => expectReadable(page));
      await results.getByRole('option').first().click();

      await page.waitForURL(/\/resources\//);
      expect(await fieldOf(page).isVisible()).toBe(false);
    },
    { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  );
});
