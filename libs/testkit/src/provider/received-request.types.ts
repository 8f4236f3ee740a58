/** One request that the fake provider got. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The kit's clock when it came, in milliseconds since the epoch. */
  readonly at: number;
  /** Which of the two accounts its credential is of; undefined when of none. */
  readonly account?: 0 | 1;
  /** What the scenario says it is; `unknown` when it describes no such request. */
  readonly route: 'list' | 'read' | 'detail' | 'fixed' | 'unknown';
  /** Of a list, one row or a detail. */
  readonly kind?: string;
  /** The part's id; empty where the kind has one part only. */
  readonly part?: string;
  /** Of a list: how many rows stand before its page. */
  readonly offset?: number;
  /** Of one row or a detail. */
  readonly id?: string;
}
