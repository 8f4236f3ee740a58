import { prepareChecks, tryScenario } from '@maestro/checks';
import { spacesPlugin } from '../spaces-plugin.js';
import { spacesCases } from './spaces-cases.js';
import { spacesChecks } from './spaces-checks.js';

describe('the checks of the Spaces plugin', () => {
  const { checks, problems } = prepareChecks([spacesPlugin], []);

  it('can all be used, and have a scenario each', () => {
    expect(problems).toEqual([]);
    expect(spacesCases.map(({ check }) => check)).toEqual(spacesChecks.map(({ id }) => id));
  });

  it.each(spacesCases.map((each) => [each.check, each] as const))('%s', (id, scenario) => {
    const own = checks.find(({ check }) => check.id === id)!;

    expect(tryScenario(own, scenario, [spacesPlugin.manifest])).toEqual({
      ...{ finds: true, passes: true, problems: [], unknownWithout: { 'spaces.bucket': true } },
    });
  });
});
