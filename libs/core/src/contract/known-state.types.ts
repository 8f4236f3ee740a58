/** A part whose last listing was complete, and of which nothing was unknown. */
export interface KnownPart {
  /** As `ListingOutcome.mark` gave it. */
  readonly mark: string;
  /** How many resources of it are there. */
  readonly resources: number;
}

/** What is known of a connection's resources already. A host hands it in; without it, everything is read. */
export interface KnownState {
  /**
   * `raw` of those resources of a kind that are there and of which nothing is unknown, by uid. It is asked about a page at a time, and a failure
   * means that nothing is known.
   */
  rows(kind: string, uids: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  /**
   * The parts of a kind that need not be read while what tells of a change is the same, by their ids. It is asked once in a run, for a kind with
   * `unchangedBy` or `tellsUnchanged`; a failure means that none is known.
   */
  parts(kind: string): Promise<ReadonlyMap<string, KnownPart>>;
}
