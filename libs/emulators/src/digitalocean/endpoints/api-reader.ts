import { type BodyAnswer } from '../../http/answer.types.js';
import { type DigitalOceanAccount } from '../account/digitalocean-account.js';
import { type Listing, type Row } from '../json/row.types.js';
import { errorAnswer } from '../answers/error-answer.js';
import { type FieldScope } from '../answers/field-scope.types.js';
import { jsonAnswer } from '../answers/json-answer.js';
import { pageLinks } from '../answers/page-links-builder.js';
import { type Page, readPage } from '../answers/page-query.js';
import { narrowRow } from '../answers/row-narrower.js';
import { writeRow } from '../json/row-writer.js';
import { type ScenarioReader } from '../scenarios/scenario-reader.js';
import { hasScopes } from '../tokens/has-scopes.js';
import { type Scopes } from '../tokens/token.types.js';
import { dropletReport } from './droplet-reports.js';
import { EndpointListings } from './endpoint-listings.js';
import { type Endpoint } from './endpoint.types.js';
import { checkQuery } from './query-checker.js';
import { RESOURCE_ENDPOINTS } from './resource-endpoints-table.js';
import { SUPPORTING_ENDPOINTS } from './supporting-endpoints-table.js';

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
    const report = dropletReport(this.account, address, scopes);
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
