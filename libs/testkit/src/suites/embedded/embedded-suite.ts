import type { ContractSuite } from '../../contract/contract-suite.types.js';
import type { FaultAnswer } from '../../provider/fault.types.js';
import { manyGone, someGone } from '../absence/absence-checks.js';
import {
  ignoresFailedCheck,
  isIncompleteWithout,
  keepsParentsApart,
  takesNoRequest,
  tellsNoneFromUnknown,
} from './embedded-checks.js';
import { casesOf, type KindCheck, ownTurnCasesOf, turnCasesOf } from '../cases/kind-cases.js';

const FAULTS: readonly (readonly [string, FaultAnswer])[] = [
  ['403', { as: 'error', status: 403 }],
  ['404', { as: 'error', status: 404 }],
  ['500', { as: 'error', status: 500 }],
  ['an empty object', { as: 'empty' }],
];

const OWN: readonly KindCheck[] = [
  ['sends no requests other than those for its parent', takesNoRequest],
  ['distinguishes rows with the same id in different parents', keepsParentsApart],
  ['distinguishes no rows from unknown rows', tellsNoneFromUnknown],
];

const OWN_OF_CORE: readonly KindCheck[] = [['treats a removed resource as gone, once', someGone]];

const SHARED: readonly KindCheck[] = [
  ['treats many removed resources as gone, once', manyGone],
  ...FAULTS.flatMap(([name, answer]): KindCheck[] => [
    [`is incomplete and loses nothing when its parent’s list gets ${name}`, isIncompleteWithout(answer)],
    [`treats nothing as gone when the second check gets ${name}`, ignoresFailedCheck(answer)],
  ]),
];

/** Embedded rows are read with their parents, complete if those are, and gone when those no longer contain them. */
export const embeddedSuite: ContractSuite = {
  name: 'embedded',
  cases: (subject) =>
    subject.plugin.manifest.resources
      .filter(({ embedded }) => embedded)
      .flatMap((type) => [
        ...casesOf(subject, type, OWN),
        ...ownTurnCasesOf(subject, type, OWN_OF_CORE),
        ...turnCasesOf(subject, type, SHARED),
      ]),
};
