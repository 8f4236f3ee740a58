import { type KnownPart, pointerSteps, type ResourceType } from '@maestro/core';
import { type ContractSubject, type ContractSuite } from '../../contract/contract-suite.types.js';
import { type KindScenario } from '../../scenario/kind-scenario.types.js';
import { casesOf, type KindCheck, ownTurnCasesOf } from '../cases/kind-cases.js';
import {
  countsPlacesOverTheList,
  fillsEveryField,
  givesStableIds,
  givesValidResources,
  isCold,
  isTheSameAgain,
  keepsSecretsOut,
  leavesNamedSecretsOut,
  listsOncePerSubscription,
  reportsUnreadableRows,
} from './listing-checks.js';
import { sampleListing, samples } from './sample-listing.js';
import { losesWhatIsNoLongerOfTheKind, skipsWhatIsNotOfTheKind } from './skipped-checks.js';
import { tellsWhatIsUnchanged } from './unchanged-class-checks.js';
import { asksForEverything, asksOnlyWhereItMay, leadsToItsPage, tellsItsRegion } from './listing-places-checks.js';
import { expectContract } from '../../contract/expect-contract.js';
import { listRequests } from '../../stage/measure-pages.js';
import { type Stage } from '../../stage/stage.js';

const HIDDEN = '[redacted]';

/** Every declared secret is in a sample, so that it is tested, and in no resource. */
async function hidesDeclaredSecrets(stage: Stage, type: ResourceType): Promise<void> {
  const { resources } = await sampleListing(stage, type);
  const { secrets = [] } = type;
  const { samples } = stage.kindScenario(type);
  const raws = resources.map(({ raw }) => raw);
  // Details are not part of samples, and their secrets are omitted at their place in the row.
  const idle = secrets.filter((pointer) =>
    [samples, raws].every((rows) => valuesAt(rows, ['*', ...pointerSteps(pointer)]).length === 0),
  );
  const shown = secrets.filter((pointer) =>
    valuesAt(raws, ['*', ...pointerSteps(pointer)]).some((value) => value !== HIDDEN),
  );

  expectContract(idle.length === 0, {
    expected: 'a value at each pointer of `secrets` in a sample of the scenario or in a detail',
    received: `nothing at ${idle.join(', ')}`,
    fix: 'correct the pointer; or add an invented value to a sample',
  });
  expectContract(shown.length === 0, {
    expected: `no value in \`raw\` at ${secrets.join(', ')}`,
    received: `a value at ${shown.join(', ')}`,
    fix: 'read rows with the kind returned by defineKind, which leaves them out',
  });
}

/** The values at a path, where `*` matches every index. Absent, null and empty values are omitted. */
function valuesAt(value: unknown, [step, ...rest]: readonly string[]): readonly unknown[] {
  if (step === undefined) return value === undefined || value === null || value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  const names = step === '*' ? Object.keys(value) : [step];
  return names.flatMap((name) => (Object.hasOwn(value, name) ? valuesAt(Reflect.get(value, name), rest) : []));
}

const COMMON: readonly KindCheck[] = [
  ['emits every row once, with a stable string id', givesStableIds],
  ['emits resources that are valid for their entity', givesValidResources],
  ['fills every declared field', fillsEveryField],
  ['emits the same resources and relations the second time', isTheSameAgain],
  ['reports an unreadable row and reads the others', reportsUnreadableRows],
  ['keeps values out of resources whose property names indicate a secret', leavesNamedSecretsOut],
];

/** Core does what they check for the kinds whose lists it reads. */
const COMMON_OF_CORE: readonly KindCheck[] = [
  ['sends no request before it is subscribed to', isCold],
  ['reports the positions of unreadable rows in the whole list', countsPlacesOverTheList],
  ['keeps the credential out of resources, even if the provider echoes it', keepsSecretsOut],
];

/** For kinds with their own list. */
const REQUESTED: KindCheck = ['requests everything that the scenario describes', asksForEverything];
const REQUESTED_OF_CORE: KindCheck = ['starts one listing for each subscription', listsOncePerSubscription];

const SECRETS: KindCheck = ['leaves out declared secrets, each of which is in a sample', hidesDeclaredSecrets];
const UNCHANGED: KindCheck = ['does not read parts that the parent reports as unchanged', readsNothingUnchanged];
const REFERENCE: KindCheck = ['is not read again while the host knows it', readsNothingUnchanged];
const WHERE: KindCheck = ['sends no request for parents that `parentWhere` excludes', asksOnlyWhereItMay];
const TELLING: KindCheck = ['reports unchanged parts and reads the others', tellsWhatIsUnchanged];
const REGION: KindCheck = ['sets the region of each resource to the listed region', tellsItsRegion];
const PAGE: KindCheck = ['has a link to the provider’s page for each resource', leadsToItsPage];

const SKIPPED: readonly KindCheck[] = [
  ['counts a row of another kind without emitting a resource', skipsWhatIsNotOfTheKind],
  ['treats a resource as gone when its row changes to another kind', losesWhatIsNoLongerOfTheKind],
];

const scenarioOf = ({ scenario }: ContractSubject, { kind }: ResourceType): KindScenario | undefined =>
  scenario.kinds.find((each) => each.kind === kind);

/** A listing emits every row as one resource: complete, valid, repeatable and without secrets. */
export const listingSuite: ContractSuite = {
  name: 'listing',
  cases: (subject) =>
    subject.plugin.manifest.resources.flatMap((type) => [
      ...ownTurnCasesOf(subject, type, [...COMMON_OF_CORE, ...(type.embedded ? [] : [REQUESTED_OF_CORE])]),
      ...casesOf(subject, type, [
        ...COMMON,
        ...(type.embedded ? [] : [REQUESTED]),
        ...(subject.scenario.regions ? [REGION] : []),
        ...(type.secrets?.length ? [SECRETS] : []),
        ...(type.unchangedBy === undefined ? [] : [UNCHANGED]),
        ...(type.reference ? [REFERENCE] : []),
        ...(type.parentWhere === undefined || type.embedded ? [] : [WHERE]),
        ...(type.tellsUnchanged ? [TELLING] : []),
        ...(scenarioOf(subject, type)?.skipped ? SKIPPED : []),
        ...(type.page === undefined ? [] : [PAGE]),
      ]),
    ]),
};

/** Parts that the parent reports as unchanged, and known references, are not read again and count as complete. Unknown or changed parts are read. */
async function readsNothingUnchanged(stage: Stage, type: ResourceType): Promise<void> {
  const rows = samples(stage, type);
  const { outcomes } = await stage.list(await stage.connect(), type);
  const unmarked = outcomes.filter(({ mark }) => mark === undefined);
  expectContract(unmarked.length === 0 && outcomes.length > 0, {
    expected: type.reference
      ? 'a complete listing without unknown fields'
      : `a value at ${type.unchangedBy} in each resource of ${type.parent}`,
    received: `no reliable value for ${unmarked.map(({ part }) => part.id).join(', ')}`,
    fix: type.reference
      ? 'correct the list or the mapper'
      : 'correct the pointer of `unchangedBy`; or add the value to the samples of the parent',
  });

  const list = async (known: ReadonlyMap<string, KnownPart>) => {
    const before = listRequests(stage, type).length;
    const nothing = (): Promise<ReadonlyMap<string, unknown>> => Promise.resolve(new Map());
    const connection = await stage.connect({ known: { rows: nothing, parts: () => Promise.resolve(known) } });
    const { report } = await stage.list(connection, type);
    return { report, requests: listRequests(stage, type).length - before };
  };
  const kept = (marked: (mark: string) => string) =>
    new Map(outcomes.map(({ part, mark = '', resources }) => [part.id, { mark: marked(mark), resources }]));
  const again = await list(kept((mark) => mark));
  expectContract(again.requests === 0 && again.report.complete && again.report.resources === rows.uids.length, {
    expected: `a complete listing of ${rows.uids.length} without a request if the parents are unchanged`,
    received: `${again.requests} requests, ${again.report.resources} resources. ${again.report.message}`,
    fix: 'point to a value that stays the same while nothing changes and does not depend on the time of the request',
  });
  const changed = await list(kept((mark) => `not ${mark}`));
  expectContract(changed.requests > 0 && changed.report.complete, {
    expected: 'a listing that is read again if the parents report a change',
    received: `${changed.requests} requests. ${changed.report.message}`,
    fix: 'do not cache listings between connections',
  });
}
