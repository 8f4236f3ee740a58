import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { expectReadable, expectUsable } from './support/expect-usable';
import { inDark } from './support/in-dark';
import { pageTest } from './support/page-test';
import { openSignedIn, settled } from './support/steps';

/** Checks a page at both widths, in light and dark. */
async function expectUsableEverywhere(page: Page): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await settled(page);
    await expectUsable(page);
    await inDark(page, () => expectReadable(page));
  }
}

describe('annotations', () => {
  const it = pageTest();

  it('are edited on a resource, and told in its history', async ({ page, allow }) => {
    allow(/400.*annotations/);
    await openSignedIn(page, '/inventory/server');
    await page.locator('tbody a').first().click();
    const panel = page.getByRole('region', { name: 'Annotations' });
    await panel.getByRole('button', { name: 'Annotate' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Owner').fill('team-a@example.com');
    await dialog.getByLabel('Labels').fill('tier=1\npci');
    await dialog.getByLabel('Links').fill('Runbook javascript:alert(1)');
    await expectUsable(page);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('must begin with https://').first().waitFor();
    await dialog.getByLabel('Links').fill('Runbook https://example.com/runbook');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await panel.getByText('team-a@example.com').waitFor();
    expect(await panel.getByRole('link', { name: 'Runbook' }).getAttribute('href')).toBe('https://example.com/runbook');
    await expectUsableEverywhere(page);
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByText('Owner: none → team-a@example.com').waitFor();
  });

  it('are given to selected rows, or to a whole list, after a count', async ({ page }) => {
    await openSignedIn(page, '/inventory/volume');
    await page.getByRole('button', { name: 'Annotate', exact: true }).click();
    await page
      .getByRole('checkbox', { name: /^Select / })
      .first()
      .check();
    await page.getByText('1 selected').waitFor();
    await expectUsableEverywhere(page);
    await page.getByLabel('All that match this list').check();
    await page.getByRole('button', { name: 'Annotate…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Environment').fill('production');
    await dialog.getByRole('button', { name: 'Count' }).click();
    await dialog.getByText('resources will change').waitFor();
    await expectUsable(page);
    await dialog.getByRole('button', { name: 'Annotate' }).click();
    await page.getByText('resources changed').waitFor();
  });

  it('come from rules and files, in the settings', async ({ page }) => {
    await openSignedIn(page, '/settings?tab=annotations');
    await page.getByRole('button', { name: 'New rule' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Servers');
    await dialog.getByLabel('Query').fill('entity:server');
    await dialog.getByLabel('Owner').fill('operations');
    await dialog.getByRole('button', { name: 'Preview' }).click();
    await dialog.getByText(/Matches [\d,]+ resources/).waitFor();
    await expectUsable(page);
    await dialog.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('row').filter({ hasText: 'owner operations' }).waitFor();
    await page.locator('input[type=file]').setInputFiles({
      ...{ name: 'annotations.csv', mimeType: 'text/csv' },
      buffer: Buffer.from('id,owner\nnothing,team-b\n'),
    });
    await page.getByText('Line 2: There is no such resource.').waitFor();
    await expectUsableEverywhere(page);
    await page.getByRole('button', { name: 'Remove Servers' }).click();
    await page.getByRole('button', { name: 'Remove the rule' }).click();
    await page.getByRole('row').filter({ hasText: 'owner operations' }).waitFor({ state: 'detached' });
  });
});
