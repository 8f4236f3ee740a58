import { confirmAbsence, type ListingOutcome, type Redactor, type ResourceCollector } from '@maestro/core';
import { lastValueFrom } from 'rxjs';
import type { WriteContext } from '../writing/kind-writer.js';
import { COUNT_PRESENT, MARK_GONE, PRESENT_RESOURCES } from '../writing/write-batch.sql.js';

/** More than this many, and more than half of a kind, is no everyday disappearance: a person decides. */
const EVERYDAY = 10;

/** What became of the resources that a listing lacked. */
export interface Settlement {
  /** Marked as gone. */
  readonly gone: number;
  /** Ids that would be gone and wait for a person's word. */
  readonly awaiting: readonly string[];
  /** Looked at again, and nobody knows: they stay. */
  readonly undecided: number;
}

interface PresentRow {
  readonly id: string;
  readonly uid: string;
  readonly part: string;
}

/** Finds out what is gone of one kind, once all of its parts have been listed. */
export class KindSettler {
  constructor(
    readonly context: WriteContext,
    readonly collector: ResourceCollector,
    readonly redactor: Redactor,
  ) {}

  /**
   * Marks as gone what a complete part lacks, every other part of this run lacks too, and a second look does not find.
   *
   * @param seen uids of the kind that this run read, in any part.
   */
  async settle(outcomes: readonly ListingOutcome[], seen: ReadonlySet<string>): Promise<Settlement> {
    const complete = outcomes.filter((outcome) => outcome.complete);
    const missing = await this.#missing(complete, seen);
    if (missing.length === 0) return { gone: 0, awaiting: [], undecided: 0 };

    const gone: string[] = [];
    let undecided = 0;
    for (const { part } of complete) {
      const rows = missing.filter((row) => row.part === part.id);
      const request = { collector: this.collector, part, redactor: this.redactor };
      const verdict = await lastValueFrom(
        confirmAbsence(
          request,
          rows.map(({ uid }) => uid),
        ),
      );
      const certain = new Set(verdict.gone);
      gone.push(...rows.filter(({ uid }) => certain.has(uid)).map(({ id }) => id));
      undecided += verdict.undecided.length;
    }
    if (await this.#isUnusual(gone.length)) return { gone: 0, awaiting: gone, undecided };
    await this.markGone(gone);
    return { gone: gone.length, awaiting: [], undecided };
  }

  async markGone(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.context.pool.query(MARK_GONE, [ids, new Date(), this.context.runId]);
  }

  async #missing(complete: readonly ListingOutcome[], seen: ReadonlySet<string>): Promise<PresentRow[]> {
    const parts = complete.map(({ part }) => part.id);
    const values = [this.context.connectionId, this.collector.type.kind, parts];
    const { rows } = await this.context.pool.query<PresentRow>(PRESENT_RESOURCES, values);
    return rows.filter(({ uid }) => !seen.has(uid));
  }

  async #isUnusual(gone: number): Promise<boolean> {
    if (gone <= EVERYDAY) return false;
    const values = [this.context.connectionId, this.collector.type.kind];
    const { rows } = await this.context.pool.query<{ present: number }>(COUNT_PRESENT, values);
    return gone > (rows[0]?.present ?? 0) / 2;
  }
}
