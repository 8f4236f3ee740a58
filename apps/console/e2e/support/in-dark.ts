import type { Page } from 'playwright-core';
import { painted } from './layout-shift';

/**
 * Checks an open page in the dark: it follows the system, and only its colours differ. Afterwards, it is light again.
 */
export async function inDark(page: Page, look: () => Promise<void>): Promise<void> {
  const shows = (scheme: string) =>
    page.waitForFunction((wanted) => document.documentElement.dataset['mantineColorScheme'] === wanted, scheme);
  await page.emulateMedia({ colorScheme: 'dark' });
  await shows('dark');
  await painted(page);
  await look();
  await page.emulateMedia({ colorScheme: 'light' });
  await shows('light');
}
