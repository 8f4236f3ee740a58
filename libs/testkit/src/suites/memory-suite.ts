import type { ContractSuite } from '../contract/contract-suite.types.js';
import { casesOf } from './kind-cases.js';
import { holdsFewPages, waitsForItsConsumer } from './memory-checks.js';

/** However long a list, only some pages of it are held at once. A list that comes in one answer is held whole. */
export const memorySuite: ContractSuite = {
  name: 'memory',
  cases: (subject) =>
    subject.plugin.manifest.resources
      .filter(({ kind }) => subject.scenario.kinds.some((each) => each.kind === kind && each.page.style !== 'whole'))
      .flatMap((type) =>
        casesOf(subject, type, [
          ['stops asking while its consumer is behind', waitsForItsConsumer],
          ['hands pages on as they come', holdsFewPages],
        ]),
      ),
};
