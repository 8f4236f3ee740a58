import { describe, expect } from 'vitest';
import { pageTest } from './support/page-test';
import { openSignedIn } from './support/steps';

describe('signing in', () => {
  const it = pageTest();

  it('takes one click in the demo, and opens the requested page', async ({ page }) => {
    await page.goto('/connections?q=spaces');

    await page.getByRole('button', { name: 'Open the demo' }).click();
    await page.getByRole('cell', { name: 'Demo Spaces', exact: true }).waitFor();

    await page.waitForURL((url) => url.search === '?q=spaces');
    expect(await page.title()).toBe('Connections · Maestro Discovery');
    expect(await page.getByRole('cell', { name: 'Demo DigitalOcean' }).count()).toBe(0);
  });

  it('shows at the field that a token is invalid', async ({ page, allow }) => {
    allow(/401.*\/api\/v1\/session/);
    await page.goto('/sign-in');

    await page.getByLabel('Token', { exact: true }).fill('mst_wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();

    await page.getByText('Invalid or expired token').waitFor();
    expect(await page.getByLabel('Token', { exact: true }).getAttribute('aria-invalid')).toBe('true');
  });

  it('never redirects to another site', async ({ page }) => {
    await page.goto('/sign-in?back=//example.com/');

    await page.getByRole('button', { name: 'Open the demo' }).click();
    await page.getByRole('navigation').waitFor();

    await page.waitForURL((url) => url.pathname === '/');
  });

  it('ends the session on signing out', async ({ page }) => {
    await openSignedIn(page, '/connections');

    await page.getByRole('button', { name: 'admin' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Open the demo' }).waitFor();
    await page.goto('/connections');

    await page.getByRole('button', { name: 'Open the demo' }).waitFor();
    await page.waitForURL((url) => url.pathname === '/sign-in');
  });

  it('keeps form input when the session ends meanwhile', async ({ page, allow }) => {
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
