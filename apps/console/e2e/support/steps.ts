import { expect } from 'vitest';
import type { Page } from 'playwright-core';

/** As the browser sends it with the requests of the sign-in page. */
const FROM_ITS_PAGE = { 'sec-fetch-site': 'same-origin' };

/**
 * Signs the page's browser in without the sign-in page, which has its own specs: with a token, or without one in the
 * demo.
 */
export async function startSession(page: Page, token?: string): Promise<void> {
  const headers = FROM_ITS_PAGE;
  const answer = await (token === undefined
    ? page.request.post('/api/v1/session/demo', { headers })
    : page.request.post('/api/v1/session', { headers, data: { token } }));
  expect(answer.status(), 'the status of the sign-in').toBe(204);
}

/** Opens a page of the demo, signed in. */
export async function openSignedIn(page: Page, path = '/'): Promise<void> {
  await startSession(page);
  await page.goto(path);
  await page.getByRole('button', { name: 'admin', exact: true }).waitFor();
  await expect.poll(() => new URL(page.url()).pathname).toBe(new URL(path, page.url()).pathname);
}

/** Waits until a page shows its content, and has finished loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
}
