import { type DiscoveryEvent, type ListingOutcome, type Resource, type TaskReport } from '@maestro/core';
import { type Backlog } from '../writing/backlog.js';
import { type BatchStore } from './batch-store.js';
import { listedParts, type Settlement } from './settlement.js';
import { type AbsenceResolver } from './absence-resolver.js';
import { type TaskProgress } from './task-progress.js';

/** Rows per write. A page of most providers is smaller, and several are combined. */
const BATCH_ROWS = 1000;

/** The dependencies of a recorder. */
export interface TaskRecorderParts {
  readonly store: BatchStore;
  readonly resolver: AbsenceResolver;
  readonly progress: TaskProgress;
  readonly backlog: Pick<Backlog, 'add' | 'afterwards'>;
  /** Whether an interrupted task stays open for another worker. */
  readonly staysOpen: () => boolean;
}

/** Writes one task of a sync to the database: its pages in batches, then gone resources, then its report. */
export class TaskRecorder {
  readonly #seen = new Set<string>();
  readonly #outcomes: ListingOutcome[] = [];
  readonly #buffered = new Map<string, Resource[]>();

  constructor(readonly parts: TaskRecorderParts) {}

  take(event: DiscoveryEvent): void {
    if (event.type === 'page') this.#page(event.part.id, event.page.resources, event.page.expected);
    if (event.type === 'part-ended') {
      this.#outcomes.push(event.outcome);
      this.#flush(event.part.id);
    }
    if (event.type === 'task-ended') this.#end(event.report);
  }

  #page(part: string, resources: readonly Resource[], expected: number | undefined): void {
    for (const { key } of resources) this.#seen.add(key.uid);
    this.parts.progress.read(part, resources.length, expected);
    const buffer = this.#buffered.get(part) ?? [];
    buffer.push(...resources);
    this.#buffered.set(part, buffer);
    if (buffer.length >= BATCH_ROWS) this.#flush(part);
  }

  #flush(part: string): void {
    const resources = this.#buffered.get(part) ?? [];
    this.#buffered.delete(part);
    if (resources.length === 0) return;
    const { backlog, store } = this.parts;
    backlog.add(resources.length, () => store.prepare(resources, part));
  }

  #end(report: TaskReport): void {
    for (const part of [...this.#buffered.keys()]) this.#flush(part);
    const { backlog, resolver, progress, staysOpen } = this.parts;
    if (!report.complete && staysOpen()) return;
    backlog.afterwards(async () => {
      const settlement = await resolver.settle(this.#outcomes, this.#seen);
      const { refused } = this.parts.store;
      const listed = listedParts(this.#outcomes, settlement, refused);
      const kept = await withKnown(report, () => progress.holdsResources());
      await progress.end(asSettled(withRefused(kept, refused), settlement), settlement, listed);
    });
  }
}

/** What an account had and now lacks needs a person: its resources keep their last known state. */
async function withKnown(report: TaskReport, holdsResources: () => Promise<boolean>): Promise<TaskReport> {
  if (report.state !== 'unavailable' || !(await holdsResources())) return report;
  const told =
    'It was available before: the resources of earlier syncs are kept. If the account no longer has it, turn off the task.';
  return { ...report, state: 'warning', message: [report.message, told].filter(Boolean).join(' ') };
}

/** A listing with rejected resources is not complete. */
function withRefused(report: TaskReport, refused: readonly string[]): TaskReport {
  const [first] = refused;
  if (first === undefined) return report;
  const told = `${refused.length} ${refused.length === 1 ? 'resource' : 'resources'} could not be kept, the first with the id ${first}: the host's log says why.`;
  return {
    ...report,
    state: report.state === 'danger' ? 'danger' : 'warning',
    complete: false,
    unreadable: [...report.unreadable, ...refused.map((uid) => ({ position: 0, uid, reason: 'could not be kept' }))],
    message: [report.message, told].filter(Boolean).join(' '),
  };
}

/** A contradicted listing is not complete, whatever core concluded. */
function asSettled(report: TaskReport, { isContradicted }: Settlement): TaskReport {
  if (!isContradicted) return report;
  return { ...report, state: report.state === 'danger' ? 'danger' : 'warning', complete: false };
}
