import type { ApprovalLimits } from '../../database/tables/gone-approval.types.js';

/** How large a kind is before anything of it is marked as gone. */
export interface KindSize {
  /** Resources that are present. */
  readonly present: number;
  /** What losses are measured against; null before the first sync that noted one. */
  readonly baseline: number | null;
}

/**
 * How many resources a kind would lose, where that is too many to be marked without a person: by this sync alone, or together with what
 * the syncs before it no longer found. Undefined where it is not.
 */
export function unusualLoss(
  gone: number,
  { present, baseline }: KindSize,
  { share, count }: Required<ApprovalLimits>,
): { readonly lost: number; readonly of: number } | undefined {
  const losses = [
    { lost: gone, of: present },
    { lost: (baseline ?? 0) - (present - gone), of: baseline ?? 0 },
  ];
  return losses.find(({ lost, of }) => lost > count && lost > share * of);
}
