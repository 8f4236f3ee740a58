import { expect } from 'vitest';
import { expectUsable } from './support/expect-usable';
import { pageTest } from './support/page-test';
import { openSignedIn, settled } from './support/steps';

const it = pageTest();

it('lists the tasks of each provider with their permissions and schedules', async ({ page }) => {
  await openSignedIn(page, '/providers');
  await settled(page);
  const row = (provider: string, task: string) =>
    page
      .getByRole('table', { name: `Tasks of ${provider}`, exact: true })
      .getByRole('row')
      .filter({ has: page.getByText(task, { exact: true }) });

  const droplets = await row('DigitalOcean', 'Droplets').innerText();
  expect(droplets).toMatch(/get_all_droplets\s+droplet:read\s+image:read\s+only for Image ID; Image/);
  expect(droplets).toContain('Every 5 minutes, UTC');
  expect(await row('DigitalOcean Spaces', 'Buckets').innerText()).toContain('A deep sync also reads: number and size');
});

it('shows how to get the credential, with a link to the form', async ({ page }) => {
  await openSignedIn(page, '/providers');
  await page.getByRole('button', { name: 'Setup guide: Get App Token' }).click();
  const guide = page.getByRole('list', { name: 'Get App Token, of DigitalOcean' });
  const link = guide.getByRole('link').first();
  expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
  expect(await guide.innerText()).toContain('Choose Generate Token');
  await expectUsable(page);

  await page.getByRole('link', { name: 'Connect DigitalOcean', exact: true }).click();

  await page.getByRole('heading', { level: 1, name: 'Connect DigitalOcean' }).waitFor();
});

it('lists plugins that could not be loaded, with the reason and what to do', async ({ page }) => {
  const refused = [
    { package: '@acme/maestro-plugin', reason: 'It fits version ^2.0.0 of the contract; this host has 1.0.0.' },
  ];
  await page.route('**/api/v1/providers', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), refused } });
  });
  await openSignedIn(page, '/providers');

  await page.getByText('A plugin could not be loaded').waitFor();
  await expectUsable(page);

  const alert = await page.getByRole('alert').innerText();
  expect(alert).toContain('@acme/maestro-plugin: It fits version ^2.0.0');
  expect(alert).toContain('restart the host');
});
