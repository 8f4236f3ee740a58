import { expect } from 'vitest';
import type { Page } from 'playwright-core';

/** As the browser sends it with what the sign-in page asks. */
const FROM_ITS_PAGE = { 'sec-fetch-site': 'same-origin' };

/** Gives the page's browser a session without the sign-in page, which has specs of its own: by a token, or as anyone may in the demo. */
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

/** Waits until a page shows what it has, and nothing of it is still loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
}
