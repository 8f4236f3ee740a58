import { expect } from 'vitest';
import { answerOneByOne, layoutShift, watchLayoutShift } from './support/layout-shift';
import { pageTest } from './support/page-test';
import { openSignedIn, settled } from './support/steps';

/** Smaller shifts are not noticeable. */
const MAX_ITEMS = 0.02;

const PATHS = [
  '/',
  '/connections',
  '/connections/{connections}',
  '/inventory/server',
  '/inventory/all?region=fra1',
  '/resources/{resources?entity=server}',
  '/changes',
  '/changes?type=changed',
  '/sql',
  '/providers',
  '/settings',
];

const VIEWS = { wide: {}, narrow: { viewport: { width: 360, height: 740 } } } as const;

const it = pageTest();

for (const [view, options] of Object.entries(VIEWS))
  it(
    `keeps what it shows in its place while data loads: ${view}`,
    async ({ page }) => {
      await openSignedIn(page, '/connections');
      const paths = await page.evaluate(
        (all) =>
          Promise.all(
            all.map(async (path) => {
              const [whole = '', list] = /\{([^}]+)\}/.exec(path) ?? [];
              if (!list) return path;
              const { items } = await (await fetch(`/api/v1/${list}`)).json();
              return path.replace(whole, items[0].id);
            }),
          ),
        PATHS,
      );
      await watchLayoutShift(page);
      await answerOneByOne(page);

      const moved: Record<string, unknown> = {};
      for (const path of paths) {
        await page.goto(path);
        await settled(page);
        if (path === '/') await page.locator('svg.recharts-surface').first().waitFor();
        const { total, what } = await layoutShift(page);
        if (total > MAX_ITEMS) moved[path] = { total, what };
      }

      expect(moved).toEqual({});
    },
    options,
  );
