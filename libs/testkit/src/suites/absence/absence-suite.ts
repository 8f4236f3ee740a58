import type { ContractSuite } from '../../contract/contract-suite.types.js';
import type { FaultAnswer } from '../../provider/fault.types.js';
import {
  believesNoFailedLook,
  believesNoFault,
  believesNoShift,
  manyGone,
  readsById,
  someGone,
} from './absence-checks.js';
import { goesWithItsParent } from './gone-parent-checks.js';
import { casesOf, type KindCheck, requestedKinds, sharedCasesOf } from '../cases/kind-cases.js';

const FAULTS: readonly (readonly [string, FaultAnswer])[] = [
  ['403', { as: 'error', status: 403 }],
  ['404', { as: 'error', status: 404 }],
  ['500', { as: 'error', status: 500 }],
  ['a body that is cut', { as: 'cut' }],
  ['a body that says nothing', { as: 'empty' }],
  ['no answer', { as: 'hang' }],
];

const LOOKS: readonly (readonly [string, FaultAnswer])[] = [
  ['403', { as: 'error', status: 403 }],
  ['500', { as: 'error', status: 500 }],
  ['a proxy’s 404', { as: 'html', status: 404 }],
  ['a body that says nothing', { as: 'empty' }],
];

/** Nothing is believed gone but what is gone. */
export const absenceSuite: ContractSuite = {
  name: 'absence',
  cases: (subject) =>
    requestedKinds(subject).flatMap((type) => {
      const shift: KindCheck = ['believes nothing gone that a shifted list did not show', believesNoShift];
      const paged = subject.scenario.kinds.find(({ kind }) => kind === type.kind)?.page.style !== 'whole';
      const orphaned: KindCheck = ['goes with a parent that is removed before it is listed', goesWithItsParent];
      const parentIsRead = subject.scenario.kinds.some(({ kind, read }) => kind === type.parent && read !== undefined);
      const own: readonly KindCheck[] = [
        ['believes gone what is gone, once', someGone],
        ['reads one resource by its id', readsById],
        ...(parentIsRead ? [orphaned] : []),
      ];
      const shared: readonly KindCheck[] = [
        ['believes gone many that are gone, once', manyGone],
        ...(paged ? [shift] : []),
        ...FAULTS.map(([name, answer]): KindCheck => [`believes nothing gone after ${name}`, believesNoFault(answer)]),
        ...LOOKS.map(([name, answer]): KindCheck => [
          `treats nothing as gone when the second check meets ${name}`,
          believesNoFailedLook(answer),
        ]),
      ];
      return [...casesOf(subject, type, own), ...sharedCasesOf(subject, type, shared)];
    }),
};
