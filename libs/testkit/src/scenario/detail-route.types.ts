import type { Row } from './row.types.js';

/** An error that is the right answer: S3's `NoSuchCORSConfiguration` for a bucket without CORS. */
export class DetailError {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {}
}

/** What the plugin may ask about one row besides the list. */
export interface DetailRoute {
  /** `/v2/droplets/{id}`, `/{part}/{id}`: `{id}` is the row's id, `{part}` the part's. */
  readonly path: string;
  /** Parameters that must be there with these values; an empty text stands for a parameter without a value: `{cors: ''}`. */
  readonly query?: Readonly<Record<string, string>>;
  /** The body for a row: an object is written as JSON or XML, a text as it is. A row that is not there is answered with 404. Pure. */
  answer(row: Row, part: string): object | string;
}
