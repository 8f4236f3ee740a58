/** What became of the resources that a complete listing lacked. */
export interface Settlement {
  /** Ids to mark as gone. */
  readonly gone: readonly string[];
  /** How many of them were read by id, and are certainly not there: the kind is smaller, and nothing is suspicious. */
  readonly certain: number;
  /** Ids that would be gone and wait for a person's approval. */
  readonly awaiting: readonly string[];
  /** Looked at again, and nobody knows: they stay. */
  readonly undecided: number;
  /** Resources of the kind before anything is marked; undefined where that is not known. */
  readonly present?: number;
  /** What to say of it: what waits and why, what is contradicted, what is not known. */
  readonly remarks: readonly string[];
  /** Reads by id contradicted a listing: it was not complete, whatever its totals said. */
  readonly isContradicted: boolean;
}
