import { expect } from 'vitest';
import type { Page } from 'playwright-core';

/** Signs in as anyone may in the demo, and opens a page. */
export async function openSignedIn(page: Page, path = '/'): Promise<void> {
  await page.goto(`/sign-in?back=${encodeURIComponent(path)}`);
  await page.getByRole('button', { name: 'Open the demo' }).click();
  await page.getByRole('button', { name: 'first admin', exact: true }).waitFor();
  await expect.poll(() => new URL(page.url()).pathname).toBe(new URL(path, page.url()).pathname);
}

/** Waits until a page shows what it has, and nothing of it is still loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
}
