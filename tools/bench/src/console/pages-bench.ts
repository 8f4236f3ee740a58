import type { Browser } from 'playwright-core';
import { HostClient } from '../host/host-client.js';
import { type RunningHost, withDataDir, withHost } from '../host/running-host.js';
import { demoReady } from './demo-ready.js';
import { measurePage, type PageVisit } from './measure-page.js';
import { startBrowser } from './start-browser.js';

/** The medians of all visits to a page, and its largest layout shift. */
export interface PageFigures extends PageVisit {
  readonly page: string;
  readonly visits: number;
}

const VISITS = 5;
const VIEWPORT = { width: 1280, height: 800 };

/** Opens the main pages of the console with the data of the demo, each several times with an empty cache. */
export function benchPages(report: (progress: string) => void): Promise<PageFigures[]> {
  return withDataDir((dataDir) =>
    withHost(
      dataDir,
      {},
      async (host) => {
        report('console: waiting for the demo to sync its connections');
        const client = new HostClient(host);
        await demoReady(client);
        const browser = await startBrowser();
        try {
          const figures: PageFigures[] = [];
          for (const page of await pagesOf(client)) {
            report(`console: opening ${page}`);
            figures.push(await visit(browser, host, page));
          }
          return figures;
        } finally {
          await browser.close();
        }
      },
      'demo',
    ),
  );
}

async function pagesOf(client: HostClient): Promise<string[]> {
  const first = async (path: string): Promise<string> =>
    (await client.call<{ items: { id: string }[] }>('GET', path)).items[0]?.id ?? '';
  const [connection, server] = [await first('/connections'), await first('/resources?entity=server&limit=1')];
  return [
    '/',
    '/connections',
    `/connections/${connection}`,
    '/inventory/server',
    `/resources/${server}`,
    `/resources/${server}?tab=relations`,
    '/changes',
    '/providers',
    '/settings',
  ];
}

async function visit(browser: Browser, { url, token }: RunningHost, page: string): Promise<PageFigures> {
  const base = new URL(url).origin;
  const visits: PageVisit[] = [];
  for (let turn = 0; turn < VISITS; turn += 1) {
    const context = await browser.newContext({ baseURL: base, viewport: VIEWPORT });
    await context.request.post('/api/v1/session', { data: { token }, headers: { origin: base } });
    visits.push(await measurePage(context, page));
    await context.close();
  }
  const middle = (of: keyof PageVisit): number =>
    visits.map((each) => each[of]).sort((one, other) => one - other)[VISITS >> 1]!;
  return {
    page: page.replace(/[0-9a-f-]{36}/, '{id}'),
    visits: VISITS,
    lcpMs: middle('lcpMs'),
    cls: Math.max(...visits.map(({ cls }) => cls)),
    firstJsBytes: middle('firstJsBytes'),
    allJsBytes: middle('allJsBytes'),
  };
}
