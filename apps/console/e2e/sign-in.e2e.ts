import { describe, expect } from 'vitest';
import { pageTest } from './support/page-test';
import { openSignedIn } from './support/steps';

describe('signing in', () => {
  const it = pageTest();

  it('leads by one click in the demo to where one wanted to go', async ({ page }) => {
    await page.goto('/connections?q=spaces');

    await page.getByRole('button', { name: 'Open the demo' }).click();
    await page.getByRole('cell', { name: 'Demo Spaces', exact: true }).waitFor();

    await page.waitForURL((url) => url.search === '?q=spaces');
    expect(await page.title()).toBe('Connections · Maestro Discovery');
    expect(await page.getByRole('cell', { name: 'Demo DigitalOcean' }).count()).toBe(0);
  });

  it('says at the field that a token is not good', async ({ page, allow }) => {
    allow(/401.*\/api\/v1\/session/);
    await page.goto('/sign-in');

    await page.getByLabel('Token', { exact: true }).fill('mst_wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();

    await page.getByText('Invalid or expired token').waitFor();
    expect(await page.getByLabel('Token', { exact: true }).getAttribute('aria-invalid')).toBe('true');
  });

  it('leads nowhere else, whatever the address says', async ({ page }) => {
    await page.goto('/sign-in?back=//example.com/');

    await page.getByRole('button', { name: 'Open the demo' }).click();
    await page.getByRole('navigation').waitFor();

    await page.waitForURL((url) => url.pathname === '/');
  });

  it('ends at once when one signs out', async ({ page }) => {
    await openSignedIn(page, '/connections');

    await page.getByRole('button', { name: 'admin' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Open the demo' }).waitFor();
    await page.goto('/connections');

    await page.getByRole('button', { name: 'Open the demo' }).waitFor();
    await page.waitForURL((url) => url.pathname === '/sign-in');
  });

  it('keeps what was typed when the session ends meanwhile', async ({ page, allow }) => {
    allow(/401/);
    await openSignedIn(page, '/connections/new?provider=digitalocean');
    await page.getByLabel('Name').fill('Production');
    await page.getByRole('button', { name: 'Full access' }).click();
    await page.context().clearCookies();

    await page.getByRole('button', { name: 'Verify' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign in again' });
    await dialog.getByRole('button', { name: 'Open the demo' }).click();
    await dialog.waitFor({ state: 'detached' });

    expect(await page.getByLabel('Name').inputValue()).toBe('Production');
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByText('All permissions granted').waitFor();
  });
});
