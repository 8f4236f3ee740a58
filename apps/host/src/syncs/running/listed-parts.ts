import type { ListingOutcome } from '@maestro/core';
import type { PoolClient } from 'pg';
import { FORGET_PARTS, NOTE_PARTS, RETURN_PARTS } from '../writing/listed-parts.sql.js';
import type { Settlement } from './settlement.js';

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
