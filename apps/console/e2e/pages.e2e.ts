import { pageTest } from './support/page-test';
import { expectUsable } from './support/expect-usable';
import { openSignedIn, settled } from './support/steps';

/** Every page, each looked at in each of the views. */
const PATHS = [
  '/',
  '/connections',
  '/connections/new',
  '/connections/new?provider=digitalocean',
  '/connections/new?provider=spaces',
  '/inventory/servers',
  '/inventory/networks?sort=-changedAt',
  '/inventory/applications?state=all',
  '/changes',
  '/providers',
  '/settings',
  '/nothing-here',
];

const VIEWS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  narrow: { viewport: { width: 360, height: 740 } },
} as const;

const it = pageTest();

for (const [view, options] of Object.entries(VIEWS))
  it(
    `shows every page so that all can use it: ${view}`,
    async ({ page }) => {
      await page.goto('/sign-in');
      await page.getByRole('button', { name: 'Open the demo' }).waitFor();
      await expectUsable(page);
      await openSignedIn(page);
      for (const path of PATHS) {
        await page.goto(path);
        await settled(page);
        await expectUsable(page);
      }
    },
    options,
  );
