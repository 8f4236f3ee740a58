import type { ApprovalLimits, GoneApproval } from '../../database/tables/gone-approval.types.js';

/** A fifth of a kind, and more than ten of it: a person decides whether that is gone. */
export const DEFAULT_APPROVAL = { share: 0.2, count: 10 } as const;

/** Which limits hold for a kind: its own, else the connection's, else the default. */
export function approvalLimits(approval: GoneApproval | null, kind: string): Required<ApprovalLimits> {
  const own = approval?.kinds?.find((each) => each.kind === kind);
  return {
    share: own?.share ?? approval?.share ?? DEFAULT_APPROVAL.share,
    count: own?.count ?? approval?.count ?? DEFAULT_APPROVAL.count,
  };
}

/** What the API shows of it: with the defaults filled in, and without the rest. */
export function shownApproval(approval: GoneApproval | null): GoneApproval {
  return { ...DEFAULT_APPROVAL, ...approval, kinds: approval?.kinds ?? [] };
}
