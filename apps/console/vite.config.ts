import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where a host runs while one works on the console with `npm run dev`. */
const HOST = process.env['MAESTRO_URL'] ?? 'http://127.0.0.1:3000';

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
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
  },
  server: { proxy: { '/api': HOST, '/health': HOST } },
  test: {
    css: false,
    // For what never ends, not for what is slow: a busy machine must fail nothing.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 30_000 } },
    // A document costs a second for each file: only what renders has one.
    projects: [
      { extends: true, test: { name: 'functions', environment: 'node', include: ['src/**/*.spec.ts'] } },
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'jsdom',
          include: ['src/**/*.spec.tsx', 'gallery/**/*.spec.tsx'],
          setupFiles: ['./test/setup.ts'],
        },
      },
    ],
  },
});
