import { defineConfig } from 'vitest/config';

/** The console in a real browser, over a real host: `npm run test:console`. */
export default defineConfig({
  test: {
    name: 'console',
    root: import.meta.dirname,
    include: ['e2e/**/*.e2e.ts'],
    globalSetup: ['./e2e/support/global-setup.ts'],
    // Two cores: a browser and a host are enough at a time.
    fileParallelism: false,
    // For what never ends, not for what is slow: a busy machine must fail nothing.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
