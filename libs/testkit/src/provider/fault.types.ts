/** The ways in which the fake provider can fail. */
export type FaultAnswer =
  /** The provider's own error with this status, with additional headers. */
  | { readonly as: 'error'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** A proxy's page. */
  | { readonly as: 'html'; readonly status: number }
  /** A redirect. */
  | { readonly as: 'redirect'; readonly to: string }
  /** The correct response after a delay, in milliseconds of the kit's clock. */
  | { readonly as: 'late'; readonly ms: number }
  /** No response. */
  | { readonly as: 'hang' }
  /** Half of the correct response, then silence. */
  | { readonly as: 'stall' }
  /** Half of the correct response, then a closed connection. */
  | { readonly as: 'cut' }
  /** Half of the correct body, sent as a complete response. */
  | { readonly as: 'malformed' }
  /** `{}`, or an empty XML element. */
  | { readonly as: 'empty' };

/** A failure that applies to a future request. */
export interface Fault {
  when(request: ReceivedRequest): boolean;
  /** The number of times. Default: always. */
  readonly times?: number;
  readonly answer: FaultAnswer;
}

/** One request that the fake provider received. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Arrival time by the kit's clock, in milliseconds since the epoch. */
  readonly at: number;
  /** The account of its credential. Undefined if it belongs to none. */
  readonly account?: 0 | 1;
  /** What it requests, according to the scenario. `unknown` if the scenario does not describe it. */
  readonly route: 'list' | 'read' | 'detail' | 'fixed' | 'unknown';
  /** Of a list, one row or a detail. */
  readonly kind?: string;
  /** The part's id. Empty if the kind has one part only. */
  readonly part?: string;
  /** Of a list: the number of rows before its page. */
  readonly offset?: number;
  /** Of one row or a detail. */
  readonly id?: string;
}
