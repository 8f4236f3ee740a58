import type { ListingOutcome } from '@maestro/core';
import type { PoolClient } from 'pg';
import { FORGET_PARTS, NOTE_PARTS, RETURN_PARTS } from '../writing/listed-parts.sql.js';
import type { Settlement } from './settlement.js';

/** Which parts of a kind need not be read in the next run while nothing in them changes. */
export interface ListedParts {
  /** They were not read in this run either. */
  readonly unchanged: readonly string[];
  /** They were read whole, and all of it is kept. */
  readonly read: readonly { readonly part: string; readonly mark: string }[];
}

/**
 * What the outcomes of a task say of its parts. Where something of the kind waits for a person, could not be kept or is undecided, what was read is
 * read again: only another look settles it.
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

/** Keeps that for the next run, in the transaction that records how the task ended. */
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
