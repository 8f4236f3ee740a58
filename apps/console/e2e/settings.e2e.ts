import { describe, expect } from 'vitest';
import { expectUsable } from './support/expect-usable';
import { pageTest } from './support/page-test';
import { openSignedIn, settled } from './support/steps';

describe('the settings', () => {
  const it = pageTest();

  it('create a token, show it once, and revoke it', async ({ page, allow }) => {
    allow(/401.*connections/);
    await openSignedIn(page, '/settings');
    await page.getByRole('button', { name: 'New token' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Create token' }).click();
    await dialog.getByText('Name is missing.').waitFor();
    await dialog.getByLabel('Name').fill('nightly report');
    await expectUsable(page);
    await dialog.getByRole('button', { name: 'Create token' }).click();
    const token = (await dialog.getByLabel('Token', { exact: true }).textContent()) ?? '';
    await expectUsable(page);
    await dialog.getByRole('button', { name: 'Done' }).click();

    const ask = () =>
      page.evaluate(
        async (bearer) =>
          (await fetch('/api/v1/connections', { headers: { authorization: `Bearer ${bearer}` }, credentials: 'omit' }))
            .status,
        token,
      );
    const before = await ask();
    await page.getByRole('button', { name: 'Revoke nightly report' }).click();
    await page.getByRole('button', { name: 'Revoke permanently' }).click();
    const row = page.getByRole('row').filter({ hasText: 'nightly report' });
    await row.getByText('Revoked').waitFor();

    expect([before, await ask()]).toEqual([200, 401]);
    expect(await page.content()).not.toContain(token);
  });

  it('create the token of a feed, and show the configuration of its tool', async ({ page, allow }) => {
    allow(/403.*feeds/);
    await openSignedIn(page, '/settings?tab=feeds');
    await page.getByRole('button', { name: 'Create token' }).click();
    await page.getByText('Name is missing.').waitFor();
    await page.getByLabel('Name of the token').fill('prometheus of e2e');
    await page.getByLabel('Query', { exact: true }).fill('region:fra1');
    await page.getByRole('button', { name: 'Create token' }).click();
    const dialog = page.getByRole('dialog');
    const token = (await dialog.getByLabel('Token', { exact: true }).textContent()) ?? '';
    await expectUsable(page);
    await dialog.getByRole('button', { name: 'Done' }).click();

    expect(await page.getByLabel('Configuration').textContent()).toContain('/api/v1/feeds/prometheus');
    const statuses = await page.evaluate(async (bearer) => {
      const options = { headers: { authorization: `Bearer ${bearer}` }, credentials: 'omit' } as const;
      const paths = ['/api/v1/feeds/prometheus', '/api/v1/feeds/prometheus?port=1'];
      return Promise.all(paths.map(async (path) => (await fetch(path, options)).status));
    }, token);
    expect(statuses).toEqual([200, 403]);
  });

  it('add a state of Terraform, say why it cannot be read, and remove it', async ({ page }) => {
    await openSignedIn(page, '/settings?tab=terraform');
    await settled(page);
    await page.getByRole('button', { name: 'Add state' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('network');
    await dialog.getByRole('combobox', { name: 'Read from' }).click();
    await page.getByRole('option', { name: 'A file of the host' }).click();
    await dialog.getByLabel('Path').fill('/srv/states/network.tfstate');
    await expectUsable(page);
    await dialog.getByRole('button', { name: 'Add state' }).click();
    const row = page.getByRole('row').filter({ hasText: 'network.tfstate' });
    await row.getByText('MAESTRO_STATE_DIRS').waitFor();
    await expectUsable(page);
    await page.getByRole('button', { name: 'Remove network' }).click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await row.waitFor({ state: 'detached' });
  });

  it('show who changed what, filtered by action', async ({ page }) => {
    await openSignedIn(page, '/settings?tab=audit');
    await settled(page);
    const rows = page.getByRole('table', { name: 'Audit' }).locator('tbody tr');
    const choose = async (action: string) => {
      await page.getByRole('combobox', { name: 'Event' }).click();
      await page.getByRole('option', { name: action }).click();
    };

    await choose('Connection created');
    await rows.filter({ hasText: 'Connection created' }).first().waitFor();
    await choose('Signed in');
    await expect.poll(() => rows.filter({ hasText: 'Connection created' }).count()).toBe(0);

    expect(await rows.filter({ hasText: 'Signed in' }).count()).toBeGreaterThan(0);
    await expect.poll(() => new URL(page.url()).searchParams.get('action')).toBe('session.start');
  });
});
