import { afterAll, beforeAll, describe, expect } from 'vitest';
import { expectReadable, expectUsable } from './support/expect-usable';
import { type HostProcess, startHost } from './support/host-process';
import { freePort, type IdentityProvider, startIdentityProvider } from './support/identity-provider';
import { inDark } from './support/in-dark';
import { pageTest } from './support/page-test';

describe('signing in with an identity provider', () => {
  let provider: IdentityProvider;
  let host: HostProcess;

  beforeAll(async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    provider = await startIdentityProvider(url);
    host = await startHost(provider.variables);
  });
  afterAll(async () => {
    await host.close();
    await provider.close();
  });

  const it = pageTest({ url: () => host.url });

  it('opens the requested page, and signs out at the provider too', async ({ page, allow }) => {
    // Of the provider's own page.
    allow(/fonts\.googleapis|favicon/);
    provider.person.groups = ['staff'];
    await page.goto('/connections?q=a');
    const button = page.getByRole('link', { name: 'Sign in with Example Login' });
    await button.waitFor();
    await expectUsable(page);
    await inDark(page, () => expectReadable(page));

    await button.click();
    await page.getByRole('heading', { name: 'Connections' }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=a');
    await page.getByRole('button', { name: 'ada@example.com' }).click();
    await page.getByText('Signed in as viewer').waitFor();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL(/\/session\/end\?/);

    await page.goto('/connections');
    await button.waitFor();
  });

  it(
    'says on a phone that nobody is signed in, why, and what to do',
    async ({ page }) => {
      provider.person.groups = ['guests'];
      await page.goto('/');

      await page.getByRole('link', { name: 'Sign in with Example Login' }).click();

      await page.getByRole('alert').getByText('You have no role in Maestro. Ask an admin').waitFor();
      await expectUsable(page);
      await inDark(page, () => expectReadable(page));
    },
    { viewport: { width: 390, height: 800 } },
  );
});
