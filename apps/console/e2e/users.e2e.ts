import { type SpacesEmulator, startSpacesEmulator } from '@maestro/emulators';
import { afterAll, beforeAll, describe, expect, vi } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { type EmulatedHost, startEmulatedHost } from './support/emulated-host';
import { expectReadable, expectUsable } from './support/expect-usable';
import { inDark } from './support/in-dark';
import { pageTest } from './support/page-test';
import { settled, startSession } from './support/steps';

const PASSWORD = 'plum harbour 9 velvet';
const OTHER = 'seven quiet lanterns';

/** For what never ends, not for what is slow. */
const PATIENCE = { timeout: 60_000, interval: 250 };

describe('users with passwords', () => {
  let host: EmulatedHost;
  let spaces: SpacesEmulator;

  beforeAll(async () => {
    spaces = await startSpacesEmulator({ bucketCount: 1 });
    host = await startEmulatedHost({ droplets: 1 }, { SPACES_ENDPOINT_URL: spaces.endpoint });
    const { accessKeyId, secretAccessKey } = spaces;
    const staging = { name: 'Staging', provider: 'spaces', credentials: { accessKeyId, secretAccessKey } };
    const made = await host.ask('POST', '/connections', { ...staging, schedule: { enabled: false } });
    expect(made.status).toBe(201);
  });
  afterAll(async () => {
    await host.close();
    await spaces.close();
  });

  const it = pageTest({ url: () => host.url });

  /** A page as people see it: usable, and readable in the dark too, also on a phone. */
  async function look(page: Page): Promise<void> {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      await expectUsable(page);
      await inDark(page, () => expectReadable(page));
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  }

  /** The page of somebody else, in a browser of their own. */
  async function another(page: Page): Promise<Page> {
    const context = await page.context().browser()!.newContext({ baseURL: host.url });
    context.setDefaultTimeout(PATIENCE.timeout);
    return context.newPage();
  }

  async function openUsers(page: Page): Promise<(name: string) => Locator> {
    await startSession(page, host.token);
    await page.goto('/settings?tab=users');
    await settled(page);
    return (name) => page.getByRole('row').filter({ hasText: name });
  }

  /** Creates a user who sees one connection. @returns the link to choose the password. */
  async function invite(page: Page, name: string): Promise<string> {
    await page.getByRole('button', { name: 'New user' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByRole('combobox', { name: 'Role' }).selectOption('limited');
    await dialog.getByLabel('Staging').selectOption('operator');
    await look(page);
    await dialog.getByRole('button', { name: 'Create user' }).click();
    const link = (await dialog.getByLabel('Link', { exact: true }).textContent()) ?? '';
    await look(page);
    await dialog.getByRole('button', { name: 'Done' }).click();
    return link;
  }

  async function signIn(page: Page, name: string, password: string): Promise<void> {
    await page.goto('/sign-in');
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).first().click();
  }

  it('are invited, choose a password, see their connections only, and are signed out when they are disabled', async ({
    page,
  }) => {
    const row = await openUsers(page);
    const link = await invite(page, 'ada');
    await row('ada').getByText('Operator of Staging').waitFor();

    const own = await another(page);
    await own.goto(link);
    await own.getByLabel('New password').fill(PASSWORD);
    await own.getByLabel('The same again').fill(PASSWORD);
    await look(own);
    await own
      .getByRole('button', { name: /password/i })
      .last()
      .click();
    await own.getByRole('button', { name: 'ada', exact: true }).waitFor();
    await own.goto('/connections');
    await own.getByRole('cell', { name: 'Staging', exact: true }).waitFor();
    expect(await own.getByRole('cell', { name: 'Production', exact: true }).count()).toBe(0);
    await look(own);

    await own.getByRole('button', { name: 'ada', exact: true }).click();
    await own.getByRole('menuitem', { name: /password/i }).click();
    const dialog = own.getByRole('dialog');
    await dialog.getByLabel('Current password').fill(PASSWORD);
    await dialog.getByLabel('New password').fill(OTHER);
    await dialog.getByLabel('The same again').fill(OTHER);
    await dialog.getByRole('button', { name: 'Change the password' }).click();
    await dialog.getByText('Your password is changed').waitFor();

    const third = await another(page);
    await signIn(third, 'ada', OTHER);
    await third.getByRole('button', { name: 'ada', exact: true }).waitFor();

    await page.getByRole('button', { name: 'Change ada' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
    await row('ada').getByText('Disabled').waitFor();
    for (const open of [own, third]) {
      await open.goto('/connections');
      await vi.waitFor(() => expect(new URL(open.url()).pathname).toBe('/sign-in'), PATIENCE);
    }
    await own.context().close();
    await third.context().close();
  });

  it('get higher roles and another name, and are deleted', async ({ page }) => {
    const row = await openUsers(page);
    await invite(page, 'grace');

    await page.getByRole('button', { name: 'Change grace' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('grace hopper');
    await dialog.getByRole('combobox', { name: 'Role' }).selectOption('viewer');
    await look(page);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await row('grace hopper').getByText('Viewer of all connections').waitFor();
    await row('grace hopper').getByText('Operator of Staging').waitFor();

    await page.getByRole('button', { name: 'Change grace hopper' }).click();
    await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
    await look(page);
    await dialog.getByRole('button', { name: 'Delete grace hopper' }).click();
    await row('grace hopper').waitFor({ state: 'detached' });
  });
});
