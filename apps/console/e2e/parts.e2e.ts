import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { pageTest } from './support/page-test';
import { openSignedIn, settled } from './support/steps';

/** Pages, and content that is visible once all chunks are loaded. */
const PAGES: Readonly<Record<string, string>> = {
  '/': 'main svg.recharts-surface',
  '/connections': 'main table',
  '/connections/new?provider=digitalocean': 'main form',
  '/inventory/server': 'main table',
  '/changes': 'main',
  '/providers': 'main table',
  '/settings': 'main table',
};

/** In characters. Smaller chunks cost no more than the request for them. */
const BIG = 30_000;

/** The share of a chunk that is used while a page opens. What waits for a click counts as unused. */
const LEAST_USED = 0.2;

const it = pageTest();

it('opens pages without large, mostly unused chunks', async ({ page }) => {
  await openSignedIn(page);
  const wasted: string[] = [];
  for (const [path, shown] of Object.entries(PAGES)) {
    await page.coverage.startJSCoverage();
    await page.goto(path);
    await settled(page);
    await page.locator(shown).first().waitFor();
    for (const { url, size, used } of await coverage(page))
      if (size > BIG && used < LEAST_USED) wasted.push(`${path} uses ${Math.round(100 * used)} % of ${url}`);
  }

  expect(wasted).toEqual([]);
});

interface PartUse {
  readonly url: string;
  readonly size: number;
  readonly used: number;
}

/** How much of each chunk ran. Of nested ranges, the inner one counts. */
async function coverage(page: Page): Promise<readonly PartUse[]> {
  return (await page.coverage.stopJSCoverage()).map(({ url, source = '', functions }) => {
    const run = new Uint8Array(source.length);
    for (const { startOffset, endOffset, count } of functions.flatMap(({ ranges }) => ranges))
      run.fill(count > 0 ? 1 : 0, startOffset, endOffset);
    return { url, size: source.length, used: run.reduce((sum, each) => sum + each, 0) / source.length };
  });
}
