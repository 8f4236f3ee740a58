import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { expectUsable } from './support/expect-usable';
import { pageTest } from './support/page-test';
import { openSignedIn, settled } from './support/steps';

const section = (page: Page, name: string) => page.getByRole('main').getByRole('region', { name, exact: true });
const choose = async (page: Page, label: string, option: string | RegExp) => {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
  await settled(page);
};

describe('the costs page', () => {
  const it = pageTest();

  it('shows the total, the trend, what costs most, groups, and what belongs to no resource', async ({ page }) => {
    await openSignedIn(page, '/costs');
    await settled(page);

    expect(await page.getByText(/from the month before/).innerText()).toMatch(/^([+-]\$[\d,.]+|no change) from/);
    await section(page, 'Trend').getByRole('img', { name: /\$/ }).waitFor();
    const top = section(page, 'Top resources').getByRole('listitem');
    expect(await top.count()).toBeGreaterThan(1);
    expect(await top.filter({ hasText: 'list price $' }).count()).toBeGreaterThan(0);
    expect(await section(page, 'Unattributed').getByRole('row').count()).toBeGreaterThan(1);
    await top.first().getByRole('link').click();
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/resources\//);
  });

  it('groups by month, and shows one connection, which the address keeps', async ({ page }) => {
    await openSignedIn(page, '/costs');
    await settled(page);
    await choose(page, 'Group by', 'Month');
    const months = section(page, 'By month').getByRole('table').getByRole('row');
    await months.nth(2).waitFor();
    await choose(page, 'Connection', /Spaces/);

    await page.getByText(/^Nothing was billed for .+ Spaces\.$/).waitFor();
    await expectUsable(page);
    await page.reload();
    await page.getByText(/^Nothing was billed for .+ Spaces\.$/).waitFor();
    // Choosing it again clears the filter.
    await choose(page, 'Connection', /Spaces/);
    await expect.poll(() => new URL(page.url()).searchParams.get('connection') ?? '').toBe('');
    await months.nth(2).waitFor();
  });

  it('downloads what it shows as a table', async ({ page }) => {
    await openSignedIn(page, '/costs?groupBy=project');
    await settled(page);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ]);

    expect(download.suggestedFilename()).toMatch(/^maestro-costs-\d{4}-\d{2}\.csv$/);
    expect(await readFile(await download.path(), 'utf8')).toMatch(/^\ufeff?Month,Part,Value,Name,Currency,Amount/);
  });
});
