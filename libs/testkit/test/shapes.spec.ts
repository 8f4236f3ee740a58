import { type ContractSuite, defineSuite } from '../src/index.js';
import { absenceSuite } from '../src/suites/absence/absence-suite.js';
import { cancellationSuite } from '../src/suites/cancellation/cancellation-suite.js';
import { credentialsSuite } from '../src/suites/credentials/credentials-suite.js';
import { embeddedSuite } from '../src/suites/embedded/embedded-suite.js';
import { faultsSuite } from '../src/suites/faults/faults-suite.js';
import { listingSuite } from '../src/suites/listing/listing-suite.js';
import { manifestSuite } from '../src/suites/manifest/manifest-suite.js';
import { pagingSuite } from '../src/suites/paging/paging-suite.js';
import { shapesPlugin } from './shapes/shapes-plugin.js';
import { shapesScenario } from './shapes/shapes.scenario.js';

/** One kind of each way to go on; the others differ from these in where a sign stands. */
const WAYS = ['shapes.child', 'shapes.whole', 'shapes.cursor', 'shapes.marker', 'shapes.bare'];

/** Whatever the way, each detail and each list that rows refer to is asked for and lost alike. */
const IS_OF_DETAILS = /^shapes\.(detailed|deeper): .* detail |^shapes\.(joined|related): .*refer to/;

const ofEachWay = (suite: ContractSuite): ContractSuite => ({
  ...suite,
  cases: (subject) =>
    suite
      .cases(subject)
      .filter(({ title }) => WAYS.some((kind) => title.startsWith(`${kind}:`)) || IS_OF_DETAILS.test(title)),
});

/** Of a kind that is listed under one with details. */
const ofInner = (suite: ContractSuite): ContractSuite => ({
  ...suite,
  cases: (subject) => suite.cases(subject).filter(({ title }) => title.startsWith('shapes.inner:')),
});

const without = (suite: ContractSuite, kind: string): ContractSuite => ({
  ...suite,
  cases: (subject) => suite.cases(subject).filter(({ title }) => !title.startsWith(`${kind}:`)),
});

// What depends on how a list is paged; the rest is the same for all of them, and is tried on the reference plugin.
for (const suite of [
  ...[manifestSuite, listingSuite, embeddedSuite, ofInner(credentialsSuite)],
  ['shapes.deeper', 'shapes.joined', 'shapes.related'].reduce(without, pagingSuite),
  ...[faultsSuite, absenceSuite, cancellationSuite].map(ofEachWay),
])
  defineSuite({ describe, it }, suite, { plugin: shapesPlugin, scenario: shapesScenario }, { whole: true });
