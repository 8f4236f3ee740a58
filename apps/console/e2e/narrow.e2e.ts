import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { pageTest } from './support/page-test';
import { expectUsable } from './support/expect-usable';
import { openSignedIn, settled } from './support/steps';

const PHONE = { viewport: { width: 390, height: 844 } };

const it = pageTest();

/** The ids of a list of the API. */
const ids = (page: Page, list: string): Promise<string[]> =>
  page.evaluate(
    async (address) => (await (await fetch(address)).json()).items.map(({ id }: { id: string }) => id),
    `/api/v1/${list}`,
  );

for (const entity of ['firewall', 'load-balancer', 'kubernetes-cluster', 'cdn-endpoint'])
  it(
    `shows everything about a resource on a phone, large enough to read: ${entity}`,
    async ({ page }) => {
      await openSignedIn(page, '/connections');
      const [id = ''] = await ids(page, `resources?entity=${entity}`);
      await page.goto(`/resources/${id}?tab=relations`);
      await settled(page);
      const graph = page.getByRole('application', { name: /^Graph/ });
      const nodes = graph.locator('.react-flow__node');
      await nodes.first().waitFor();

      await expect
        .poll(async () => {
          const frame = await graph.boundingBox();
          const boxes = await nodes.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
          if (!frame || boxes.length < 2) return 'not drawn';
          const outside = boxes.filter(
            ({ left, right, top, bottom }) =>
              left < frame.x || right > frame.x + frame.width || top < frame.y || bottom > frame.y + frame.height,
          );
          return outside.length;
        })
        .toBe(0);
      const scale = await nodes.first().evaluate((node) => node.getBoundingClientRect().width / node.clientWidth);
      expect(scale).toBeGreaterThan(0.85);
    },
    PHONE,
  );

it(
  'collapses filters on a phone, and shows how many are active',
  async ({ page }) => {
    await openSignedIn(page, '/connections');
    for (const [path, button, inside] of [
      ['/inventory/all?region=fra1&state=gone', 'Filters (2)', 'Presence'],
      ['/changes?type=changed&since=30d', 'Filters (2)', 'Event'],
    ] as const) {
      await page.goto(path);
      await settled(page);
      const toggle = page.getByRole('button', { name: button, exact: true });
      const filters = toggle.locator('..');
      const closed = await filters.boundingBox();
      expect(closed?.height).toBeLessThanOrEqual(844 / 5);
      const field = filters.getByRole('combobox', { name: inside }).or(filters.getByRole('textbox', { name: inside }));
      expect(await field.first().isVisible()).toBe(false);

      await toggle.focus();
      await page.keyboard.press('Enter');
      await field.first().waitFor();
      expect(await toggle.getAttribute('aria-expanded')).toBe('true');
      await expectUsable(page);
    }
  },
  PHONE,
);

it('shows the default columns of servers without scrolling sideways', async ({ page }) => {
  await openSignedIn(page, '/inventory/server');
  await settled(page);

  for (const width of [1280, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const viewport = page.getByRole('region', { name: 'Servers' });
    expect(await viewport.evaluate((element) => element.scrollWidth - element.clientWidth), `${width}`).toBe(0);
  }
});

it('has unique labels in the filters of changes', async ({ page }) => {
  await openSignedIn(page, '/changes');
  await settled(page);

  for (const filter of ['Event', 'Resource type', 'Connection', 'Period']) {
    await page.getByRole('main').getByLabel(filter).first().click();
    const options = page.getByRole('option');
    await options.first().waitFor();
    const words = (await page.getByRole('listbox', { name: filter }).getByRole('option').allTextContents()).map(
      (word) => word.toLowerCase(),
    );
    expect(words.length).toBeGreaterThan(1);
    expect(words).toEqual([...new Set(words)]);
    await page.keyboard.press('Escape');
  }
});

it(
  'shows how many findings each group has on a phone',
  async ({ page }) => {
    await openSignedIn(page, '/findings');
    await settled(page);
    const region = page.getByRole('region', { name: /^By / });
    const hidden = await region.evaluate((frame) => frame.scrollWidth - frame.clientWidth);

    expect(hidden).toBe(0);
    await expectUsable(page);
  },
  PHONE,
);
