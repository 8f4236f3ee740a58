/** One object of the API, as JSON will show it. Rows of the data set are typed more closely; rows that a test adds may be anything. */
export type Row = Readonly<Record<string, unknown>>;

/** The unedited rows of a collection: made when asked for, always the same for the same seed. */
export interface RowSource<R extends Row> {
  readonly count: number;
  /** @param index from 0 to `count - 1`. */
  build(index: number): R;
  /** Where the row with this id is, if it is one of these. */
  indexOf(id: string): number | undefined;
}

/** Rows that can be counted and read by position: what a list endpoint pages through. */
export interface Listing {
  readonly count: number;
  at(position: number): Row | undefined;
}
