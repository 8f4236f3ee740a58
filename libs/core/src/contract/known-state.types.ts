/** A part whose last listing was complete and left nothing unknown. */
export interface KnownPart {
  /** The value of `ListingOutcome.mark`. */
  readonly mark: string;
  /** The number of its present resources. */
  readonly resources: number;
}

/** What is already known about a connection's resources. Provided by a host; without it, everything is read. */
export interface KnownState {
  /**
   * `raw` of those resources of a kind that are present and have no unknown fields, by uid. Called once per page; a
   * failure means that nothing is known.
   */
  rows(kind: string, uids: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  /**
   * The parts of a kind, by id, that need not be read again unless their mark changed. Called once per sync, for a kind
   * with `unchangedBy` or `tellsUnchanged`; a failure means that none is known.
   */
  parts(kind: string): Promise<ReadonlyMap<string, KnownPart>>;
}
