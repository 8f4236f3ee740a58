import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { type Nginx, startNginx } from './support/nginx';
import { pageTest } from './support/page-test';
import { openSignedIn, settled } from './support/steps';

/** Forwards the host's responses, and closes the connection after half of each body. */
async function startCuttingProxy(): Promise<Server> {
  const server = createServer(async ({ url, headers }, response) => {
    const { authorization = '', cookie = '' } = headers;
    const answer = await fetch(`${inject('demoUrl')}${url}`, { headers: { authorization, cookie } });
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.write(body.subarray(0, body.length / 2), () => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

const startExport = async (page: Page): Promise<void> => {
  await openSignedIn(page, '/inventory/server');
  await settled(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'NDJSON' }).click();
};

describe('an export through nginx in its default configuration, with HTTP/1.0 to the host', () => {
  let nginx: Nginx;
  beforeAll(async () => {
    nginx = await startNginx(`location / { proxy_pass ${inject('demoUrl')}; }`);
  });
  afterAll(() => nginx.close());

  const it = pageTest({ url: () => nginx.url });

  it('is saved completely', async ({ page }) => {
    const [download] = await Promise.all([page.waitForEvent('download'), startExport(page)]);

    expect(download.suggestedFilename()).toMatch(/^maestro-resources-.*\.ndjson$/);
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\n');
    expect(lines).toHaveLength(120);
    expect(new Set(lines.map((line) => JSON.parse(line).id)).size).toBe(120);
  });
});

describe('a truncated export', () => {
  let cutting: Server;
  let nginx: Nginx;
  beforeAll(async () => {
    cutting = await startCuttingProxy();
    const { port } = cutting.address() as AddressInfo;
    nginx = await startNginx(`
      location / { proxy_pass ${inject('demoUrl')}; }
      location /api/v1/resources/export { proxy_pass http://127.0.0.1:${port}; }`);
  });
  afterAll(async () => {
    await nginx.close();
    cutting.close();
  });

  const it = pageTest({ url: () => nginx.url });

  it('is not saved, and an error is shown', async ({ page, allow }) => {
    allow(/Failed to load resource/);
    const saved: string[] = [];
    page.on('download', (download) => void saved.push(download.suggestedFilename()));

    await startExport(page);
    await page.getByText(/^The export is incomplete: [\d,]+ of [\d,]+ bytes arrived\. Try again\.$/).waitFor();

    expect(saved).toEqual([]);
  });
});
