/** The JSON that each compared client prints. */
export interface ClientResult {
  readonly resources: number;
  /** Time from the first request to the last row, in milliseconds. */
  readonly readingMs: number;
  /** The part of `readingMs` spent parsing JSON, if the client measures it. */
  readonly parsingMs?: number;
}
