import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where a host runs while one works on the console with `npm run dev`. */
const HOST = process.env['MAESTRO_URL'] ?? 'http://127.0.0.1:3000';

const COMPONENTS = { environment: 'jsdom', setupFiles: ['./test/setup.ts'] };
const SHOW_NOTIFICATIONS = ['src/pages/inventory/export-menu.spec.tsx'];

export default defineConfig({
  // Files refer to each other from where they are, so that one build serves at any path; the host fills in the page's own.
  base: './',
  plugins: [react()],
  // The host puts the nonce of each answer in its place.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    manifest: true,
    chunkSizeWarningLimit: 800,
    // The first that support light-dark(): the fallback for older ones follows the system's scheme instead of the page's.
    // Every page has a menu. Alone, what places it would be a request for code of which little runs before a click.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'base', test: /@floating-ui|@mantine\/core\/esm\/core\// }] } },
    },
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
  },
  server: { proxy: { '/api': HOST, '/health': HOST } },
  test: {
    css: false,
    // For what never ends, not for what is slow: a busy machine must fail nothing.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 30_000 } },
    unstubGlobals: true,
    // Loading modules and a document takes four times as long as all tests, so files share them: no module of the console has state, and
    // test/setup.ts removes what a test leaves. Only notifications have state, so specs that show them have modules of their own.
    projects: [
      {
        extends: true,
        test: { name: 'functions', environment: 'node', isolate: false, include: ['src/**/*.spec.ts'] },
      },
      {
        extends: true,
        test: {
          ...COMPONENTS,
          name: 'components',
          isolate: false,
          include: ['src/**/*.spec.tsx', 'gallery/**/*.spec.tsx'],
          exclude: SHOW_NOTIFICATIONS,
        },
      },
      { extends: true, test: { ...COMPONENTS, name: 'notifications', include: SHOW_NOTIFICATIONS } },
    ],
  },
});
