import type { Schemas } from '../../../api/schemas.types';

/** Limits as a person types them: percent and resources. Empty: not given. */
export interface LimitsDraft {
  readonly percent: number | string;
  readonly count: number | string;
}

/** From where on missing resources wait for a person, while it is edited. */
export interface ApprovalDraft extends LimitsDraft {
  /** What differs for single kinds; what is empty there is as for the connection. */
  readonly kinds: readonly (LimitsDraft & { readonly kind: string })[];
}

/** The most resources that the API takes. */
const MOST = 1_000_000_000;

/** What a connection has, as the form shows it. */
export function toApprovalDraft({ kinds = [], ...own }: Schemas['GoneApprovalDto']): ApprovalDraft {
  return { ...toLimits(own), kinds: kinds.map(({ kind, ...limits }) => ({ kind, ...toLimits(limits) })) };
}

/** What the API takes of a form without errors. */
export function toApproval({ kinds, ...own }: ApprovalDraft): Schemas['GoneApprovalDto'] {
  return { ...fromLimits(own), kinds: kinds.map(({ kind, ...limits }) => ({ kind, ...fromLimits(limits) })) };
}

/** What is wrong with a draft, by the paths of its fields. */
export function approvalErrors(draft: ApprovalDraft): Record<string, string> {
  const errors: Record<string, string> = {};
  const check = (parent: string, { percent, count }: LimitsDraft, isRequired: boolean): void => {
    if (!isWithin(percent, 100, isRequired)) errors[`${parent}percent`] = 'Enter a number from 0 to 100.';
    if (!isWithin(count, MOST, isRequired) || !Number.isInteger(Number(count)))
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
