import type { ContractSuite } from '../../contract/contract-suite.types.js';
import { casesOf, type KindCheck, requestedKinds, turnCasesOf } from '../cases/kind-cases.js';
import { longest, readsAll, readsPagesOf } from './paging-checks.js';
import { SHIFTS } from './paging-shifts-checks.js';
import { signChecks } from './paging-signs-checks.js';

/** Not shared, because it depends on the kind's address, query and ids. */
const OWN: KindCheck = ['reads a list with one row more than a page', readsAll((size) => size + 1)];

const SIZES: readonly KindCheck[] = [
  ['reads an empty list', readsAll(() => 0)],
  ['reads a list with one row', readsAll(() => 1)],
  ['reads a list of exactly one page', readsAll((size) => size)],
  ['reads the longest list', readsAll(longest)],
];

const PAGED: readonly KindCheck[] = [
  ['reads pages smaller than requested', readsPagesOf(1 / 3)],
  ['reads pages larger than requested', readsPagesOf(2)],
  ...SHIFTS,
];

/** Every page is read, for lists of any length, with wrong links and totals, and while the list shifts. */
export const pagingSuite: ContractSuite = {
  name: 'paging',
  cases: (subject) =>
    requestedKinds(subject).flatMap((type) => {
      const kind = subject.scenario.kinds.find((each) => each.kind === type.kind);
      if (!kind) return [];
      const shared = [...SIZES, ...(kind.page.style === 'whole' ? [] : PAGED), ...signChecks(kind)];
      return [...casesOf(subject, type, [OWN]), ...turnCasesOf(subject, type, shared)];
    }),
};
