import { confirmAbsence, type ListingOutcome, type Redactor, type ResourceCollector } from '@maestro/core';
import type { Pool } from 'pg';
import { lastValueFrom } from 'rxjs';
import { COUNT_PRESENT, UNSEEN_RESOURCES } from '../writing/write-batch.sql.js';

/** More than this many, and more than half of a kind, is no everyday disappearance: a person decides. */
const EVERYDAY = 10;

/** What became of the resources that a listing lacked. */
export interface Settlement {
  /** Ids to mark as gone. */
  readonly gone: readonly string[];
  /** Ids that would be gone and wait for a person's word. */
  readonly awaiting: readonly string[];
  /** Looked at again, and nobody knows: they stay. */
  readonly undecided: number;
}

/** Whose resources are looked at. */
export interface SettlerContext {
  readonly pool: Pool;
  readonly connectionId: string;
}

interface UnseenRow {
  readonly id: string;
  readonly uid: string;
  readonly part: string;
}

/** Finds out what is gone of one kind, once all of its parts have been listed. Writes nothing. */
export class KindSettler {
  constructor(
    readonly context: SettlerContext,
    readonly collector: ResourceCollector,
    readonly redactor: Redactor,
  ) {}

  /**
   * Gone is what a complete part lacks, every other part of this run lacks too, and a second look does not find.
   *
   * @param seen uids of the kind that this run read, in any part.
   */
  async settle(outcomes: readonly ListingOutcome[], seen: ReadonlySet<string>): Promise<Settlement> {
    const complete = outcomes.filter((outcome) => outcome.complete);
    const missing = await this.#missing(complete, seen);
    if (missing.length === 0) return { gone: [], awaiting: [], undecided: 0 };

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
    return (await this.#isUnusual(gone.length))
      ? { gone: [], awaiting: gone, undecided }
      : { gone, awaiting: [], undecided };
  }

  async #missing(complete: readonly ListingOutcome[], seen: ReadonlySet<string>): Promise<UnseenRow[]> {
    const parts = complete.map(({ part }) => part.id);
    if (parts.length === 0) return [];
    const values = [this.context.connectionId, this.collector.type.kind, parts, [...seen]];
    const { rows } = await this.context.pool.query<UnseenRow>(UNSEEN_RESOURCES, values);
    return rows;
  }

  async #isUnusual(gone: number): Promise<boolean> {
    if (gone <= EVERYDAY) return false;
    const values = [this.context.connectionId, this.collector.type.kind];
    const { rows } = await this.context.pool.query<{ present: number }>(COUNT_PRESENT, values);
    return gone > (rows[0]?.present ?? 0) / 2;
  }
}
