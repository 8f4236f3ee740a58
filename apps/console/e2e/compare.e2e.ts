import { expect } from 'vitest';
import { expectUsable } from './support/expect-usable';
import { pageTest } from './support/page-test';
import { openSignedIn, settled } from './support/steps';

const it = pageTest();

it('shows what differs between two moments, by type, with its cost and its differences', async ({ page }) => {
  await openSignedIn(page, '/changes');
  await page.getByRole('link', { name: 'Compare two moments' }).click();
  await page.getByRole('heading', { level: 1, name: 'Compare two moments' }).waitFor();
  await settled(page);
  await expectUsable(page);

  await page.getByText(/^Created: [\d,]+$/).waitFor();
  await page.getByText('appear as created.').waitFor();
  await page.getByRole('combobox', { name: 'Compare now with' }).click();
  await page.getByRole('option', { name: 'Custom moments' }).click();
  await settled(page);
  await expectUsable(page);
  expect(await page.getByLabel('Earlier moment', { exact: true }).inputValue()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
});

it('says what is wrong with the moments', async ({ page, allow }) => {
  allow(/400 \(Bad Request\)/);
  await openSignedIn(page, '/compare?from=2999-01-01T00:00');

  await page.getByRole('alert').filter({ hasText: 'from must be before to, and before now' }).waitFor();
});
