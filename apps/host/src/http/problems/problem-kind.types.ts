/** The constant properties of a problem. */
export interface ProblemKind {
  readonly status: number;
  /** For people, and may be reworded. Programs compare codes. */
  readonly title: string;
  /** When it occurs. */
  readonly when: string;
  /** What a client should do next. */
  readonly advice: string;
}
