/** What a compared client prints, as JSON. */
export interface ClientResult {
  readonly resources: number;
  /** From its first request to its last row, in milliseconds. */
  readonly readingMs: number;
  /** Of that, what it took to parse JSON, where the client can tell. */
  readonly parsingMs?: number;
}
