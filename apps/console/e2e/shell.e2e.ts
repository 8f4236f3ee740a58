import { describe, expect } from 'vitest';
import { demoPlace, startDemoHost } from './support/demo-host';
import { pageTest } from './support/page-test';
import { openSignedIn } from './support/steps';

describe('the shell', () => {
  const it = pageTest();

  it('offers a skip link to the page, and moves the focus there when another page opens', async ({ page }) => {
    await openSignedIn(page, '/connections');
    await page.reload();
    await page.locator('main h1').waitFor();

    await page.keyboard.press('Tab');
    const first = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('Enter');
    const skipped = await page.evaluate(() => document.activeElement?.tagName);
    await page.getByRole('link', { name: 'Providers' }).click();
    await page.getByRole('heading', { name: 'Providers', level: 1 }).waitFor();

    expect([first, skipped]).toEqual(['Skip to content', 'MAIN']);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });

  it(
    'opens its navigation on a narrow screen, and closes it after a choice',
    async ({ page }) => {
      await openSignedIn(page);
      const connections = page.getByRole('link', { name: 'Connections', exact: true });
      expect(await connections.isVisible()).toBe(false);

      await page.getByRole('button', { name: 'Open navigation' }).click();
      await connections.click();

      await page.getByRole('heading', { name: 'Connections', level: 1 }).waitFor();
      await connections.waitFor({ state: 'hidden' });
    },
    { viewport: { width: 360, height: 740 } },
  );

  it('keeps the chosen colour scheme when it is opened again', async ({ page }) => {
    const scheme = () => page.evaluate(() => document.documentElement.dataset['mantineColorScheme']);
    await openSignedIn(page);
    const before = await scheme();

    await page.getByRole('button', { name: 'Color scheme' }).click();
    await page.getByRole('menuitem', { name: 'Dark' }).click();
    await expect.poll(scheme).toBe('dark');
    await page.reload({ waitUntil: 'commit' });

    expect(before).toBe('light');
    await expect.poll(scheme).toBe('dark');
  });

  it('reloads once when the host was updated, and no longer has the parts of the open page', async ({
    page,
    allow,
  }) => {
    allow(/404|dynamically imported module/);
    await openSignedIn(page);
    await page.route(/settings-page.*\.js/, (route) => route.fulfill({ status: 404 }));
    const reloaded = page.waitForEvent('domcontentloaded');

    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    await reloaded;

    await page.unrouteAll();
  });

  it('waits for an unreachable host, and reconnects automatically', async ({ page, allow }) => {
    allow(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|50\d/);
    const place = await demoPlace();
    const before = await startDemoHost(place);
    await page.goto(`${before.url}/sign-in?back=/connections`);
    await page.getByRole('button', { name: 'Open the demo' }).click();
    await page.getByRole('cell', { name: 'Demo Spaces', exact: true }).waitFor();

    await before.stop();
    await page.getByLabel('Search by name or account').fill('spaces');
    const banner = page.getByRole('status').filter({ hasText: 'Connection to the server lost' });
    await banner.waitFor();
    const after = await startDemoHost({ ...place, port: before.port });
    try {
      await page.getByRole('cell', { name: 'Demo DigitalOcean' }).waitFor({ state: 'detached' });
      await banner.waitFor({ state: 'detached' });
      await page.getByRole('cell', { name: 'Demo Spaces', exact: true }).waitFor();
      expect(await page.getByRole('cell', { name: 'Demo DigitalOcean' }).count()).toBe(0);
    } finally {
      await after.remove();
    }
  });
});
