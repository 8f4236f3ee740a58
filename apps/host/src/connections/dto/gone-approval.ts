import type { ApprovalLimits, GoneApproval } from '../../database/tables/gone-approval.types.js';

/** More than a fifth of a kind and more than ten resources need approval. */
export const DEFAULT_APPROVAL = { share: 0.2, count: 10 } as const;

/** The limits of a kind: its own, else the connection's, else the default. */
export function approvalLimits(approval: GoneApproval | null, kind: string): Required<ApprovalLimits> {
  const own = approval?.kinds?.find((each) => each.kind === kind);
  return {
    share: own?.share ?? approval?.share ?? DEFAULT_APPROVAL.share,
    count: own?.count ?? approval?.count ?? DEFAULT_APPROVAL.count,
  };
}

/** As the API shows it: with defaults filled in, and without unknown members. */
export function shownApproval(approval: GoneApproval | null): GoneApproval {
  return { ...DEFAULT_APPROVAL, ...approval, kinds: approval?.kinds ?? [] };
}
