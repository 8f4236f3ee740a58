/** From where on disappearances wait for a person. What is not given is as the connection has it, or else the default. */
export interface ApprovalLimits {
  /** The share of a kind, from 0 to 1. */
  readonly share?: number;
  /** Resources: so many never wait. */
  readonly count?: number;
}

/** When resources that a sync no longer finds wait for a person before they are marked as gone. */
export interface GoneApproval extends ApprovalLimits {
  /** Limits for individual kinds. */
  readonly kinds?: readonly (ApprovalLimits & { readonly kind: string })[];
}
