/** What is known of a connection's resources already. A host hands it in; without it, everything is read. */
export interface KnownState {
  /**
   * `raw` of those resources of a kind that are there and of which nothing is unknown, by uid. It is asked about a page at a time, and a failure
   * means that nothing is known.
   */
  rows(kind: string, uids: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
}
