import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type DemoHost, startDemoHost } from './support/demo-host';
import { pageTest } from './support/page-test';
import { expectUsable } from './support/expect-usable';
import { openSignedIn } from './support/steps';

describe('a first connection', () => {
  let demo: DemoHost;
  beforeAll(async () => {
    demo = await startDemoHost();
  });
  afterAll(() => demo.remove());

  const it = pageTest({ url: () => demo.url });

  it('is created from the empty list, and reads resources', async ({ page }) => {
    await openSignedIn(page, '/connections');
    await page.evaluate(async () => {
      const { items } = await (await fetch('/api/v1/connections')).json();
      for (const { id } of items) await fetch(`/api/v1/connections/${id}?inventory=remove`, { method: 'DELETE' });
    });
    await page.reload();

    await page.getByText('No connections yet').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'New connection' }).last().click();
    await page.getByRole('link', { name: 'Connect DigitalOcean', exact: true }).click();
    await page.getByRole('heading', { name: 'Get App Token' }).waitFor();

    const token = page.getByLabel(/^Personal access token/);
    await page.getByLabel('Name').fill('Production');
    await token.fill('not a token');
    await page.getByText('Personal access token has the wrong format').waitFor();
    await page.getByRole('button', { name: 'Limited access' }).click();
    await page.getByRole('button', { name: 'Verify' }).click();

    const permissions = page.getByRole('table', { name: 'Permissions' });
    const row = (name: string) => permissions.getByRole('row', { name });
    const tasks = await page.evaluate(
      async () => (await (await fetch('/api/v1/providers/digitalocean')).json()).tasks.length,
    );
    await page.getByText(new RegExp(`^\\d+ of ${tasks} tasks can run$`)).waitFor();
    expect(await row('Volumes').innerText()).toMatch(/Missing\s+get_all_volumes\s+Grant\s+block_storage:read/);
    expect(await row('Droplets').innerText()).toMatch(/Granted\s+get_all_droplets/);
    // Besides the tasks there are the headings of their groups.
    expect(await permissions.getByRole('row').filter({ hasText: 'get_' }).count()).toBe(tasks);
    await expectUsable(page);

    await page.getByRole('button', { name: 'Save connection' }).click();
    await page.getByText('Production is connected').waitFor();
    await page.getByRole('heading', { name: 'Production', level: 1 }).waitFor();

    await expect
      .poll(() =>
        page.evaluate(async () => {
          const { items } = await (await fetch('/api/v1/resources?kind=digitalocean.droplet&limit=1')).json();
          return items.length;
        }),
      )
      .toBe(1);
    expect(await page.content()).not.toContain('dop_v1_');
  });

  it('reports a credential that the provider rejects', async ({ page }) => {
    await openSignedIn(page, '/connections/new?provider=digitalocean');

    await page.getByLabel(/^Personal access token/).fill(`dop_v1_${'0'.repeat(64)}`);
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByText('DigitalOcean rejected this credential').waitFor();

    expect(await page.getByRole('button', { name: 'Save connection' }).count()).toBe(0);
  });
});
