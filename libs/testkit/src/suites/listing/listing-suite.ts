import { type KnownPart, pointerSteps, type ResourceType } from '@maestro/core';
import { type ContractSubject, type ContractSuite } from '../../contract/contract-suite.types.js';
import { type KindScenario } from '../../scenario/kind-scenario.types.js';
import { casesOf, type KindCheck } from '../cases/kind-cases.js';
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
  samples,
  listSamples,
} from './listing-checks.js';
import { losesWhatIsNoLongerOfTheKind, skipsWhatIsNotOfTheKind } from './skipped-checks.js';
import { tellsWhatIsUnchanged } from './unchanged-class-checks.js';
import { asksForEverything, asksOnlyWhereItMay, leadsToItsPage, tellsItsRegion } from './listing-places-checks.js';
import { expectContract } from '../../contract/expect-contract.js';
import { listRequests } from '../../stage/measure-pages.js';
import { type Stage } from '../../stage/stage.js';

const HIDDEN = '[redacted]';

/** A declared secret stands in some sample, so that it is tried, and in no resource. */
async function hidesDeclaredSecrets(stage: Stage, type: ResourceType): Promise<void> {
  const { resources } = await listSamples(stage, type);
  const { secrets = [] } = type;
  const { samples } = stage.kindScenario(type);
  const raws = resources.map(({ raw }) => raw);
  // What a detail answers stands in no sample, and is hidden where it was put.
  const idle = secrets.filter((pointer) =>
    [samples, raws].every((rows) => valuesAt(rows, ['*', ...pointerSteps(pointer)]).length === 0),
  );
  const shown = secrets.filter((pointer) =>
    valuesAt(raws, ['*', ...pointerSteps(pointer)]).some((value) => value !== HIDDEN),
  );

  expectContract(idle.length === 0, {
    expected: 'something in a sample of the scenario, or in what a detail answers, at each pointer of `secrets`',
    received: `nothing at ${idle.join(', ')}`,
    fix: 'correct the pointer; or put what the provider sends there into a sample, made up',
  });
  expectContract(shown.length === 0, {
    expected: `no value in \`raw\` at ${secrets.join(', ')}`,
    received: `one at ${shown.join(', ')}`,
    fix: 'read the rows with the kind that defineKind gives: it leaves them out',
  });
}

/** What stands at the end of the steps, where `*` is every place; nothing for what is absent, null or empty. */
function valuesAt(value: unknown, [step, ...rest]: readonly string[]): readonly unknown[] {
  if (step === undefined) return value === undefined || value === null || value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  const names = step === '*' ? Object.keys(value) : [step];
  return names.flatMap((name) => (Object.hasOwn(value, name) ? valuesAt(Reflect.get(value, name), rest) : []));
}

const PROMISES: readonly KindCheck[] = [
  ['sends nothing before somebody subscribes', isCold],
  ['gives every row once, under a stable id that is a text', givesStableIds],
  ['gives resources that are valid for their entity', givesValidResources],
  ['fills every field that is declared', fillsEveryField],
  ['gives the same resources and relations the second time', isTheSameAgain],
  ['reports a row that it cannot read, and reads the others', reportsUnreadableRows],
  ['counts the places of rows that it cannot read over the whole list', countsPlacesOverTheList],
  ['keeps the credential out of what it gives, also when the provider echoes it', keepsSecretsOut],
  ['leaves out of what it gives what the names in a row call secret', leavesNamedSecretsOut],
];

/** Of a kind that has a list of its own. */
const REQUESTED: readonly KindCheck[] = [
  ['is one listing for one subscription', listsOncePerSubscription],
  ['asks for everything that the scenario describes', asksForEverything],
];

const SECRETS: KindCheck = ['leaves out what it declares as secret, which some sample has', hidesDeclaredSecrets];
const UNCHANGED: KindCheck = ['reads nothing of what its parent says is unchanged', readsNothingUnchanged];
const WHERE: KindCheck = ['asks under no parent that its `parentWhere` rules out', asksOnlyWhereItMay];
const TELLING: KindCheck = ['says that nothing changed where nothing did, and reads the rest', tellsWhatIsUnchanged];
const REGION: KindCheck = ['tells of each resource the region in which it was listed', tellsItsRegion];
const PAGE: KindCheck = ['leads to the provider’s own page of each resource', leadsToItsPage];

const SKIPPED: readonly KindCheck[] = [
  ['counts a row that is not of the kind, and makes nothing of it', skipsWhatIsNotOfTheKind],
  ['gives up what is not of the kind any more', losesWhatIsNoLongerOfTheKind],
];

const scenarioOf = ({ scenario }: ContractSubject, { kind }: ResourceType): KindScenario | undefined =>
  scenario.kinds.find((each) => each.kind === kind);

/** What a listing gives: every row as one resource, whole, valid, repeatable and without secrets. */
export const listingSuite: ContractSuite = {
  name: 'listing',
  cases: (subject) =>
    subject.plugin.manifest.resources.flatMap((type) =>
      casesOf(subject, type, [
        ...PROMISES,
        ...(type.embedded ? [] : REQUESTED),
        ...(subject.scenario.regions ? [REGION] : []),
        ...(type.secrets?.length ? [SECRETS] : []),
        ...(type.unchangedBy === undefined ? [] : [UNCHANGED]),
        ...(type.parentWhere === undefined || type.embedded ? [] : [WHERE]),
        ...(type.tellsUnchanged ? [TELLING] : []),
        ...(scenarioOf(subject, type)?.skipped ? SKIPPED : []),
        ...(type.page === undefined ? [] : [PAGE]),
      ]),
    ),
};

/** What its parent says is unchanged is not read again, and is complete; what nothing is known of, or something else, is read. */
async function readsNothingUnchanged(stage: Stage, type: ResourceType): Promise<void> {
  const rows = samples(stage, type);
  const { outcomes } = await stage.list(await stage.connect(), type);
  const unmarked = outcomes.filter(({ mark }) => mark === undefined);
  expectContract(unmarked.length === 0 && outcomes.length > 0, {
    expected: `something at ${type.unchangedBy} of each resource of ${type.parent}`,
    received: `nothing that can be relied on for ${unmarked.map(({ part }) => part.id).join(', ')}`,
    fix: 'correct the pointer of `unchangedBy`; or put what the provider sends there into the samples of the parent',
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
    expected: `a complete listing of ${rows.uids.length} without a request, where the parents are as they were`,
    received: `${again.requests} requests, ${again.report.resources} resources. ${again.report.message}`,
    fix: 'point to what stays the same while nothing changes, and is no time of the request',
  });
  const changed = await list(kept((mark) => `not ${mark}`));
  expectContract(changed.requests > 0 && changed.report.complete, {
    expected: 'a listing that is read where the parents say that something has changed',
    received: `${changed.requests} requests. ${changed.report.message}`,
    fix: 'keep no listing between connections',
  });
}
