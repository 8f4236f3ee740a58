import type { ContractSuite } from '../contract/contract-suite.types.js';
import { kindCases } from './kind-cases.js';
import {
  asksForEverything,
  fillsEveryField,
  givesStableIds,
  givesValidResources,
  isCold,
  isTheSameAgain,
  keepsSecretsOut,
  listsOncePerSubscription,
  reportsUnreadableRows,
} from './listing.promises.js';

/** What a listing gives: every row as one resource, whole, valid, repeatable and without secrets. */
export const listingSuite: ContractSuite = {
  name: 'listing',
  cases: (subject) =>
    kindCases(subject, [
      ['sends nothing before somebody subscribes', isCold],
      ['is one listing for one subscription', listsOncePerSubscription],
      ['gives every row once, under a stable id that is a text', givesStableIds],
      ['gives resources that are valid for their entity', givesValidResources],
      ['fills every field that is declared', fillsEveryField],
      ['gives the same resources and relations the second time', isTheSameAgain],
      ['reports a row that it cannot read, and reads the others', reportsUnreadableRows],
      ['keeps the credential out of what it gives, also when the provider echoes it', keepsSecretsOut],
      ['asks for everything that the scenario describes', asksForEverything],
    ]),
};
