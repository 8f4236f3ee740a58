import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { expectReadable, expectUsable } from './support/expect-usable';
import { inDark } from './support/in-dark';
import { pageTest } from './support/page-test';
import { openSignedIn, settled } from './support/steps';

const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Query' });

/** Replaces what is in the editor. Brackets that it closes automatically are typed over. */
async function write(page: Page, query: string): Promise<void> {
  await editorOf(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(query);
}

async function run(page: Page, query: string): Promise<void> {
  await write(page, query);
  await page.keyboard.press('Control+Enter');
}

/** The texts of a table's cells, row by row. */
const rowsOf = (page: Page): Promise<string[][]> =>
  page
    .getByRole('table', { name: 'Result' })
    .locator('tbody tr:not([aria-hidden])')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')));

const BY_ENTITY = 'select entity, count(*) as resources from resource where counted group by entity order by 2 desc, 1';

describe('the page for SQL', () => {
  const it = pageTest();

  it(
    'completes, runs and draws a query, and saves its rows',
    async ({ page }) => {
      await openSignedIn(page, '/sql');
      await settled(page);
      const schema = page.waitForResponse((response) => response.url().endsWith('/sql/schema'));
      await page.reload();
      await schema;

      await write(page, 'select name from resource where sta');
      await page.keyboard.type('t');
      await page.getByRole('option', { name: /status/ }).waitFor();
      await page.keyboard.press('Escape');

      await run(page, BY_ENTITY);
      await page
        .getByRole('status')
        .filter({ hasText: /^\d+ rows in / })
        .waitFor();
      const rows = await rowsOf(page);
      expect(rows.length).toBeGreaterThan(5);
      expect(Number(rows[0]?.[1])).toBeGreaterThanOrEqual(Number(rows[1]?.[1]));
      await expectUsable(page);
      await inDark(page, () => expectReadable(page));

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download CSV' }).click(),
      ]);
      const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
      expect(lines[0]).toBe('\ufeffentity,resources');
      expect(lines[1]).toBe(rows[0]?.join(','));

      await page.getByText('Chart', { exact: true }).click();
      await page.getByRole('img', { name: new RegExp(`^resources. ${rows[0]?.[0]}: `) }).waitFor();
      await page.locator('svg.recharts-surface').first().waitFor();
      await expectUsable(page);
      expect(new URL(page.url()).searchParams.get('query')).toBe(BY_ENTITY);
    },
    { colorScheme: 'light' },
  );

  it('marks a mistake, says when rows are cut, keeps a history, and cancels', async ({ page, allow }) => {
    allow(/400/);
    await openSignedIn(page, '/sql');
    await settled(page);

    await run(page, 'select regoin from resource');
    await page.getByRole('alert').filter({ hasText: 'column "regoin" does not exist' }).waitFor();
    expect(await page.locator('.cm-lintRange-error').textContent()).toBe('regoin');

    await page.getByLabel('Most rows').selectOption('100');
    await run(page, 'select n from generate_series(1, 1000) as n');
    await page.getByText(/^The first 100 rows in .* There are more/).waitFor();
    expect(await page.locator('.cm-lintRange-error').count()).toBe(0);

    await page.reload();
    await settled(page);
    await page.getByRole('button', { name: 'History' }).click();
    await page.getByRole('menuitem', { name: /select regoin from resource/ }).click();
    await expect.poll(() => editorOf(page).textContent()).toContain('regoin');

    await run(page, 'select count(*) from generate_series(1, 42000000) as a, generate_series(1, 1000) as b');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled.').waitFor();
  });

  it('saves a query on the host, writes it into the editor, and deletes it', async ({ page }) => {
    await openSignedIn(page, '/sql?query=select%2042%20as%20answer');
    await settled(page);
    const open = () => page.getByRole('button', { name: 'Saved' }).click();

    await open();
    await page.getByRole('menuitem', { name: 'Save this query…' }).click();
    await page.getByLabel('Name').fill('The answer');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await write(page, 'select 1');
    await open();
    await page.getByRole('menuitem', { name: 'The answer', exact: true }).click();
    await expect.poll(() => editorOf(page).textContent()).toBe('select 42 as answer');
    await open();
    await page.getByRole('menuitem', { name: 'Delete “The answer”' }).click();
    await open();
    await page.getByText('No query has been saved yet.').waitFor();
  });

  it(
    'is usable on a phone',
    async ({ page }) => {
      await openSignedIn(page, '/sql?query=select%20*%20from%20resource');
      await settled(page);

      await page.getByRole('button', { name: 'Run', exact: true }).click();
      await page.getByText(/rows in/).waitFor();
      await expectUsable(page);
      await inDark(page, () => expectReadable(page));
    },
    { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  );
});
