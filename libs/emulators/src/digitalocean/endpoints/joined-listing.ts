import { type Listing, type Row } from '../json/row.types.js';

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
