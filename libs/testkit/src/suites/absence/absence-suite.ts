import type { ContractSuite } from '../../contract/contract-suite.types.js';
import type { FaultAnswer } from '../../provider/fault.types.js';
import {
  ignoresFailedCheck,
  ignoresFailedListing,
  ignoresShift,
  manyGone,
  readsById,
  someGone,
} from './absence-checks.js';
import { goesWithItsParent } from './gone-parent-checks.js';
import { casesOf, type KindCheck, ownTurnCasesOf, requestedKinds, turnCasesOf } from '../cases/kind-cases.js';

const FAULTS: readonly (readonly [string, FaultAnswer])[] = [
  ['403', { as: 'error', status: 403 }],
  ['404', { as: 'error', status: 404 }],
  ['500', { as: 'error', status: 500 }],
  ['a truncated body', { as: 'cut' }],
  ['an empty object', { as: 'empty' }],
  ['no response', { as: 'hang' }],
];

const CHECK_FAULTS: readonly (readonly [string, FaultAnswer])[] = [
  ['403', { as: 'error', status: 403 }],
  ['500', { as: 'error', status: 500 }],
  ['a proxy’s 404', { as: 'html', status: 404 }],
  ['an empty object', { as: 'empty' }],
];

/** Only removed resources are treated as gone. */
export const absenceSuite: ContractSuite = {
  name: 'absence',
  cases: (subject) =>
    requestedKinds(subject).flatMap((type) => {
      const shift: KindCheck = ['does not treat rows as gone that a shifting list skipped', ignoresShift];
      const paged = subject.scenario.kinds.find(({ kind }) => kind === type.kind)?.page.style !== 'whole';
      const orphaned: KindCheck = [
        'is complete when a parent is removed before its children are listed',
        goesWithItsParent,
      ];
      const parentIsRead = subject.scenario.kinds.some(({ kind, read }) => kind === type.parent && read !== undefined);
      const own: readonly KindCheck[] = [['reads a resource by id', readsById], ...(parentIsRead ? [orphaned] : [])];
      const shared: readonly KindCheck[] = [
        ['treats many removed resources as gone, once', manyGone],
        ...(paged ? [shift] : []),
      ];
      const failures: readonly KindCheck[] = [
        ...FAULTS.map(([name, answer]): KindCheck => [
          `treats nothing as gone after ${name}`,
          ignoresFailedListing(answer),
        ]),
        ...CHECK_FAULTS.map(([name, answer]): KindCheck => [
          `treats nothing as gone when the second check gets ${name}`,
          ignoresFailedCheck(answer),
        ]),
      ];
      return [
        ...ownTurnCasesOf(subject, type, [['treats a removed resource as gone, once', someGone]]),
        ...casesOf(subject, type, own),
        ...turnCasesOf(subject, type, [...shared, ...failures]),
      ];
    }),
};
