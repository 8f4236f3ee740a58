import { prepareChecks, SHARED_CHECKS, tryScenario } from '@maestro/checks';
import { loadPlugin, type PluginManifest } from '@maestro/core';
import { digitalOceanPlugin } from '../digitalocean-plugin.js';
import { digitalOceanCases } from './digitalocean-cases.js';
import { digitalOceanChecks } from './digitalocean-checks.js';

describe('the checks of the DigitalOcean plugin, and those that all share', () => {
  let manifests: readonly PluginManifest[];
  let prepared: ReturnType<typeof prepareChecks>;

  beforeAll(async () => {
    const { manifest } = digitalOceanPlugin;
    // Some relations lead to its buckets.
    const spaces = await loadPlugin('@maestro/plugin-spaces', (name) => import(name));
    manifests = [manifest, spaces.manifest];
    prepared = prepareChecks([digitalOceanPlugin, { manifest: spaces.manifest }], SHARED_CHECKS);
  });

  it('can all be used, and have a scenario each', () => {
    expect(prepared.problems).toEqual([]);
    expect(digitalOceanCases.map(({ check }) => check).sort()).toEqual(
      [...digitalOceanChecks, ...SHARED_CHECKS].map(({ id }) => id).sort(),
    );
  });

  it.each(digitalOceanCases.map((each) => [each.check, each] as const))('%s', (id, scenario) => {
    const own = prepared.checks.find(({ check, provider }) => check.id === id && provider === 'digitalocean')!;
    const { finds, passes, unknownWithout, problems } = tryScenario(own, scenario, manifests);

    expect({ finds, passes, problems }).toEqual({ finds: true, passes: true, problems: [] });
    expect(Object.keys(unknownWithout).sort()).toEqual([...scenario.needs].sort());
    expect(Object.values(unknownWithout)).toEqual(scenario.needs.map(() => true));
  });
});
