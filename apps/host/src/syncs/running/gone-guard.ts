import type { ApprovalLimits } from '../../database/tables/gone-approval.types.js';

/** The size of a kind before resources are marked as gone. */
export interface KindSize {
  /** Resources that are present. */
  readonly present: number;
  /** The baseline for losses. Null before the first sync that recorded one. */
  readonly baseline: number | null;
}

/**
 * The number of resources that a kind would lose, if that needs approval: by this sync alone, or together with losses
 * of previous syncs. Otherwise undefined.
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
