import type { Page } from 'playwright-core';

/** Counts layout shifts without user input in every page that is opened from now on (Cumulative Layout Shift). */
export async function watchLayoutShift(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const moved: { value: number; what: string }[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node?: Element }[];
      })[])
        if (!entry.hadRecentInput)
          moved.push({
            value: entry.value,
            what: entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 120) ?? '').join(' | '),
          });
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The total shift since the page was opened, and its sources. */
export async function layoutShift(page: Page): Promise<{ readonly total: number; readonly what: readonly string[] }> {
  await painted(page);
  const moved = await page.evaluate(() => (window as unknown as { moved: { value: number; what: string }[] }).moved);
  return { total: moved.reduce((sum, { value }) => sum + value, 0), what: moved.map(({ what }) => what) };
}

/**
 * Releases the host's responses one after the other, each after the effect of the previous one was painted: the slowest
 * way to load.
 */
export async function answerOneByOne(page: Page): Promise<void> {
  let last = Promise.resolve();
  await page.route('**/api/v1/**', (route) => {
    if (route.request().headers()['accept'] === 'text/event-stream') return route.continue();
    last = last.then(async () => {
      await painted(page).catch(() => undefined);
      await route.fulfill({ response: await route.fetch() }).catch(() => undefined);
    });
    return last;
  });
}

/** Two frames: after the first, the content drawn in it is on the screen. */
export const painted = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
