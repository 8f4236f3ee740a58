import { RESOURCE_ENDPOINTS } from './resource-endpoints-table.js';
import { SUPPORTING_ENDPOINTS } from './supporting-endpoints-table.js';
import type { DigitalOceanAccount } from '../account/digitalocean-account.js';
import type { Row } from '../json/row.types.js';
import type { AccountKind } from '../scenarios/account-references.js';
import type { EmulatedKind } from '../scenarios/scenario-reader.js';

/**
 * The tasks of the DigitalOcean plugin whose rows refer to each other, as in a real account. Other lists are served
 * from scenarios.
 */
export const DIGITALOCEAN_EMULATED_TASKS: readonly string[] = [...RESOURCE_ENDPOINTS, ...SUPPORTING_ENDPOINTS].flatMap(
  ({ task }) => task ?? [],
);

/** The kinds whose rows are in the account, with as many rows as their scenarios have samples. */
export const accountKinds = (account: DigitalOceanAccount, kinds: readonly EmulatedKind[]): AccountKind[] =>
  kinds.flatMap(({ type, scenario }) => {
    const endpoint = [...RESOURCE_ENDPOINTS, ...SUPPORTING_ENDPOINTS].find(({ task }) => task === type.task);
    const [collection] = endpoint?.lists(account, new URLSearchParams()) ?? [];
    if (collection === undefined) return [];
    const held: readonly (Row | undefined)[] = scenario.samples.map((_, index) => collection.at(index));
    return [{ scenario, rows: held.filter((row) => row !== undefined) }];
  });
