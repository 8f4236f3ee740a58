/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { withDatabase } from '../host/embedded-server.js';
import { HostClient } from '../host/host-client.js';
import { type RunningHost, withDataDir, withHost } from '../host/running-host.js';
import { fillInventory } from '../reads/inventory-filler.js';
import { startBrowser } from './start-browser.js';

/** The time from the last key of a search to its result, over several searches. */
export interface TypingFigures {
  readonly rows: number;
  readonly searches: number;
  readonly p50Ms: number;
  readonly maxMs: number;
}

/** Searches that are not measured, while the host loads code and fills caches. */
const WARM_UP = 3;
const SEARCHES = 20;

/** The pace of a fast typist. */
const BETWEEN_KEYS_MS = 120;

/** Types searches into the list of servers and waits for the result of each. */
export function benchTyping(rows: number): Promise<TypingFigures> {
  return withDataDir((dataDir) =>
    withHost(dataDir, { MAESTRO_ROLE: 'api' }, async (host) => {
      await withDatabase(dataDir, (database) => fillInventory(database, rows));
      const words = await searchWords(new HostClient(host));
      const browser = await startBrowser();
      const all: number[] = [];
      try {
        const page = await openServers(browser, host);
        for (const word of words) all.push(await search(page, word));
      } finally {
        await browser.close();
      }
      const sorted = all.slice(WARM_UP).sort((one, other) => one - other);
      const median = sorted[Math.floor(sorted.length / 2)] ?? NaN;
      return { rows, searches: sorted.length, p50Ms: median, maxMs: sorted.at(-1) ?? NaN };
    }),
  );
}

/** Typical searches: a common prefix of names, a complete name, an IP address. */
async function searchWords(client: HostClient): Promise<readonly string[]> {
  interface Server {
    readonly name: string;
    readonly attributes: { readonly publicIpv4: readonly string[] };
  }
  const { items } = await client.call<{ items: readonly Server[] }>(
    'GET',
    '/resources?entity=server&limit=100&sort=-createdAt',
  );
  const words = items.flatMap(({ name, attributes }) => [name.slice(0, 5), name, attributes.publicIpv4[0] ?? name]);
  return words.slice(0, WARM_UP + SEARCHES);
}

async function openServers(browser: Browser, { url, token }: RunningHost): Promise<Page> {
  const baseURL = new URL(url).origin;
  const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto('/sign-in?back=/inventory/server');
  await page.getByLabel('Token', { exact: true }).fill(token);
  await page.keyboard.press('Enter');
  await page.locator('tr[aria-rowindex]').first().waitFor();
  return page;
}

async function search(page: Page, word: string): Promise<number> {
  const input = page.locator('main').getByRole('searchbox');
  await input.fill('');
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]') && !location.search.includes('q='));
  const shown = page.evaluate(untilShown, word);
  await input.pressSequentially(word, { delay: BETWEEN_KEYS_MS });
  return shown;
}

/** Runs in the page. Resolves to the time from the last key to the frame that shows only matching rows. */
function untilShown(word: string): Promise<number> {
  return new Promise((resolve) => {
    let typedAt = Infinity;
    const field = document.querySelector<HTMLInputElement>('main input[type=search]');
    field?.addEventListener('input', () => (typedAt = performance.now()));
    const look = (): void => {
      const region = document.querySelector('main [role=region][aria-busy]');
      const isShown =
        field?.value === word &&
        new URLSearchParams(location.search).get('q')?.replaceAll('"', '') === word &&
        region?.getAttribute('aria-busy') === 'false';
      if (!isShown) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - typedAt)));
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}
