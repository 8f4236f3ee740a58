/** One object of the API as JSON. Generated rows have more specific types; rows from tests may be anything. */
export type Row = Readonly<Record<string, unknown>>;

/** The unedited rows of a collection, created on demand and always the same for the same seed. */
export interface RowSource<R extends Row> {
  readonly count: number;
  /** @param index from 0 to `count - 1`. */
  build(index: number): R;
  /** The position of the row with this id. Undefined if there is none. */
  indexOf(id: string): number | undefined;
}

/** Rows that can be counted and read by position. A list endpoint pages through them. */
export interface Listing {
  readonly count: number;
  at(position: number): Row | undefined;
}
