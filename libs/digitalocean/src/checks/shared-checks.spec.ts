import { prepareChecks, SHARED_CHECKS, tryScenario } from '@maestro/checks';
import { digitalOceanPlugin } from '../digitalocean-plugin.js';
import { sharedCases } from './shared-cases.js';

/** The contract tries the plugin's own. */
describe('checks that all providers share', () => {
  const { manifest } = digitalOceanPlugin;
  const { checks, problems } = prepareChecks([{ manifest }], SHARED_CHECKS);

  it('can all be used, and have a scenario each', () => {
    expect(problems).toEqual([]);
    expect(sharedCases.map(({ check }) => check).sort()).toEqual(SHARED_CHECKS.map(({ id }) => id).sort());
  });

  it.each(sharedCases.map((each) => [each.check, each] as const))('%s', (id, scenario) => {
    const prepared = checks.find(({ check }) => check.id === id)!;

    expect(tryScenario(prepared, scenario, [manifest])).toEqual({
      ...{ finds: true, passes: true, problems: [], failures: [] },
      unknownWithout: Object.fromEntries(scenario.needs.map((kind) => [kind, true])),
    });
  });
});
