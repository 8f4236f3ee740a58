import { type BodyAnswer } from '../../http/answer-writer.js';
import { type DigitalOceanAccount } from '../account/digitalocean-account.js';
import { errorAnswer, jsonAnswer } from '../answers/json-answer.js';
import { pageLinks, readPage } from '../answers/page-query.js';
import { type Row } from '../json/row.types.js';
import { hasScopes, type Scopes } from '../tokens/token-registry.js';
import { JoinedListing } from './endpoint-listings.js';

const POLICIES = '/v2/droplets/backups/policies';
const NEIGHBORS = '/v2/reports/droplet_neighbors_ids';

/** Of so many droplets, two share a machine, among the first ones. */
const PAIR_EVERY = 10;
const MOST_PAIRS = 20;

/** Answers the lists that tell something of all droplets at once. Undefined for any other address. */
export const dropletReport = (account: DigitalOceanAccount, address: URL, scopes: Scopes): BodyAnswer | undefined => {
  if (address.pathname !== POLICIES && address.pathname !== NEIGHBORS) {
    return undefined;
  }
  if (!hasScopes(scopes, ['droplet:read'])) {
    return errorAnswer(403);
  }
  return address.pathname === POLICIES
    ? backupPolicies(account, address)
    : jsonAnswer(JSON.stringify({ neighbor_ids: pairs(account) }));
};

const backupPolicies = ({ droplets, gpuDroplets }: DigitalOceanAccount, address: URL): BodyAnswer => {
  const page = readPage(address.searchParams);
  if (typeof page === 'string') {
    return errorAnswer(422, page);
  }
  const listing = new JoinedListing([droplets, gpuDroplets]);
  const first = (page.page - 1) * page.perPage;
  const count = Math.max(0, Math.min(page.perPage, listing.count - first));
  const rows = Array.from({ length: count }, (_, offset) => listing.at(first + offset) ?? {});
  return jsonAnswer(
    JSON.stringify({
      policies: Object.fromEntries(rows.map((row) => [String(row['id']), policyOf(row)])),
      links: pageLinks(address, page, listing.count, 'empty'),
      meta: { total: listing.count },
    }),
  );
};

const policyOf = ({ id, features }: Row) => {
  const enabled = Array.isArray(features) && features.includes('backups');
  const daily = Number(id) % 2 === 0;
  const policy = daily
    ? { plan: 'daily', hour: 20, window_length_hours: 4, retention_period_days: 7 }
    : { plan: 'weekly', weekday: 'SUN', hour: 4, window_length_hours: 4, retention_period_days: 28 };
  return { droplet_id: id, backup_enabled: enabled, ...(enabled && { backup_policy: policy }) };
};

const pairs = ({ droplets }: DigitalOceanAccount): unknown[][] => {
  const count = Math.min(MOST_PAIRS, Math.floor(droplets.count / PAIR_EVERY));
  return Array.from({ length: count }, (_, index) =>
    [0, 1].map((offset) => droplets.at(index * PAIR_EVERY + offset)?.['id']),
  );
};
