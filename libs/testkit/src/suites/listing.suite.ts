import type { ResourceType } from '@maestro/core';
import type { ContractSubject, ContractSuite } from '../contract/contract-suite.types.js';
import type { KindScenario } from '../scenario/kind-scenario.types.js';
import { casesOf, type KindCheck } from './kind-cases.js';
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
} from './listing.checks.js';
import { losesWhatIsNoLongerOfTheKind, skipsWhatIsNotOfTheKind } from './skipped.checks.js';
import { hidesDeclaredSecrets } from './declared-secrets.checks.js';
import { readsNothingUnchanged } from './unchanged.checks.js';
import { tellsWhatIsUnchanged } from './unchanged-class.checks.js';
import { asksForEverything, leadsToItsPage, tellsItsRegion } from './listing-places.checks.js';

const PROMISES: readonly KindCheck[] = [
  ['sends nothing before somebody subscribes', isCold],
  ['is one listing for one subscription', listsOncePerSubscription],
  ['gives every row once, under a stable id that is a text', givesStableIds],
  ['gives resources that are valid for their entity', givesValidResources],
  ['fills every field that is declared', fillsEveryField],
  ['gives the same resources and relations the second time', isTheSameAgain],
  ['reports a row that it cannot read, and reads the others', reportsUnreadableRows],
  ['counts the places of rows that it cannot read over the whole list', countsPlacesOverTheList],
  ['keeps the credential out of what it gives, also when the provider echoes it', keepsSecretsOut],
  ['leaves out of what it gives what the names in a row call secret', leavesNamedSecretsOut],
  ['asks for everything that the scenario describes', asksForEverything],
];

const SECRETS: KindCheck = ['leaves out what it declares as secret, which some sample has', hidesDeclaredSecrets];
const UNCHANGED: KindCheck = ['reads nothing of what its parent says is unchanged', readsNothingUnchanged];
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
        ...(subject.scenario.regions ? [REGION] : []),
        ...(type.secrets?.length ? [SECRETS] : []),
        ...(type.unchangedBy === undefined ? [] : [UNCHANGED]),
        ...(type.tellsUnchanged ? [TELLING] : []),
        ...(scenarioOf(subject, type)?.skipped ? SKIPPED : []),
        ...(type.page === undefined ? [] : [PAGE]),
      ]),
    ),
};
