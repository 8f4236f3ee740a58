import type { ContractSuite } from '../../contract/contract-suite.types.js';
import type { FaultAnswer } from '../../provider/fault.types.js';
import { manyGone, someGone } from '../absence/absence-checks.js';
import {
  believesNoFailedLook,
  isIncompleteWithout,
  keepsParentsApart,
  takesNoRequest,
  tellsNoneFromUnknown,
} from './embedded-checks.js';
import { casesOf, type KindCheck, sharedCasesOf } from '../cases/kind-cases.js';

const FAULTS: readonly (readonly [string, FaultAnswer])[] = [
  ['403', { as: 'error', status: 403 }],
  ['404', { as: 'error', status: 404 }],
  ['500', { as: 'error', status: 500 }],
  ['a body that says nothing', { as: 'empty' }],
];

const OWN: readonly KindCheck[] = [
  ['takes no request besides those for what contains it', takesNoRequest],
  ['keeps apart what has the same id in two parents', keepsParentsApart],
  ['tells none from unknown', tellsNoneFromUnknown],
  ['believes gone what is gone, once', someGone],
];

const SHARED: readonly KindCheck[] = [
  ['believes gone many that are gone, once', manyGone],
  ...FAULTS.flatMap(([name, answer]): KindCheck[] => [
    [`is not complete, and loses nothing, when its parent’s list answers ${name}`, isIncompleteWithout(answer)],
    [`treats nothing as gone when the second check meets ${name}`, believesNoFailedLook(answer)],
  ]),
];

/** What is part of other rows is read with them, is complete if they are, and is gone when they no longer contain it. */
export const embeddedSuite: ContractSuite = {
  name: 'embedded',
  cases: (subject) =>
    subject.plugin.manifest.resources
      .filter(({ embedded }) => embedded)
      .flatMap((type) => [...casesOf(subject, type, OWN), ...sharedCasesOf(subject, type, SHARED)]),
};
