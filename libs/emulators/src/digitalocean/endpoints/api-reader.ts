import type { BodyAnswer } from '../../http/answer-writer.js';
import { errorAnswer, jsonAnswer } from '../answers/json-answer.js';
import { hasScopes, type Scopes } from '../tokens/token-registry.js';
import type { RowFilter, Endpoint } from './endpoint.types.js';
import type { DigitalOceanAccount } from '../account/digitalocean-account.js';
import type { Listing, Row } from '../json/row.types.js';
import { type FieldScope, narrowRow } from '../answers/row-narrower.js';
import { pageLinks, type Page, readPage } from '../answers/page-query.js';
import { writeRow } from '../json/row-writer.js';
import type { ScenarioReader } from '../scenarios/scenario-reader.js';
import { dropletReport } from './droplet-reports.js';
import { kubernetesOptions } from './kubernetes-options.js';
import { EndpointListings } from './endpoint-listings.js';
import { RESOURCE_ENDPOINTS } from './resource-endpoints-table.js';
import { SUPPORTING_ENDPOINTS } from './supporting-endpoints-table.js';

const problemOf = ({ parameter, values, excludes = [] }: RowFilter, query: URLSearchParams): string | undefined => {
  const other = excludes.find((excluded) => query.has(excluded));
  if (other) {
    return `${parameter} can not be combined with ${other}.`;
  }
  const isKnown = values?.includes(query.get(parameter) ?? '') ?? true;
  return isKnown ? undefined : `${parameter} must be one of ${values?.join(', ')}.`;
};

/** Rejects query filters that are forbidden (403) or invalid (422). Undefined if all are valid. */
export const checkQuery = (
  filters: readonly RowFilter[],
  query: URLSearchParams,
  scopes: Scopes,
): BodyAnswer | undefined => {
  for (const filter of filters.filter(({ parameter }) => query.has(parameter))) {
    if (filter.scope && !hasScopes(scopes, [filter.scope])) {
      return errorAnswer(403);
    }
    const problem = problemOf(filter, query);
    if (problem) {
      return errorAnswer(422, problem);
    }
  }
  return undefined;
};

const ENDPOINTS = new Map(
  [...RESOURCE_ENDPOINTS, ...SUPPORTING_ENDPOINTS].map((endpoint) => [endpoint.path, endpoint]),
);

const ACCOUNT_PATH = '/v2/account';

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // An invalid escape is not an id, so nothing is found.
    return text;
  }
};

const hiddenFields = ({ fields }: Endpoint, scopes: Scopes): FieldScope[] =>
  fields.filter(({ scope }) => !hasScopes(scopes, [scope]));

const rowsOf = (listing: Listing, { page, perPage }: Page): Row[] => {
  const first = (page - 1) * perPage;
  const count = Math.max(0, Math.min(perPage, listing.count - first));
  return Array.from({ length: count }, (_, offset) => listing.at(first + offset) ?? {});
};

/** Answers GET requests from the account, limited by the scopes of the token. */
export class ApiReader {
  private readonly listings: EndpointListings;

  constructor(
    private readonly account: DigitalOceanAccount,
    private readonly others: ScenarioReader,
  ) {
    this.listings = new EndpointListings(account);
  }

  /** @param address the full URL, from which links are built. */
  read(address: URL, scopes: Scopes): BodyAnswer {
    const path = address.pathname;
    if (path === ACCOUNT_PATH) {
      return this.readAccount(scopes);
    }
    const list = ENDPOINTS.get(path);
    if (list) {
      return this.readList(list, address, scopes);
    }
    const report = dropletReport(this.account, address, scopes) ?? kubernetesOptions(address, scopes);
    if (report) {
      return report;
    }
    // First, because the list of a scenario may lie below one of the account: /v2/droplets/autoscale.
    const other = this.others.read(address, scopes);
    if (other) {
      return other;
    }
    const slash = path.lastIndexOf('/');
    const parent = ENDPOINTS.get(path.slice(0, slash));
    return parent?.singular ? this.readOne(parent, decoded(path.slice(slash + 1)), scopes) : errorAnswer(404);
  }

  private readAccount(scopes: Scopes): BodyAnswer {
    return hasScopes(scopes, ['account:read'])
      ? jsonAnswer(JSON.stringify({ account: this.account.profile }))
      : errorAnswer(403);
  }

  private readList(endpoint: Endpoint, address: URL, scopes: Scopes): BodyAnswer {
    if (!hasScopes(scopes, endpoint.scopes)) {
      return errorAnswer(403);
    }
    const query = address.searchParams;
    const page = readPage(query);
    const refusal = typeof page === 'string' ? errorAnswer(422, page) : checkQuery(endpoint.filters, query, scopes);
    if (refusal || typeof page === 'string') {
      return refusal ?? errorAnswer(422);
    }
    const listing = this.listings.find(endpoint, query);
    const hidden = hiddenFields(endpoint, scopes);
    const rows = rowsOf(listing, page).map((row) => writeRow(narrowRow(row, hidden)));
    const links = pageLinks(address, page, listing.count, endpoint.noLinks);
    const rest = JSON.stringify({ links, meta: { total: listing.count } }).slice(1);
    return jsonAnswer(`{"${endpoint.plural}":[${rows.join(',')}],${rest}`);
  }

  private readOne(endpoint: Endpoint, id: string, scopes: Scopes): BodyAnswer {
    if (!hasScopes(scopes, endpoint.readScopes ?? endpoint.scopes)) {
      return errorAnswer(403);
    }
    const collections = endpoint.reads?.(this.account) ?? endpoint.lists(this.account, new URLSearchParams());
    const row = collections.map((collection) => collection.find(id)).find((found) => found !== undefined);
    return row
      ? jsonAnswer(`{"${endpoint.singular}":${writeRow(narrowRow(row, hiddenFields(endpoint, scopes)))}}`)
      : errorAnswer(404);
  }
}
