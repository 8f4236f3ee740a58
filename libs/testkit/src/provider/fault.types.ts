/** How the fake provider can fail instead of answering. */
export type FaultAnswer =
  /** The provider's own error of this status, with more headers. */
  | { readonly as: 'error'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** A proxy's page. */
  | { readonly as: 'html'; readonly status: number }
  /** A redirect. */
  | { readonly as: 'redirect'; readonly to: string }
  /** The right answer, so many milliseconds of the kit's clock later. */
  | { readonly as: 'late'; readonly ms: number }
  /** Never a byte. */
  | { readonly as: 'hang' }
  /** Half of the right answer, and then silence. */
  | { readonly as: 'stall' }
  /** Half of the right answer, and then the connection breaks. */
  | { readonly as: 'cut' }
  /** Half of the right answer, as if it were the whole. */
  | { readonly as: 'malformed' }
  /** `{}`, or an empty XML element. */
  | { readonly as: 'empty' };

/** A failure that is waiting for its request. */
export interface Fault {
  when(request: ReceivedRequest): boolean;
  /** How often; default: always. */
  readonly times?: number;
  readonly answer: FaultAnswer;
}

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
