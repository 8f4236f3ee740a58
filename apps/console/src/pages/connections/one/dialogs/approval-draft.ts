import type { Schemas } from '../../../../api/schemas.types';

/** Limits as typed: a percentage and a number of resources. Empty if not set. */
export interface LimitsDraft {
  readonly percent: number | string;
  readonly count: number | string;
}

/** The approval limits while they are edited. */
export interface ApprovalDraft extends LimitsDraft {
  /** Limits for individual kinds; empty values inherit those of the connection. */
  readonly kinds: readonly (LimitsDraft & { readonly kind: string })[];
}

/** The largest number of resources that the API accepts. */
const MAX_ITEMS = 1_000_000_000;

/** The limits of a connection as form values. */
export function toApprovalDraft({ kinds = [], ...own }: Schemas['GoneApprovalDto']): ApprovalDraft {
  return { ...toLimits(own), kinds: kinds.map(({ kind, ...limits }) => ({ kind, ...toLimits(limits) })) };
}

/** A valid draft as the API expects it. */
export function toApproval({ kinds, ...own }: ApprovalDraft): Schemas['GoneApprovalDto'] {
  return { ...fromLimits(own), kinds: kinds.map(({ kind, ...limits }) => ({ kind, ...fromLimits(limits) })) };
}

/** Validation errors of a draft by field path. */
export function approvalErrors(draft: ApprovalDraft): Record<string, string> {
  const errors: Record<string, string> = {};
  const check = (parent: string, { percent, count }: LimitsDraft, isRequired: boolean): void => {
    if (!isWithin(percent, 100, isRequired)) errors[`${parent}percent`] = 'Enter a number from 0 to 100.';
    if (!isWithin(count, MAX_ITEMS, isRequired) || !Number.isInteger(Number(count)))
      errors[`${parent}count`] = 'Enter a whole number from 0 to 1,000,000,000.';
  };
  check('', draft, true);
  draft.kinds.forEach((own, place) => check(`kinds.${place}.`, own, false));
  return errors;
}

const isWithin = (value: number | string, most: number, isRequired: boolean): boolean =>
  value === '' ? !isRequired : Number(value) >= 0 && Number(value) <= most;

const toLimits = ({ share, count }: { readonly share?: number; readonly count?: number }): LimitsDraft => ({
  // 0.29 * 100 is 28.999999999999996.
  percent: share === undefined ? '' : Math.round(share * 1e6) / 1e4,
  count: count ?? '',
});

const fromLimits = ({ percent, count }: LimitsDraft) => ({
  ...(percent !== '' && { share: Number(percent) / 100 }),
  ...(count !== '' && { count: Number(count) }),
});
