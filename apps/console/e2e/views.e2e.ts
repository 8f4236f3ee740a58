import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { expectUsable } from './support/expect-usable';
import { pageTest } from './support/page-test';
import { openSignedIn, settled } from './support/steps';

const it = pageTest();

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

it('sorts a list by an attribute', async ({ page }) => {
  await openSignedIn(page, '/inventory/volume');
  await settled(page);

  const size = page.getByRole('columnheader', { name: 'Size' });
  await size.getByRole('button').click();
  await expect.poll(() => size.getAttribute('aria-sort')).toBe('ascending');
  await size.getByRole('button').click();

  await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe('-attributes.sizeGb');
  await settled(page);
  expect(await page.getByRole('alert').count()).toBe(0);
});

it('saves a list as a view, shows its charts, arranges it on the overview, and deletes it', async ({ page }) => {
  await openSignedIn(page, '/inventory/server?query=region%3Afra1');
  await settled(page);
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Save this list as a view…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('In Frankfurt');
  await page.getByRole('button', { name: 'Save', exact: true }).click();

  await heading(page, 'In Frankfurt');
  await page.getByRole('region', { name: 'Resources by region' }).getByRole('link', { name: /fra1/ }).waitFor();
  await page.getByRole('combobox', { name: 'Chart' }).click();
  await page.getByRole('option', { name: 'Cost per month' }).click();
  await page.getByRole('textbox', { name: 'By' }).fill('tag');
  await page.getByRole('button', { name: 'Add chart' }).click();
  await page.getByRole('region', { name: 'Cost per month by tag' }).getByRole('link').first().waitFor();
  await settled(page);
  await expectUsable(page);

  await page.getByRole('button', { name: 'Actions' }).click();
  await page.getByRole('menuitem', { name: 'Show on the overview' }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('region', { name: 'In Frankfurt' }).waitFor();
  const others = page.getByRole('combobox', { name: 'Add a view to the overview' });
  await others.click();
  await page.getByRole('option', { name: 'Untagged' }).click();
  await page.getByRole('button', { name: 'Move up: Untagged' }).click();
  const order = page.getByRole('button', { name: /^Move up: / });
  await expect.poll(() => order.first().getAttribute('aria-label')).toBe('Move up: Untagged');
  await page.getByRole('button', { name: 'Remove from the overview: Untagged' }).click();
  await expect.poll(() => order.count()).toBe(1);

  await page
    .getByRole('region', { name: 'In Frankfurt' })
    .getByRole('link', { name: /resources/ })
    .click();
  await heading(page, 'In Frankfurt');
  await page.getByRole('button', { name: 'Actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await heading(page, 'All resources');
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Unattached volumes' }).waitFor();
  expect(await page.getByRole('menuitem', { name: 'In Frankfurt' }).count()).toBe(0);
});

it('opens a view that ships, and its list', async ({ page }) => {
  await openSignedIn(page, '/inventory/volume');
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Unattached volumes' }).click();
  await heading(page, 'Unattached volumes');
  await settled(page);
  await expectUsable(page);

  await page.getByRole('link', { name: 'Open list' }).click();
  await heading(page, 'Volumes');
  await page.getByRole('button', { name: 'View: Unattached volumes' }).click();
  await page.getByRole('menuitem', { name: 'Leave the view' }).click();
  await page.getByRole('button', { name: 'Views', exact: true }).waitFor();
});
