/** What became of the resources that a complete listing lacked. */
export interface Settlement {
  /** Ids to mark as gone. */
  readonly gone: readonly string[];
  /** How many of them were read by id, and are certainly not there: the kind is smaller, and nothing is suspicious. */
  readonly certain: number;
  /** Ids that would be gone and wait for a person's approval. */
  readonly awaiting: readonly string[];
  /** Looked at again, and nobody knows: they stay. */
  readonly undecided: number;
  /** Resources of the kind before anything is marked; undefined where that is not known. */
  readonly present?: number;
  /** What to say of it: what waits and why, what is contradicted, what is not known. */
  readonly remarks: readonly string[];
  /** Reads by id contradicted a listing: it was not complete, whatever its totals said. */
  readonly isContradicted: boolean;
}

/** What is to be said of resources that a sync no longer found. */
interface SettlementFacts {
  /** Too many to be marked as gone without a person. */
  readonly unusual?: { readonly waiting: number; readonly lost: number; readonly of: number; readonly share: number };
  /** Read by id and not there, while the list that lacks them is not to be believed. */
  readonly doubtful: number;
  /** For each list that reads by id contradicted: how many it lacks, and which of them are there. */
  readonly lies: readonly { readonly missing: number; readonly present: readonly string[] }[];
  readonly undecided: number;
}

/** The sentences for it: what happened, and what to do next. */
export function settlementRemarks({ unusual, doubtful, lies, undecided }: SettlementFacts): string[] {
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
  if (undecided > 0)
    remarks.push(
      `For ${resources(undecided)} missing from the list, a second check could not determine whether they were deleted: they are kept.`,
    );
  return remarks;
}

const resources = (count: number): string => `${count} ${count === 1 ? 'resource' : 'resources'}`;

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
