/** What the second look found of resources that a complete listing lacked. Each of them is gone, present or undecided. */
export interface AbsenceVerdict {
  /** No longer there. Always empty when the listing was contradicted. */
  readonly gone: readonly string[];
  /** Still there: the listing had left them out. */
  readonly present: readonly string[];
  /** Nobody knows: the second look failed, was not complete, contradicted the listing, or the list kept changing. They stay. */
  readonly undecided: readonly string[];
  /** Those that were read by their ids, and that the provider says it does not have. */
  readonly certain: readonly string[];
  /** A read by id found a resource that the listing had left out: the listing was not complete, whatever its totals said. */
  readonly contradicted: boolean;
}
