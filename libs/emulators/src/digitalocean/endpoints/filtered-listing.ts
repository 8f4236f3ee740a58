import { type Listing, type Row } from '../json/row.types.js';

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
