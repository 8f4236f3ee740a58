import type { ContractSuite } from '../contract/contract-suite.types.js';
import { doesWithoutDetails } from './detail.checks.js';
import { type FaultPlace, survives } from './fault.checks.js';
import { FAULTS } from './fault-table.constants.js';
import { doesWithoutJoinedLists, readsJoinedListsOnce } from './joined.checks.js';
import { casesOf, type KindCheck } from './kind-cases.js';
import { tellsPermissions } from './permission.checks.js';

const PLACES: readonly FaultPlace[] = ['first', 'middle', 'last'];

const details: readonly KindCheck[] = [
  ['never tells a detail as empty after 403', doesWithoutDetails({ as: 'error', status: 403 })],
  ['never tells a detail as empty after 404', doesWithoutDetails({ as: 'error', status: 404 })],
  ['never tells a detail as empty after 500', doesWithoutDetails({ as: 'error', status: 500 })],
  ['never tells a detail as empty after a body that says nothing', doesWithoutDetails({ as: 'empty' })],
];

const joined: readonly KindCheck[] = [
  ['reads once what its rows refer to', readsJoinedListsOnce],
  ['reads its rows without what they refer to after 403', doesWithoutJoinedLists({ as: 'error', status: 403 })],
  ['reads its rows without what they refer to after 500', doesWithoutJoinedLists({ as: 'error', status: 500 })],
  ['reads its rows without what they refer to after a body that says nothing', doesWithoutJoinedLists({ as: 'empty' })],
];

/** Whatever the provider answers: the right error, the right number of tries, never "complete", never a hang. */
export const faultsSuite: ContractSuite = {
  name: 'faults',
  cases: (subject) =>
    subject.plugin.manifest.resources.flatMap((type) => {
      const kind = subject.scenario.kinds.find((each) => each.kind === type.kind);
      const places = kind?.page.style === 'whole' ? (['first'] as const) : PLACES;
      const faults = FAULTS.flatMap((fault) =>
        places.map((place): KindCheck => [
          `fails rightly when the ${place} page answers ${fault.name}`,
          survives(fault, place),
        ]),
      );
      return casesOf(subject, type, [
        ...faults,
        ...(kind?.details?.length ? details : []),
        ...(kind?.joined?.length ? joined : []),
        ['tells whether it may be read', tellsPermissions],
      ]);
    }),
};
