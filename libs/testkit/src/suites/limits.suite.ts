import type { ContractSuite } from '../contract/contract-suite.types.js';
import { kindCases, type KindCheck } from './kind-cases.js';
import { heedsRateHeaders } from './rate-headers.checks.js';
import { keepsWindows, narrowed, sharesWindows, slowsNobody, waitsSeconds, waitsUntilDate } from './limit.checks.js';

const HEADERS: KindCheck = [
  'waits when the headers of an answer say that nothing of the budget is left',
  heedsRateHeaders,
];

/** The provider's limits: kept by all connections of a token together, and no concern of another token's. */
export const limitsSuite: ContractSuite = {
  name: 'limits',
  cases: (subject) =>
    kindCases(narrowed(subject), [
      ['keeps within the windows of the manifest', keepsWindows],
      ['keeps within them also by two connections on one token', sharesWindows],
      ['slows no connection on another token', slowsNobody],
      ['waits for as many seconds as retry-after says', waitsSeconds],
      ['waits until the date that retry-after says', waitsUntilDate],
      ...(subject.plugin.manifest.limits.some(({ stated }) => stated) ? [HEADERS] : []),
    ]),
};
