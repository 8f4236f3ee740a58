import { afterAll, beforeAll } from 'vitest';
import { expectReadable, expectUsable } from './support/expect-usable';
import { type GalleryServer, startGallery } from './support/gallery-server';
import { inDark } from './support/in-dark';
import { pageTest } from './support/page-test';

let gallery: GalleryServer;
beforeAll(async () => {
  gallery = await startGallery();
});
afterAll(() => gallery.close());

const it = pageTest({ colorScheme: 'light' });

for (const [name, width] of [
  ['wide', 1280],
  ['narrow', 390],
] as const)
  it(
    `shows every component accessibly, light and dark, on a ${name} screen`,
    async ({ page }) => {
      // On the first run, Vite prepares the packages that it finds while it serves.
      await page.goto(gallery.url, { timeout: 120_000 });
      await page.getByRole('heading', { name: 'waiting-rows' }).waitFor({ timeout: 120_000 });
      await expectUsable(page);
      await inDark(page, () => expectReadable(page));

      // Content that is only visible when opened.
      await page.getByRole('button', { name: 'Region', exact: true }).first().click();
      await page.getByRole('listbox', { name: 'Region', exact: true }).waitFor();
      await expectReadable(page);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Remove…' }).click();
      await page.getByRole('dialog').waitFor();
      await expectUsable(page);
    },
    { viewport: { width, height: 900 } },
  );
