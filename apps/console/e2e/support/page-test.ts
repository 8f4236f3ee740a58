import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startBrowser } from './browser';

const FAILURES = join(import.meta.dirname, '../../e2e-failures');

/** The context of a test, besides the page. */
export interface PageTools {
  readonly page: Page;
  /** Errors in the browser's console that this test causes intentionally. Any other one fails it. */
  allow(error: RegExp): void;
}

/** What the page is opened with. */
export interface PageOptions extends BrowserContextOptions {
  /** The host, if it is not the shared one. */
  readonly url?: () => string;
}

type Body = (tools: PageTools) => Promise<void>;

/**
 * Tests in a browser: each in a context of its own, so that nobody is signed in. A test fails when the browser's console
 * holds an error; of a failure there is a picture in `e2e-failures`.
 *
 * @example const it = pageTest(); it('signs in', async ({ page }) => { … });
 */
export function pageTest(defaults: PageOptions = {}): (name: string, body: Body, options?: PageOptions) => void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  return (name, body, more = {}) =>
    test(name, async () => {
      const { url = () => inject('demoUrl'), ...options } = { ...defaults, ...more };
      const context = await browser.newContext({ baseURL: url(), viewport: { width: 1280, height: 800 }, ...options });
      context.setDefaultTimeout(60_000);
      const page = await context.newPage();
      const allowed: RegExp[] = [];
      const errors = listen(page);
      try {
        await body({ page, allow: (error) => void allowed.push(error) });
        expect(errors.filter((text) => !allowed.some((each) => each.test(text)))).toEqual([]);
      } catch (error) {
        mkdirSync(FAILURES, { recursive: true });
        await page.screenshot({ path: join(FAILURES, `${name.replace(/\W+/g, '-')}.png`), fullPage: true });
        throw error;
      } finally {
        await context.close();
      }
    });
}

function listen(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
  });
  return errors;
}
