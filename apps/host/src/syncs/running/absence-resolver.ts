import {
  type AbsenceVerdict,
  confirmAbsence,
  type ListingOutcome,
  type Redactor,
  type ResourceCollector,
} from '@maestro/core';
import { type Pool } from 'pg';
import { lastValueFrom } from 'rxjs';
import { approvalLimits } from '../../connections/dto/gone-approval.dto.js';
import { type GoneApproval, type ApprovalLimits } from '../../database/tables/connection.table.js';
import { KIND_SIZE, ORPHANED_RESOURCES, UNSEEN_RESOURCES } from '../writing/write-batch.sql.js';
import { type Settlement, settlementRemarks } from './settlement.js';
import { withVisibleTargets } from './visible-targets.js';

/** The maximum number of reads by id per part, even without a known limit. More would block a worker for too long. */
const MOST_READS = 1000;

/** The kind whose absences are resolved. */
interface AbsenceContext {
  readonly pool: Pool;
  readonly connectionId: string;
  /** How many resources of a task may be read by id now. */
  readonly affordableReads: (task: string) => number;
  /** The tasks of the provider, by the kinds that they list. */
  readonly tasks: ReadonlyMap<string, string>;
}

interface UnseenRow {
  readonly id: string;
  readonly uid: string;
  readonly part: string;
}

interface SizeRow extends KindSize {
  readonly approval: GoneApproval | null;
}

/** A part of the kind, its missing resources, and the verdict on them. */
interface LookedAt {
  readonly rows: readonly UnseenRow[];
  readonly verdict: AbsenceVerdict;
  /** Uids that are gone according to a narrowed list only. */
  readonly unproven?: readonly string[];
}

/** The verdict if nothing was checked. */
const NONE: AbsenceVerdict = { gone: [], present: [], undecided: [], certain: [], contradicted: false };

/** Determines which resources of one kind are gone, once all of its parts have been listed. Writes nothing. */
export class AbsenceResolver {
  constructor(
    readonly context: AbsenceContext,
    readonly collector: ResourceCollector,
    readonly redactor: Redactor,
  ) {}

  /**
   * A resource is gone if a complete part and all other parts of this sync lack it, and a confirmation does not find
   * it; or if its parent is gone. If that affects a large part of the kind, it needs approval, unless each absence was
   * confirmed by id.
   *
   * @param seen uids of the kind that this sync read, in any part.
   */
  async settle(outcomes: readonly ListingOutcome[], seen: ReadonlySet<string>): Promise<Settlement> {
    const complete = outcomes.filter((outcome) => outcome.complete);
    // Nothing can be missing from a part that was not read.
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
      const verdict = await this.#look(outcome, rows);
      looks.push(this.collector.type.narrowed ? await this.#narrowed(rows, verdict) : { rows, verdict });
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

  /** Only a read by id, or what a resource points to, proves anything about what a narrowed list lacks. */
  async #narrowed(rows: readonly UnseenRow[], verdict: AbsenceVerdict): Promise<LookedAt> {
    const certain = new Set(verdict.certain);
    const claimed = verdict.gone.filter((uid) => !certain.has(uid));
    const isClaimed = new Set(claimed);
    const { pool, connectionId, tasks } = this.context;
    const { parent } = this.collector.type;
    const visible = await withVisibleTargets(pool, { connectionId, ids: idsOf(rows, claimed), parent, tasks });
    const unproven = new Set(
      rows.filter(({ id, uid }) => isClaimed.has(uid) && !visible.has(id)).map(({ uid }) => uid),
    );
    const gone = verdict.gone.filter((uid) => !unproven.has(uid));
    return { rows, verdict: { ...verdict, gone }, unproven: [...unproven] };
  }

  async #decide(looks: readonly LookedAt[]): Promise<Settlement> {
    const gone = looks.flatMap(({ rows, verdict }) => idsOf(rows, verdict.gone));
    const proven = looks.flatMap(({ rows, verdict }) => idsOf(rows, verdict.contradicted ? [] : verdict.certain));
    // The list was contradicted, so even these need approval.
    const doubtful = looks.flatMap(({ rows, verdict }) => idsOf(rows, verdict.contradicted ? verdict.certain : []));
    const unproven = looks.flatMap(({ rows, unproven: uids = [] }) => idsOf(rows, uids));
    const { approval, ...size } = await this.#size();
    const limits = approvalLimits(approval, this.collector.type.kind);
    const unusual = gone.length > proven.length ? unusualLoss(gone.length, size, limits) : undefined;
    const lies = looks.filter(({ verdict }) => verdict.contradicted);
    const undecided = sum(looks.map(({ verdict }) => verdict.undecided.length)) - doubtful.length;
    return {
      gone: unusual ? [] : gone,
      certain: unusual ? 0 : proven.length,
      awaiting: [...(unusual ? gone : []), ...doubtful, ...unproven],
      undecided,
      present: size.present,
      isContradicted: lies.length > 0,
      remarks: settlementRemarks({
        unusual: unusual && { ...unusual, waiting: gone.length, share: limits.share },
        doubtful: doubtful.length,
        unproven: unproven.length,
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

  /** Children of gone parents: no part lists them any more, and a read by id would need the parent. */
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

/** The size of a kind before resources are marked as gone. */
interface KindSize {
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
