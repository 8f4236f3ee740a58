import type { BrowserContext } from 'playwright-core';

/** The metrics of one page load with an empty cache. */
export interface PageVisit {
  /** Largest contentful paint, in milliseconds. */
  readonly lcpMs: number;
  /** Cumulative layout shift. */
  readonly cls: number;
  /** Compressed JavaScript loaded by the largest contentful paint. */
  readonly firstJsBytes: number;
  /** All compressed JavaScript, including what the page loads later. */
  readonly allJsBytes: number;
}

interface Seen {
  lcpMs: number;
  cls: number;
}

const QUIET_MS = 1000;

/** Opens a page in a signed-in context and measures until the network is idle. */
export async function measurePage(context: BrowserContext, url: string): Promise<PageVisit> {
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.locator('main h1').waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  await page.waitForTimeout(QUIET_MS);
  const visit = await page.evaluate(() => {
    const { seen } = window as unknown as { seen: Seen };
    const scripts = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(({ name }) =>
      new URL(name).pathname.endsWith('.js'),
    );
    const bytes = (until: number): number =>
      scripts
        .filter(({ responseEnd }) => responseEnd <= until)
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    return { ...seen, firstJsBytes: bytes(seen.lcpMs), allJsBytes: bytes(Infinity) };
  });
  await page.close();
  return visit;
}

/** Runs in the page before any of its scripts. */
function watch(): void {
  const seen: Seen = { lcpMs: 0, cls: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) seen.lcpMs = Math.max(seen.lcpMs, startTime);
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) seen.cls += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}
