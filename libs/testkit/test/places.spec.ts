import { type ContractSuite, defineSuite } from '../src/index.js';
import { absenceSuite } from '../src/suites/absence/absence-suite.js';
import { faultsSuite } from '../src/suites/faults/faults-suite.js';
import { isolationSuite } from '../src/suites/process/isolation-suite.js';
import { limitsSuite } from '../src/suites/limits/limits-suite.js';
import { listingSuite } from '../src/suites/listing/listing-suite.js';
import { manifestSuite } from '../src/suites/manifest/manifest-suite.js';
import { pagingSuite } from '../src/suites/paging/paging-suite.js';
import { placesPlugin } from './shapes/places-plugin.js';
import { placesScenario } from './shapes/places.scenario.js';

/** Selects some cases of a suite, for checks that do not depend on the location of a list. */
const only = (suite: ContractSuite, ...titles: readonly RegExp[]): ContractSuite => ({
  ...suite,
  cases: (subject) => suite.cases(subject).filter(({ title }) => titles.some((each) => each.test(title))),
});

for (const suite of [
  ...[manifestSuite, listingSuite, isolationSuite],
  only(pagingSuite, /^places\.(chunk|keyed):/),
  only(absenceSuite, /^places\.chunk:/, /reads a resource by id/),
  only(faultsSuite, /whether the credential may read it/, /gets (403|a redirect)/, /joined list/),
  only(limitsSuite, /^places\.keyed:/, /rate limit headers/),
])
  defineSuite({ describe, it }, suite, { plugin: placesPlugin, scenario: placesScenario }, { whole: true });
