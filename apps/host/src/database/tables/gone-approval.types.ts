/** The limits above which disappearances need approval. Absent values default to the connection's, or else to the general defaults. */
export interface ApprovalLimits {
  /** The share of a kind, from 0 to 1. */
  readonly share?: number;
  /** Up to this number of resources never need approval. */
  readonly count?: number;
}

/** When resources that a sync no longer finds need approval before they are marked as gone. */
export interface GoneApproval extends ApprovalLimits {
  /** Limits for individual kinds. */
  readonly kinds?: readonly (ApprovalLimits & { readonly kind: string })[];
}
