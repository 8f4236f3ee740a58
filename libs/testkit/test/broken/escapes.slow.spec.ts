import { captureConsole } from '../../src/stage/capture-console.js';
import { failuresOfBroken } from './failures-of-broken.js';
import type { Failure } from './failing-suites.js';
import { ACCOUNT_ESCAPES } from './escapes/account-escapes.js';
import { ANSWER_ESCAPES } from './escapes/answer-escapes.js';
import { leftBehind } from './escapes/left-behind.js';
import { LIST_ESCAPES } from './escapes/list-escapes.js';
import { MANIFEST_ESCAPES } from './escapes/manifest-escapes.js';
import { PAGING_ESCAPES } from './escapes/paging-escapes.js';
import { STATE_ESCAPES } from './escapes/state-escapes.js';

/** Defects that are easily overlooked. The suite for each must detect it; other suites may detect it, too. */
describe('the kit detects a plugin that', () => {
  afterEach(() => leftBehind.splice(0).forEach((clear) => clear()));

  it.each([
    ...ACCOUNT_ESCAPES,
    ...ANSWER_ESCAPES,
    ...LIST_ESCAPES,
    ...MANIFEST_ESCAPES,
    ...PAGING_ESCAPES,
    ...STATE_ESCAPES,
  ])(
    '$name, in the suite "$suite"',
    async (broken) => {
      let failures: readonly Failure[] = [];
      await captureConsole(async () => {
        failures = await failuresOfBroken(broken, [broken.suite]);
      });

      expect(failures.length).toBeGreaterThan(0);
      for (const { message } of failures) expect(message).not.toContain('see the cause');
    },
    60_000,
  );
});
