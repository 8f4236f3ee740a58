import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { expectUsable } from './support/expect-usable';
import { pageTest } from './support/page-test';
import { openSignedIn, settled } from './support/steps';

const VIEWS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  narrow: { viewport: { width: 360, height: 740 } },
} as const;

/** The first item of a list of the API, as in the demo. */
async function first(page: Page, list: string): Promise<{ id: string; resourceId?: string; name: string }> {
  await openSignedIn(page, '/connections');
  return page.evaluate(async (address) => (await (await fetch(address)).json()).items[0], `/api/v1/${list}`);
}

describe('one resource', () => {
  const it = pageTest();

  it('links along its graph to resources of another provider, and back', async ({ page }) => {
    const cdn = await first(page, 'resources?entity=cdn-endpoint');
    await page.goto(`/resources/${cdn.id}?tab=relations`);
    await settled(page);
    const graph = page.getByRole('application', { name: /^Graph of relations/ });
    const space = graph.getByRole('link').filter({ hasText: 'DigitalOcean Spaces' });
    const name = (await space.locator('span[title]').getAttribute('title')) ?? '';

    await space.click();
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    await settled(page);
    const header = page.getByRole('region', { name: 'Summary' });

    expect(await header.innerText()).toMatch(/Bucket\s+at DigitalOcean Spaces, Demo Spaces/);
    await expect.poll(() => new URL(page.url()).searchParams.get('tab')).toBe('relations');
    await graph.getByRole('link').filter({ hasText: cdn.name }).click();
    await page.getByRole('heading', { level: 1, name: cdn.name, exact: true }).waitFor();
  });

  it('describes its relations in words, as an alternative to the graph', async ({ page }) => {
    const cdn = await first(page, 'resources?entity=cdn-endpoint');
    await page.goto(`/resources/${cdn.id}?tab=relations`);
    await settled(page);
    const drawn = await page
      .getByRole('application', { name: /^Graph/ })
      .locator('a span[title]')
      .allTextContents();

    const told = await page.getByRole('main').locator('section li').getByRole('link').allTextContents();

    expect(told.length).toBeGreaterThan(0);
    expect([cdn.name, ...told].sort()).toEqual(drawn.sort());
  });

  it('shows its history with differences and syncs', async ({ page }) => {
    const { resourceId = '' } = await first(page, 'changes?type=changed&kind=digitalocean.volume');
    await page.goto(`/resources/${resourceId}?tab=history`);
    await settled(page);
    const differences = page.getByRole('table', { name: 'Changes' });

    expect(await differences.getByRole('row').last().innerText()).toMatch(/Size\s+[\d,.]+ [GT]B\s+[\d,.]+ [GT]B/);
    expect(await page.getByRole('heading', { name: 'First seen' }).isVisible()).toBe(true);
    await page.getByRole('link', { name: 'View sync' }).first().click();
    await page.getByRole('table', { name: 'Report' }).waitFor();
  });

  for (const [view, options] of Object.entries(VIEWS))
    it(
      `shows a deleted resource with its last known state: ${view}`,
      async ({ page }) => {
        const { resourceId = '', name } = await first(page, 'changes?type=gone');
        await page.goto(`/resources/${resourceId}`);
        await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
        await settled(page);
        await expectUsable(page);

        expect(await page.getByRole('region', { name: 'Summary' }).innerText()).toMatch(/Deleted\s+since/);
        expect(await page.getByRole('main').innerText()).toContain('Snapshot');
        await page.getByRole('tab', { name: 'History' }).click();
        await page.getByRole('heading', { name: 'Deleted' }).waitFor();
        await settled(page);
        await expectUsable(page);
      },
      options,
    );

  it('says that the resource does not exist, with a way to continue', async ({ page, allow }) => {
    allow(/40[04].*resources/);
    await openSignedIn(page, '/resources/00000000-0000-4000-8000-000000000000');

    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    await expectUsable(page);

    expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(0);
  });
});
