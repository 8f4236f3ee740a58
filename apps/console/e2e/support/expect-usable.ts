import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What depends on the colours alone. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * The properties of findings that are needed. Otherwise, axe would also look up selectors and describe everything that
 * is correct.
 */
const BRIEFLY = { resultTypes: ['violations'], selectors: false } satisfies RunOptions;

/** A page has no findings of axe (WCAG 2.2 and best practices), and does not scroll sideways. */
export async function expectUsable(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `pixels that ${page.url()} is wider than the window`).toBeLessThanOrEqual(0);
  await expectNoViolations(page, BRIEFLY);
}

/** A page that passes in another colour scheme has no findings of axe about its colours. */
export async function expectReadable(page: Page): Promise<void> {
  await expectNoViolations(page, { ...BRIEFLY, runOnly: COLOUR_RULES });
}

async function expectNoViolations(page: Page, options: RunOptions): Promise<void> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (given) => (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(given),
    options,
  );
  expect(
    violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 200)).slice(0, 5) })),
    page.url(),
  ).toEqual([]);
}
