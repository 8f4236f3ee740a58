import type { Listing, Row } from '../json/row.types.js';
import type { DigitalOceanAccount } from '../account/digitalocean-account.js';
import type { Endpoint } from './endpoint.types.js';

/** The rows of a listing that match. Only their positions are kept, so it is valid until the listing is edited. */
export class FilteredListing implements Listing {
  private readonly positions: number[] = [];

  constructor(
    private readonly listing: Listing,
    matches: (row: Row) => boolean,
  ) {
    for (let position = 0; position < listing.count; position += 1) {
      const row = listing.at(position);
      if (row && matches(row)) {
        this.positions.push(position);
      }
    }
  }

  get count(): number {
    return this.positions.length;
  }

  at(position: number): Row | undefined {
    const original = this.positions[position];
    return original === undefined ? undefined : this.listing.at(original);
  }
}

/** Several listings as one, one after the other. */
export class JoinedListing implements Listing {
  constructor(private readonly parts: readonly Listing[]) {}

  get count(): number {
    return this.parts.reduce((sum, { count }) => sum + count, 0);
  }

  at(position: number): Row | undefined {
    let rest = position;
    for (const part of this.parts) {
      if (rest < part.count) {
        return part.at(rest);
      }
      rest -= part.count;
    }
    return undefined;
  }
}

interface KnownListing {
  readonly version: number;
  readonly listing: Listing;
}

const MOST_KNOWN = 50;

/** Finds the rows of an endpoint for a query. Filtered lists are cached until the next edit. */
export class EndpointListings {
  private readonly known = new Map<string, KnownListing>();

  constructor(private readonly account: DigitalOceanAccount) {}

  find(endpoint: Endpoint, query: URLSearchParams): Listing {
    const collections = endpoint.lists(this.account, query);
    const joined = collections.length === 1 && collections[0] ? collections[0] : new JoinedListing(collections);
    const filters = endpoint.filters.filter(({ parameter, matches }) => matches && query.has(parameter));
    if (filters.length === 0) {
      return joined;
    }
    const version = collections.reduce((sum, collection) => sum + collection.version, 0);
    const key = [endpoint.path, ...endpoint.filters.map(({ parameter }) => query.get(parameter))].join('\n');
    return this.remembered(key, version, () => {
      return new FilteredListing(joined, (row) => {
        return filters.every(({ parameter, matches }) => matches?.(row, query.get(parameter) ?? ''));
      });
    });
  }

  private remembered(key: string, version: number, make: () => Listing): Listing {
    const known = this.known.get(key);
    if (known?.version === version) {
      return known.listing;
    }
    if (this.known.size >= MOST_KNOWN) {
      this.known.clear();
    }
    const listing = make();
    this.known.set(key, { version, listing });
    return listing;
  }
}
