import { captureConsole } from '../../src/stage/capture-console.js';
import { acmePlugin } from '../reference/acme.plugin.js';
import { acmeManifest } from '../reference/acme-manifest.js';
import { acmeScenario } from '../reference/acme.scenario.js';
import { BROKEN_PLUGINS } from './broken-plugins.js';
import { type Failure, failuresOf } from './failing-suites.js';

/** One kind is enough to be wrong about. */
const [server] = acmeManifest.resources;
const kinds = acmeScenario.kinds.slice(0, 1).map((kind) => ({ ...kind, many: 100 }));

describe('the kit', () => {
  it.each(BROKEN_PLUGINS)(
    'says in the suite "$suite", and in no other, that a plugin $name',
    async ({ suite, defects }) => {
      const manifest = { resources: [server], ...defects.manifest };

      let failures: readonly Failure[] = [];
      await captureConsole(async () => {
        failures = await failuresOf(acmePlugin({ ...defects, manifest }), { ...acmeScenario, kinds });
      });

      expect(failures.filter((failure) => failure.suite !== suite)).toEqual([]);
      expect(failures.length).toBeGreaterThan(0);
      for (const { message } of failures)
        expect(message).toMatch(/^acme: \w+: .*\n {2}expected: .+\n {2}came: .+\n {2}mend: .+/s);
    },
    60_000,
  );
});
