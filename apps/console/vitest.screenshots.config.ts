import { mergeConfig } from 'vitest/config';
import browser from './vitest.e2e.config';

/** The pictures of `docs/images`, over the demo: `npm run screenshots -w @maestro/console`. */
export default mergeConfig(
  { ...browser, test: { ...browser.test, include: [] } },
  { test: { name: 'screenshots', include: ['e2e/screenshots.ts'], testTimeout: 120_000 } },
);
