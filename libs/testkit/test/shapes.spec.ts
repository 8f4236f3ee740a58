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

/** One kind for each kind of paging; others differ only in the location of totals and links. */
const PAGING_KINDS = ['shapes.child', 'shapes.whole', 'shapes.cursor', 'shapes.marker', 'shapes.bare'];

/** Cases of details and joined lists, which do not depend on the paging. */
const DETAIL_CASES = /^shapes\.(detailed|deeper): .* detail |^shapes\.(joined|related): .*joined list/;

const perPaging = (suite: ContractSuite): ContractSuite => ({
  ...suite,
  cases: (subject) =>
    suite
      .cases(subject)
      .filter(({ title }) => PAGING_KINDS.some((kind) => title.startsWith(`${kind}:`)) || DETAIL_CASES.test(title)),
});

/** Each failure on one page. */
const onOnePage = (suite: ContractSuite): ContractSuite => ({
  ...suite,
  cases: (subject) => suite.cases(subject).filter(({ isCombination }) => !isCombination),
});

/** Cases of a kind whose parent has details. */
const ofInner = (suite: ContractSuite): ContractSuite => ({
  ...suite,
  cases: (subject) => suite.cases(subject).filter(({ title }) => title.startsWith('shapes.inner:')),
});

const without = (suite: ContractSuite, kind: string): ContractSuite => ({
  ...suite,
  cases: (subject) => suite.cases(subject).filter(({ title }) => !title.startsWith(`${kind}:`)),
});

// Checks that depend on the paging. The others are run with the reference plugin.
for (const suite of [
  ...[manifestSuite, listingSuite, embeddedSuite, ofInner(credentialsSuite)],
  ['shapes.deeper', 'shapes.joined', 'shapes.related'].reduce(without, pagingSuite),
  ...[onOnePage(faultsSuite), absenceSuite, cancellationSuite].map(perPaging),
])
  defineSuite({ describe, it }, suite, { plugin: shapesPlugin, scenario: shapesScenario }, { whole: true });
