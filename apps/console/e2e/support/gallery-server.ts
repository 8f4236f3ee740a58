import { resolve } from 'node:path';
import { createServer } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');

/** The gallery of components, served from its sources as `npm run dev` does. */
export interface GalleryServer {
  /** The URL of the gallery's page. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts it on a free port. */
export async function startGallery(): Promise<GalleryServer> {
  const server = await createServer({
    root: ROOT,
    configFile: resolve(ROOT, 'vite.config.ts'),
    // Separate from a dev server that may be running and writing there.
    cacheDir: resolve(ROOT, 'node_modules/.vite-gallery'),
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0 },
  });
  await server.listen();
  const [address] = server.resolvedUrls?.local ?? [];
  return { url: `${address}gallery/`, close: () => server.close() };
}
