import type { ContractSuite } from '../../contract/contract-suite.types.js';
import { casesOf, type KindCheck, requestedKinds, sharedCasesOf } from '../cases/kind-cases.js';
import { longest, readsAll, readsPagesOf } from './paging-checks.js';
import { SHIFTS } from './paging-shifts-checks.js';
import { signPromises } from './paging-signs-checks.js';

/** With the kind's own address, query and ids. */
const OWN: KindCheck = ['reads a list of one row more than a page', readsAll((size) => size + 1)];

const SIZES: readonly KindCheck[] = [
  ['reads a list of nothing', readsAll(() => 0)],
  ['reads a list of one row', readsAll(() => 1)],
  ['reads a list of exactly one page', readsAll((size) => size)],
  ['reads the longest list', readsAll(longest)],
];

const PAGED: readonly KindCheck[] = [
  ['reads smaller pages than it asked for', readsPagesOf(1 / 3)],
  ['reads larger pages than it asked for', readsPagesOf(2)],
  ...SHIFTS,
];

/** Every page is read, however long the list, whatever its signs say, and also while it shifts. */
export const pagingSuite: ContractSuite = {
  name: 'paging',
  cases: (subject) =>
    requestedKinds(subject).flatMap((type) => {
      const kind = subject.scenario.kinds.find((each) => each.kind === type.kind);
      if (!kind) return [];
      const shared = [...SIZES, ...(kind.page.style === 'whole' ? [] : PAGED), ...signPromises(kind)];
      return [...casesOf(subject, type, [OWN]), ...sharedCasesOf(subject, type, shared)];
    }),
};
