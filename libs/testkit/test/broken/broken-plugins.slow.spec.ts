import { captureConsole } from '../../src/stage/capture-console.js';
import { BROKEN_PLUGINS } from './broken-plugins.js';
import type { Failure } from './failing-suites.js';
import { failuresOfBroken } from './failures-of-broken.js';

describe('the kit', () => {
  it.each(BROKEN_PLUGINS)(
    'detects only in the suite "$suite" that a plugin $name',
    async (broken) => {
      let failures: readonly Failure[] = [];
      await captureConsole(async () => {
        failures = await failuresOfBroken(broken);
      });

      expect(failures.filter((failure) => failure.suite !== broken.suite)).toEqual([]);
      expect(failures.length).toBeGreaterThan(0);
      for (const { message } of failures) {
        expect(message).not.toContain('see the cause');
        expect(message).toMatch(/^acme: \w+: .*\n {2}expected: .+\n {2}received: .+\n {2}fix: .+/s);
      }
    },
    60_000,
  );
});
