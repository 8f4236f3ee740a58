import { type ListingOutcome } from '@maestro/core';
import { type PoolClient } from 'pg';
import { FORGET_PARTS, NOTE_PARTS, RETURN_PARTS } from '../writing/known-resources.js';

/** The result for the resources that a complete listing lacked. */
export interface Settlement {
  /** Ids to mark as gone. */
  readonly gone: readonly string[];
  /** How many of them were confirmed as absent by id, which is not suspicious. */
  readonly certain: number;
  /** Ids of resources that would be gone but need approval. */
  readonly awaiting: readonly string[];
  /** Checked without a result. They are kept. */
  readonly undecided: number;
  /** The number of resources of the kind before anything is marked. Undefined if not known. */
  readonly present?: number;
  /** Messages about it: what needs approval and why, what was contradicted, what is undecided. */
  readonly remarks: readonly string[];
  /** Reads by id contradicted a listing, so it was incomplete, whatever its totals. */
  readonly isContradicted: boolean;
}

/** The facts for messages about missing resources. */
interface SettlementFacts {
  /** Too many to be marked as gone without approval. */
  readonly unusual?: { readonly waiting: number; readonly lost: number; readonly of: number; readonly share: number };
  /** Confirmed as absent by id, while the list that lacks them was contradicted. */
  readonly doubtful: number;
  /** Missing from a list that shows only what the credential may see, without other proof. */
  readonly unproven: number;
  /** For each contradicted list: how many resources it lacks, and which of them exist. */
  readonly lies: readonly { readonly missing: number; readonly present: readonly string[] }[];
  readonly undecided: number;
}

/** The messages: what happened, and what to do next. */
export function settlementRemarks({ unusual, doubtful, unproven, lies, undecided }: SettlementFacts): string[] {
  const remarks = lies.map(
    ({ missing, present }) =>
      `The provider’s list is not complete, although its totals say so: it leaves out ${resources(missing)} known from before, and ` +
      `${present.length} of those that were read by id still exist, for example ${present[0]}. Nothing was marked as gone. Sync again; if ` +
      'this stays, report it to the provider.',
  );
  if (unusual) {
    const before = unusual.lost > unusual.waiting ? `, ${unusual.lost} with those of earlier syncs` : '';
    remarks.push(
      `${resources(unusual.waiting)} could not be found any more${before}. That is more than ${percent(unusual.share)} of the ${unusual.of} that ` +
        'there were, so nothing was marked as gone: check at the provider, then approve it or sync again.',
    );
  }
  if (doubtful > 0)
    remarks.push(
      `${resources(doubtful)} of those that the list leaves out could not be found by id either: approve the mark as gone, or sync again.`,
    );
  if (unproven > 0)
    remarks.push(
      `The provider lists only what the credential may see, and ${resources(unproven)} known from before ${unproven === 1 ? 'is' : 'are'} not ` +
        'listed any more: check at the provider, then approve the mark as gone, or use a credential with more permissions.',
    );
  if (undecided > 0)
    remarks.push(
      `For ${resources(undecided)} missing from the list, a second check could not determine whether they were deleted: they are kept.`,
    );
  return remarks;
}

const resources = (count: number): string => `${count} ${count === 1 ? 'resource' : 'resources'}`;

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

/** Tracks the parts of a kind that need not be read in the next sync unless they change. */
export interface ListedParts {
  /** Parts that were not read in this sync either. */
  readonly unchanged: readonly string[];
  /** Parts that were read completely and stored completely. */
  readonly read: readonly { readonly part: string; readonly mark: string }[];
}

/**
 * Evaluates the outcomes of a task's parts. If anything of the kind needs approval, was rejected or is undecided, the
 * parts are read again, because only another listing can resolve it.
 */
export function listedParts(
  outcomes: readonly ListingOutcome[],
  { awaiting, undecided, isContradicted }: Settlement,
  refused: readonly string[],
): ListedParts {
  const isSettled = refused.length === 0 && awaiting.length === 0 && undecided === 0 && !isContradicted;
  const unchanged = outcomes.filter((outcome) => outcome.unchanged);
  const read = outcomes.flatMap(({ part, mark, unchanged: isUnread }) =>
    isSettled && mark !== undefined && !isUnread ? [{ part: part.id, mark }] : [],
  );
  return { unchanged: unchanged.map(({ part }) => part.id), read };
}

/** Stores this for the next sync, in the transaction that records how the task ended. */
export async function keepListedParts(
  client: PoolClient,
  connectionId: string,
  kind: string,
  { unchanged, read }: ListedParts,
): Promise<void> {
  await client.query(FORGET_PARTS, [connectionId, kind, unchanged]);
  if (unchanged.length > 0) await client.query(RETURN_PARTS, [connectionId, kind, unchanged]);
  if (read.length === 0) return;
  await client.query(NOTE_PARTS, [connectionId, kind, read.map(({ part }) => part), read.map(({ mark }) => mark)]);
}
