import type { Page, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type EmulatedHost, startEmulatedHost } from './support/emulated-host';
import { expectUsable } from './support/expect-usable';
import { documentedLocation, type Nginx, startNginx } from './support/nginx';
import { pageTest } from './support/page-test';
import { settled } from './support/steps';

const BASE = '/maestro';
const BEHIND = { MAESTRO_BASE_PATH: BASE, MAESTRO_TRUSTED_PROXIES: 'loopback' };

const signIn = async (page: Page, token: string) => {
  await page.getByLabel('Token', { exact: true }).fill(token);
  await page.getByRole('button', { name: 'Sign in' }).click();
};

/** The paths of all requests of a page. */
const listen = (page: Page) => {
  const paths: string[] = [];
  page.on('request', (request) => void paths.push(new URL(request.url()).pathname));
  return paths;
};

/** The lists of all types are the same page, and each full load takes seconds on a busy machine. */
const onePerPage = (addresses: readonly string[]) => [
  ...new Map(addresses.map((address) => [address.slice(BASE.length).split('/')[1], address])).values(),
];

describe('the console below a path prefix of a proxy', () => {
  let host: EmulatedHost;
  let nginx: Nginx;
  beforeAll(async () => {
    host = await startEmulatedHost({}, BEHIND);
    nginx = await startNginx(await documentedLocation(host.url));
  });
  afterAll(async () => {
    await nginx.close();
    await host.close();
  });

  const it = pageTest({ url: () => nginx.url });

  it('opens each page, and requests nothing outside its path', async ({ page }) => {
    const paths = listen(page);
    await page.goto(BASE);
    await signIn(page, host.token);
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    const first = new URL(page.url()).pathname;

    const links = await page.getByRole('navigation').getByRole('link').all();
    const addresses = await Promise.all(links.map(async (link) => String(await link.getAttribute('href'))));
    for (const address of onePerPage(addresses)) {
      await page.goto(address);
      await settled(page);
    }
    await expectUsable(page);

    expect(first).toBe(`${BASE}/`);
    expect(onePerPage(addresses).length).toBeGreaterThan(4);
    expect(paths.filter((path) => path !== BASE && !path.startsWith(`${BASE}/`))).toEqual([]);
    const [cookie] = await page.context().cookies(`${nginx.url}${BASE}/api/v1`);
    expect(cookie).toMatchObject({ name: 'maestro_session', path: `${BASE}/api/v1`, httpOnly: true });
  });

  it('follows a running sync', async ({ page }) => {
    await page.goto(`${BASE}/connections/${host.connectionId}`);
    await signIn(page, host.token);
    await page.getByRole('button', { name: 'Sync all', exact: true }).waitFor();
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const end = host.emulator.onRequest(({ path }) => (path === '/v2/firewalls' ? released : undefined));
    const streams: Response[] = [];
    page.on('response', (response) => void (response.url().endsWith('/events') && streams.push(response)));

    await page.getByRole('button', { name: 'Sync all', exact: true }).click();
    const underWay = page.getByRole('region', { name: 'Current sync' });
    await underWay.getByText(/^[1-9]\d* of \d+ tasks done/).waitFor();
    await expect.poll(() => streams.length).toBeGreaterThan(0);
    release();
    end();
    await underWay.waitFor({ state: 'detached' });

    const [stream] = streams;
    expect(stream?.status()).toBe(200);
    expect(stream?.headers()['content-type']).toBe('text/event-stream');
    expect(new URL(String(stream?.url())).pathname).toMatch(/^\/maestro\/api\/v1\/syncs\//);
  });

  it('receives events immediately, and exports completely', async () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const end = host.emulator.onRequest(({ path }) => (path === '/v2/firewalls' ? released : undefined));
    const asked = await host.ask('POST', `/connections/${host.connectionId}/syncs`, {});
    const { id } = (await asked.json()) as { id: string };
    const headers = { authorization: `Bearer ${host.token}` };

    const events = await globalThis.fetch(`${nginx.url}${BASE}/api/v1/syncs/${id}/events`, { headers });
    const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    // The sync cannot end earlier, so what arrives now was passed on while it ran.
    while (!heard.includes('event: task')) heard += (await reader.read()).value ?? '';
    release();
    end();
    for (let part = await reader.read(); !part.done; part = await reader.read()) heard += part.value;
    const listed = await fetch(`${nginx.url}${BASE}/api/v1/resources/export?format=ndjson`, { headers });
    const direct = await fetch(`${host.url}/api/v1/resources/export?format=ndjson`, { headers });

    expect(heard).toContain('"state":"success"');
    const [through, beside] = [await listed.text(), await direct.text()];
    expect(through.split('\n').length).toBeGreaterThan(100);
    expect(through.split('\n').length).toBe(beside.split('\n').length);
  });

  it('signs out to its own sign-in page', async ({ page }) => {
    await page.goto(`${BASE}/connections`);
    await signIn(page, host.token);
    await page.getByRole('button', { name: 'MAESTRO_ADMIN_TOKEN' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();

    await page.waitForURL((url) => url.pathname === `${BASE}/sign-in`);
    await page.getByLabel('Token', { exact: true }).waitFor();
    expect(await page.context().cookies(`${nginx.url}${BASE}/api/v1`)).toEqual([]);
  });

  it('also opens behind a proxy that removes the prefix', async ({ page }) => {
    const taking = await startNginx(`location ${BASE}/ { proxy_pass ${host.url}/; proxy_http_version 1.1; }`);
    try {
      await page.goto(`${taking.url}${BASE}/connections`);
      await signIn(page, host.token);
      await page.getByRole('table').getByRole('link', { name: 'Production' }).first().waitFor();

      await page.waitForURL((url) => url.pathname === `${BASE}/connections`);
    } finally {
      await taking.close();
    }
  });
});
