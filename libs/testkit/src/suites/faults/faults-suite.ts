import type { ContractSuite } from '../../contract/contract-suite.types.js';
import { doesWithoutDetails, falseFields } from './detail-checks.js';
import { type FaultPlace, survives } from './fault-checks.js';
import { FAULTS } from './fault-table.constants.js';
import { casesOf, type KindCheck, sharedCasesOf } from '../cases/kind-cases.js';
import type { PermissionCheck, ResourceType } from '@maestro/core';
import { lastValueFrom } from 'rxjs';
import { expectContract, show } from '../../contract/expect-contract.js';
import type { FaultAnswer } from '../../provider/fault.types.js';
import type { Stage } from '../../stage/stage.js';
import { StageRows } from '../../stage/stage-rows.js';
import { readPath } from '../../provider/path-pattern.js';
import { samples } from '../listing/sample-listing.js';

/** More rows than allowed requests for joined lists. */
const ROWS = 12;

/** Joined lists are read once, regardless of the number of rows. */
async function readsJoinedListsOnce(stage: Stage, type: ResourceType): Promise<void> {
  const rows = new StageRows(stage, type);
  rows.fill(ROWS);
  await stage.list(await stage.connect(), type);
  const { joined = [] } = rows.kind;
  const asked = joined.map((pattern) =>
    stage.provider.requests.map(({ path }) => path).filter((path) => readPath(pattern, path)),
  );

  expectContract(
    asked.every((paths) => paths.length > 0 && new Set(paths).size === paths.length),
    {
      expected: `one request for each of ${joined.join(', ')} (per region, if its path has one), for at least ${ROWS} rows`,
      received: asked.map((paths) => `${paths.length} for ${new Set(paths).size} of them`).join(', '),
      fix: 'read it in `joins`, once per connection; or remove lists from `joined` that the plugin does not read',
    },
  );
}

/** If a joined list cannot be read, rows are still read, and the dependent fields are unknown. */
const doesWithoutJoinedLists =
  (answer: FaultAnswer) =>
  async (stage: Stage, type: ResourceType): Promise<void> => {
    const { kind } = samples(stage, type);
    const { resources: right } = await stage.list(await stage.connect(), type);

    stage.provider.failWith({ when: ({ path }) => kind.joined!.some((pattern) => readPath(pattern, path)), answer });
    const { resources, outcomes } = await stage.list(await stage.connect(), type);
    const wrong = right.flatMap((resource) => {
      const other = resources.find(({ key }) => key.uid === resource.key.uid);
      return other ? falseFields(resource, other) : [`${resource.key.uid}, which does not exist`];
    });
    expectContract(outcomes.every(({ complete }) => complete) && wrong.length === 0, {
      expected: 'a complete listing with every row, and fields of the joined list in `unknown`',
      received: show(wrong.length > 0 ? wrong : outcomes.find(({ complete }) => !complete)?.reason),
      fix: 'list in `fields` of the join each field that depends on it',
    });
    expectContract(
      resources.some(({ unknown = [] }) => unknown.length > 0),
      {
        expected: 'a sample that refers to a row of the list, so that fields are unknown without it',
        received: 'only samples that do not refer to it',
        fix: 'let at least one sample refer to it; or remove it from `joined`',
      },
    );
  };

const CHECKS: readonly (readonly [
  answer: FaultAnswer | undefined,
  state: PermissionCheck['state'],
  condition: string,
])[] = [
  [undefined, 'granted', 'if the credential may read it'],
  [{ as: 'error', status: 403 }, 'missing', 'after 403'],
  [{ as: 'error', status: 401 }, 'unreachable', 'after 401'],
  [{ as: 'error', status: 500 }, 'unreachable', 'after 500'],
];

/** The probe reports granted, missing (with the scopes) or unreachable. */
async function tellsPermissions(stage: Stage, type: ResourceType): Promise<void> {
  new StageRows(stage, type).fill(1);
  const connection = await stage.connect();
  const collectors = connection.collectors.filter((each) => each.type.kind === type.kind);
  const required = type.scopes.filter(({ fields }) => fields === undefined).map(({ name }) => name);
  for (const [answer, state, condition] of CHECKS) {
    stage.provider.heal();
    if (answer) stage.provider.failWith({ when: () => true, answer });
    const check = await stage.drive(lastValueFrom(connection.verify(collectors)), `the probe of ${type.kind}`);
    const named = state !== 'missing' || required.every((scope) => check.scopes.includes(scope));

    expectContract(check.state === state && named && check.message !== '', {
      expected: `"${state}" ${condition}${state === 'missing' ? `, with the scopes ${required.join(', ')}` : ''}`,
      received: show({ state: check.state, scopes: check.scopes, message: check.message }),
      fix: 'implement the probe with probePermission(type, request) and the cheapest request that reads the kind',
    });
  }
}

const PLACES: readonly FaultPlace[] = ['first', 'middle', 'last'];

const details: readonly KindCheck[] = [
  ['never reports a detail as empty after 403', doesWithoutDetails({ as: 'error', status: 403 })],
  ['never reports a detail as empty after 404', doesWithoutDetails({ as: 'error', status: 404 })],
  ['never reports a detail as empty after 500', doesWithoutDetails({ as: 'error', status: 500 })],
  ['never reports a detail as empty after an empty object', doesWithoutDetails({ as: 'empty' })],
];

const joined: readonly KindCheck[] = [
  ['reads each joined list once', readsJoinedListsOnce],
  ['reads its rows without the joined list after 403', doesWithoutJoinedLists({ as: 'error', status: 403 })],
  ['reads its rows without the joined list after 500', doesWithoutJoinedLists({ as: 'error', status: 500 })],
  ['reads its rows without the joined list after an empty object', doesWithoutJoinedLists({ as: 'empty' })],
];

/** Every fault leads to the right error and number of attempts, and never to a complete or hanging listing. */
export const faultsSuite: ContractSuite = {
  name: 'faults',
  cases: (subject) =>
    subject.plugin.manifest.resources.flatMap((type, number) => {
      const kind = subject.scenario.kinds.find((each) => each.kind === type.kind);
      const places = kind?.page.style === 'whole' ? (['first'] as const) : PLACES;
      const faults = FAULTS.flatMap((fault) =>
        places.map((place): KindCheck => [
          `fails correctly when the request for the ${place} page gets ${fault.name}`,
          survives(fault, place),
        ]),
      );
      const own: readonly KindCheck[] = [
        ...(kind?.details?.length ? details : []),
        ...(kind?.joined?.length ? joined : []),
        ['reports whether the credential may read it', tellsPermissions],
      ];
      // Each failure on one page, in turn, so that each kind has a failure on every page.
      const shared = sharedCasesOf(subject, type, faults).map((one, index) => {
        const [fault, place] = [Math.floor(index / places.length), index % places.length];
        return { ...one, turn: FAULTS[fault]!.name, isCombination: place !== (number + fault) % places.length };
      });
      return [...(type.embedded ? [] : shared), ...casesOf(subject, type, own)];
    }),
};
