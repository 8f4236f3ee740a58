import type { Page } from 'playwright-core';
import { pageTest } from './support/page-test';
import { expectReadable, expectUsable } from './support/expect-usable';
import { inDark } from './support/in-dark';
import { openSignedIn, settled } from './support/steps';

/** Every page, each checked in each of the views. A name in braces stands for the first item of its list in the API. */
const PATHS = [
  '/',
  '/connections',
  '/connections/new',
  '/connections/new?provider=digitalocean',
  '/connections/new?provider=spaces',
  '/connections/{connections}',
  '/connections/{connections}?tab=runs',
  '/inventory/all?q=web&tag=web',
  '/inventory/server',
  '/inventory/server?at=2026-01-01T00:00:00.000Z',
  '/inventory/firewall?sort=-changedAt',
  '/inventory/load-balancer?state=all',
  '/resources/{resources?entity=server}',
  '/resources/{resources?entity=cdn-endpoint}?tab=relations',
  '/resources/{changes?type=changed}?tab=history',
  '/resources/{changes?type=gone}?tab=raw',
  '/changes',
  '/changes?type=changed&since=30d',
  '/changes?since=2001-01-01&until=2001-01-02',
  '/costs',
  '/costs?groupBy=tag&month=2026-10',
  '/costs?groupBy=month',
  '/sql?query=select%201',
  '/providers',
  '/settings',
  '/settings?tab=feeds',
  '/settings?tab=annotations',
  '/settings?tab=terraform',
  '/settings?tab=audit',
  '/findings',
  '/findings?groupBy=check',
  '/expiries',
  '/nothing-here',
];

const it = pageTest();

/** Checks the sign-in page and then all others. */
async function eachPage(page: Page, look: () => Promise<void>): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Open the demo' }).waitFor();
  await look();
  await openSignedIn(page);
  for (const path of PATHS) {
    await page.goto(await filled(page, path));
    await settled(page);
    await look();
  }
}

it(
  'shows every page accessibly, light and dark',
  async ({ page }) => {
    await eachPage(page, async () => {
      await expectUsable(page);
      await inDark(page, () => expectReadable(page));
    });
  },
  { colorScheme: 'light' },
);

it('shows every page accessibly on a narrow screen', ({ page }) => eachPage(page, () => expectUsable(page)), {
  viewport: { width: 360, height: 740 },
});

/** An address with the ids that the demo has given. */
async function filled(page: Page, path: string): Promise<string> {
  const [whole, list] = /\{([^}]+)\}/.exec(path) ?? [];
  if (!whole || !list) return path;
  const id = await page.evaluate(async (address) => {
    const { items } = await (await fetch(address)).json();
    return String(items[0].resourceId ?? items[0].id);
  }, `/api/v1/${list}`);
  return path.replace(whole, id);
}
