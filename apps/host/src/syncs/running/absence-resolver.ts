import {
  type AbsenceVerdict,
  confirmAbsence,
  type ListingOutcome,
  type Redactor,
  type ResourceCollector,
} from '@maestro/core';
import type { Pool } from 'pg';
import { lastValueFrom } from 'rxjs';
import { approvalLimits } from '../../connections/dto/gone-approval.js';
import type { GoneApproval } from '../../database/tables/gone-approval.types.js';
import { KIND_SIZE, ORPHANED_RESOURCES, UNSEEN_RESOURCES } from '../writing/write-batch.sql.js';
import { type KindSize, unusualLoss } from './gone-guard.js';
import { type Settlement, settlementRemarks } from './settlement.js';

/** Reads by id of one part, even where no limit is known: more would hold a worker for too long. */
const MOST_READS = 1000;

/** Whose resources are looked at. */
export interface AbsenceContext {
  readonly pool: Pool;
  readonly connectionId: string;
  /** How many resources of a task the provider lets us read by id now. */
  readonly affordableReads: (task: string) => number;
}

interface UnseenRow {
  readonly id: string;
  readonly uid: string;
  readonly part: string;
}

interface SizeRow extends KindSize {
  readonly approval: GoneApproval | null;
}

/** A part of the kind, what it lacks, and what the second look found. */
interface LookedAt {
  readonly rows: readonly UnseenRow[];
  readonly verdict: AbsenceVerdict;
}

/** Of what nobody looked at a second time. */
const NONE: AbsenceVerdict = { gone: [], present: [], undecided: [], certain: [], contradicted: false };

/** Finds out what is gone of one kind, once all of its parts have been listed. Writes nothing. */
export class AbsenceResolver {
  constructor(
    readonly context: AbsenceContext,
    readonly collector: ResourceCollector,
    readonly redactor: Redactor,
  ) {}

  /**
   * Gone is what a complete part lacks, every other part of this run lacks too, and a second look does not find; and what was listed under
   * something that is gone. Where that is a large part of the kind, a person decides, unless each of them was read by id.
   *
   * @param seen uids of the kind that this run read, in any part.
   */
  async settle(outcomes: readonly ListingOutcome[], seen: ReadonlySet<string>): Promise<Settlement> {
    const complete = outcomes.filter((outcome) => outcome.complete);
    // Of a part that was not read, nothing is missing.
    const read = complete.filter(({ unchanged }) => !unchanged);
    const missing = await this.#missing(read, seen);
    const orphans = complete.length === outcomes.length ? await this.#orphans(complete, seen) : [];
    if (missing.length + orphans.length === 0) {
      const unread = sum(complete.map(({ unchanged, resources }) => (unchanged ? resources : 0)));
      const present = complete.length === outcomes.length ? seen.size + unread : undefined;
      return { gone: [], certain: 0, awaiting: [], undecided: 0, present, remarks: [], isContradicted: false };
    }
    const looks: LookedAt[] = [];
    for (const outcome of read) {
      const rows = missing.filter((row) => row.part === outcome.part.id);
      looks.push({ rows, verdict: await this.#look(outcome, rows) });
    }
    if (orphans.length > 0) looks.push({ rows: orphans, verdict: { ...NONE, gone: orphans.map(({ uid }) => uid) } });
    return this.#decide(looks);
  }

  #look({ part, skipped }: ListingOutcome, rows: readonly UnseenRow[]): Promise<AbsenceVerdict> {
    const request = { collector: this.collector, part, redactor: this.redactor, skipped };
    const reads = Math.min(MOST_READS, this.context.affordableReads(this.collector.type.task));
    const uids = rows.map(({ uid }) => uid);
    return lastValueFrom(confirmAbsence(request, uids, reads));
  }

  async #decide(looks: readonly LookedAt[]): Promise<Settlement> {
    const gone = looks.flatMap(({ rows, verdict }) => idsOf(rows, verdict.gone));
    const proven = looks.flatMap(({ rows, verdict }) => idsOf(rows, verdict.contradicted ? [] : verdict.certain));
    // Of a list that is not to be believed, not even these are marked without a person.
    const doubtful = looks.flatMap(({ rows, verdict }) => idsOf(rows, verdict.contradicted ? verdict.certain : []));
    const { approval, ...size } = await this.#size();
    const limits = approvalLimits(approval, this.collector.type.kind);
    const unusual = gone.length > proven.length ? unusualLoss(gone.length, size, limits) : undefined;
    const lies = looks.filter(({ verdict }) => verdict.contradicted);
    const undecided = sum(looks.map(({ verdict }) => verdict.undecided.length)) - doubtful.length;
    return {
      gone: unusual ? [] : gone,
      certain: unusual ? 0 : proven.length,
      awaiting: unusual ? [...gone, ...doubtful] : doubtful,
      undecided,
      present: size.present,
      isContradicted: lies.length > 0,
      remarks: settlementRemarks({
        unusual: unusual && { ...unusual, waiting: gone.length, share: limits.share },
        doubtful: doubtful.length,
        lies: lies.map(({ rows, verdict }) => ({ missing: rows.length, present: verdict.present })),
        undecided: sum(looks.map(({ verdict }) => (verdict.contradicted ? 0 : verdict.undecided.length))),
      }),
    };
  }

  async #missing(complete: readonly ListingOutcome[], seen: ReadonlySet<string>): Promise<UnseenRow[]> {
    const parts = complete.map(({ part }) => part.id);
    if (parts.length === 0) return [];
    const values = [this.context.connectionId, this.collector.type.kind, parts, [...seen]];
    const { rows } = await this.context.pool.query<UnseenRow>(UNSEEN_RESOURCES, values);
    return rows;
  }

  /** Of parents that are gone: no part lists them any more, and a read by id would ask under what is not there. */
  async #orphans(complete: readonly ListingOutcome[], seen: ReadonlySet<string>): Promise<UnseenRow[]> {
    const { kind, parent } = this.collector.type;
    if (parent === undefined) return [];
    const parts = complete.map(({ part }) => part.id);
    const values = [this.context.connectionId, kind, parent, parts, [...seen]];
    const { rows } = await this.context.pool.query<UnseenRow>(ORPHANED_RESOURCES, values);
    return rows;
  }

  async #size(): Promise<SizeRow> {
    const { kind, task } = this.collector.type;
    const { rows } = await this.context.pool.query<SizeRow>(KIND_SIZE, [this.context.connectionId, kind, task]);
    return rows[0]!;
  }
}

function idsOf(rows: readonly UnseenRow[], uids: readonly string[]): string[] {
  const wanted = new Set(uids);
  return rows.filter(({ uid }) => wanted.has(uid)).map(({ id }) => id);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
