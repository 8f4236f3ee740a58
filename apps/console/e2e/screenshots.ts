import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { pageTest } from './support/page-test';
import { openSignedIn, settled } from './support/steps';

const IMAGES = join(import.meta.dirname, '../../../docs/images');

/** A screenshot. An address in braces is a path of the API, and stands for the id of the first item of its list. */
interface Picture {
  readonly path: string;
  readonly options?: BrowserContextOptions;
  /** The last text on the page. */
  readonly last?: string;
}

const NARROW = { viewport: { width: 360, height: 740 } };
/** Everything on the overview. */
const TALL = { viewport: { width: 1280, height: 1180 } };
const CHART = 'svg.recharts-surface';

const PICTURES: Readonly<Record<string, Picture>> = {
  overview: { path: '/', options: TALL, last: CHART },
  'overview-dark': { path: '/', options: { ...TALL, colorScheme: 'dark' }, last: CHART },
  'changes-narrow': { path: '/changes?type=changed', options: NARROW },
  'new-connection': { path: '/connections/new?provider=digitalocean' },
  connection: { path: '/connections/{connections}' },
  servers: { path: '/inventory/server' },
  resource: { path: '/resources/{changes?type=changed&kind=digitalocean.droplet}' },
  graph: { path: '/resources/{resources?entity=cdn-endpoint}?tab=relations', last: '.react-flow__node a' },
  history: { path: '/resources/{changes?type=changed&kind=digitalocean.droplet}?tab=history' },
  changes: { path: '/changes?type=changed' },
  providers: { path: '/providers' },
};

const it = pageTest();

for (const [name, { path, options, last }] of Object.entries(PICTURES))
  it(
    `takes a picture of ${name}`,
    async ({ page }) => {
      await openSignedIn(page, '/connections');
      await page.goto(await filled(page, path));
      await settled(page);
      if (last) await page.locator(last).first().waitFor();
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(IMAGES, `${name}.png`), animations: 'disabled', caret: 'hide' });
    },
    { colorScheme: 'light', locale: 'en-US', timezoneId: 'UTC', reducedMotion: 'reduce', ...options },
  );

async function filled(page: Page, path: string): Promise<string> {
  const [whole, list] = /\{([^}]+)\}/.exec(path) ?? [];
  if (!whole || !list) return path;
  const id = await page.evaluate(async (address) => {
    const { items } = await (await fetch(address)).json();
    return String(items[0].resourceId ?? items[0].id);
  }, `/api/v1/${list}`);
  return path.replace(whole, id);
}
